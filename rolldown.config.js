import { readFileSync } from 'node:fs';

const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The CommonJS build: made from the ES modules' output, with ESM-only dependencies bundled into it. */
const bundled = /^(intl-messageformat|@formatjs\/)/;

const input = Object.fromEntries(
  Object.values(entries)
    .filter((entry) => entry.require)
    .map((entry) => entry.require)
    .filter((file) => !file.includes('*'))
    .map((file) => {
      const name = file.replace('./dist/cjs/', '').replace(/\.js$/, '');
      return [name, `dist/esm/${name}.js`];
    }),
);

export default {
  input,
  logLevel: 'warn',
  platform: 'node',
  external: (id) =>
    !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('dist/') && !bundled.test(id),
  output: {
    dir: 'dist/cjs',
    format: 'cjs',
    preserveModules: true,
    preserveModulesRoot: 'dist/esm',
    // npm never packs a folder of the name node_modules.
    entryFileNames: ({ name }) => `${name.replaceAll('node_modules', 'vendor')}.js`,
    exports: 'named',
  },
};
