import { join } from 'node:path';
import { entries, manifest } from '../package/support/manifest.js';
import { complaints, type Compilation } from './support/compile.js';
import { CHINESE, ENGLISH } from './support/expected.js';
import { Project } from './support/project.js';
import { Server } from './support/server.js';

const source = join(import.meta.dirname, 'every-entry');
const specifiers = entries.map(({ specifier }) => specifier);

let project: Project;
beforeAll(async () => {
  project = await Project.install(source);
  project.copy(join(source, 'files'));
}, 300_000);
afterAll(() => project?.remove());

describe('the project', () => {
  it('has every optional peer, and the tarball', () => {
    const { dependencies } = JSON.parse(project.read('package.json')) as typeof manifest;
    // `jiti` is for the command line only.
    const peers = Object.keys(manifest.peerDependencies).filter((name) => name !== 'jiti');
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(peers));
    expect(dependencies[manifest.name]).toMatch(/^file:.*\.tgz$/);
  });
});

describe.each([
  ['20', process.execPath],
  ['22', 'node_modules/node-22/bin/node'],
  ['24', 'node_modules/node-24/bin/node'],
])('on Node %s', (version, program) => {
  it('every entry loads, and import and require give the same', async () => {
    const { code, out, err } = await project.run(program, 'load-entries.mjs', ...specifiers);
    expect([code, err]).toEqual([0, '']);
    const { node, rows } = JSON.parse(out) as { node: string; rows: unknown[] };
    expect(rows).toEqual(specifiers.map((name) => [name, 'ok']));
    const running = program === process.execPath ? process.versions.node : version;
    expect(node.startsWith(running)).toBe(true);
  }, 180_000);

  it('an application answers, and starts without a warning', async () => {
    const server = await Server.start(project.folder, program, 'server.mjs');
    const answers = [
      await server.get('/projects/P1/users/U9'),
      await server.get('/projects/P1/users/U9', 'zh-CN'),
    ];
    await server?.stop();
    expect(answers).toEqual([ENGLISH, CHINESE]);
    expect(server.log).not.toMatch(/warn/i);
  }, 180_000);
});

const nodenext = { module: 'nodenext', moduleResolution: 'nodenext' };
const COMPILATIONS: readonly Compilation[] = [
  {
    title: 'TypeScript 5.9, nodenext, CommonJS',
    typescript: 'typescript-5',
    file: 'consumer.cts',
    options: nodenext,
  },
  {
    title: 'TypeScript 5.9, nodenext, ES modules',
    typescript: 'typescript-5',
    file: 'consumer.mts',
    options: nodenext,
  },
  {
    title: 'TypeScript 5.9, commonjs, node10',
    typescript: 'typescript-5',
    file: 'consumer.ts',
    options: { module: 'commonjs', moduleResolution: 'node10' },
  },
  {
    title: 'TypeScript 6, nodenext, CommonJS',
    typescript: 'typescript-6',
    file: 'consumer.cts',
    options: nodenext,
  },
  {
    title: 'TypeScript 6, nodenext, ES modules',
    typescript: 'typescript-6',
    file: 'consumer.mts',
    options: nodenext,
  },
  {
    title: 'TypeScript 6, commonjs, bundler',
    typescript: 'typescript-6',
    file: 'consumer.ts',
    options: { module: 'commonjs', moduleResolution: 'bundler' },
  },
  {
    title: 'TypeScript 6, esnext, bundler',
    typescript: 'typescript-6',
    file: 'consumer.ts',
    options: { module: 'esnext', moduleResolution: 'bundler' },
  },
];

describe('a consumer compiles against every entry, with the declarations checked too', () => {
  it.each(COMPILATIONS.map((row) => [row.title, row] as const))(
    '%s',
    async (_, compilation) => {
      expect(await complaints(project, compilation, specifiers)).toEqual([]);
    },
    240_000,
  );
});
