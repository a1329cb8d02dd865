import { readFileSync } from 'node:fs';

const { exports: entries, bin } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Where tsc leaves one file a module. */
const MODULES = 'dist/modules';
/** Libraries that exist as ES modules only, and are part of the CommonJS build. */
const ESM_ONLY = /^(intl-messageformat|@formatjs\/)/;

const isForeign = (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('dist/');
const nameOf = (file) => file.replace(/^\.\/dist\/(esm|cjs)\//, '').replace(/\.js$/, '');
const inputOf = (files) =>
  Object.fromEntries(files.map(nameOf).map((name) => [name, `${MODULES}/${name}.js`]));
const filesOf = (condition) =>
  Object.values(entries)
    .map((entry) => entry[condition])
    .filter(Boolean);

/** The ES modules: one file an entry and few shared ones, because each file costs the importer a start. */
const esm = {
  input: inputOf([
    ...filesOf('default'),
    ...Object.values(bin),
    './dist/esm/schematics/nest-add.schematic.js',
  ]),
  logLevel: 'warn',
  platform: 'node',
  external: isForeign,
  output: { dir: 'dist/esm', format: 'esm', chunkFileNames: 'shared/[name].js' },
};

/** The CommonJS build, one file a module. */
const cjs = {
  input: inputOf(filesOf('require')),
  logLevel: 'warn',
  platform: 'node',
  external: (id) => isForeign(id) && !ESM_ONLY.test(id),
  output: {
    dir: 'dist/cjs',
    format: 'cjs',
    preserveModules: true,
    preserveModulesRoot: MODULES,
    // npm never packs a folder of the name node_modules.
    entryFileNames: ({ name }) => `${name.replaceAll('node_modules', 'vendor')}.js`,
    exports: 'named',
  },
};

export default [esm, cjs];
