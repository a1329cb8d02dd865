import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { entries, manifest, root } from './support/manifest.js';
import { run } from './support/run.js';
import { packed, type PackedPackage } from './support/tarball.js';

interface Schematic {
  readonly factory: string;
  readonly schema: string;
}

const text = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('what npm publishes', () => {
  let report: PackedPackage;
  let paths: string[];

  beforeAll(async () => {
    report = await packed('--dry-run');
    paths = report.files.map(({ path }) => path);
    console.info(
      `The tarball: ${Math.round(report.size / 1000)} kB, unpacked ${Math.round(report.unpackedSize / 1000)} kB, ${paths.length} files`,
    );
  }, 180_000);

  it('is the build and four files beside it', () => {
    expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ]);
  });

  it('holds code, types and descriptions, and nothing else', () => {
    const others = paths.filter((path) => !/^dist\/(esm|cjs)\/.*\.(js|d\.ts|json)$/.test(path));
    expect(others.filter((path) => path.startsWith('dist/'))).toEqual([]);
    const json = paths.filter((path) => path.startsWith('dist/') && path.endsWith('.json'));
    expect(json.sort()).toEqual([
      'dist/cjs/package.json',
      'dist/esm/schematics/collection.json',
      'dist/esm/schematics/nest-add.schema.json',
    ]);
  });

  it('has every file that package.json names', () => {
    const named = [
      manifest.main,
      manifest.module,
      manifest.types,
      manifest.schematics,
      ...Object.values(manifest.bin),
      ...entries.flatMap((entry) => [entry.types, entry['module-sync'], entry.require]),
    ].map(normalize);
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('has every file that the schematics name', () => {
    const { schematics } = JSON.parse(text(manifest.schematics)) as {
      schematics: Record<string, Schematic>;
    };
    const rows = Object.values(schematics);
    const named = rows.flatMap(({ factory, schema }) => [factory.split('#', 1)[0]!, schema]);
    const folder = dirname(manifest.schematics);
    expect(Object.keys(schematics)).toEqual(['nest-add']);
    expect(named.filter((path) => !paths.includes(join(folder, path)))).toEqual([]);
  });

  it('names no place on the machine that made it, and no registry', async () => {
    const { out } = await run('npm', ['config', 'get', 'registry']);
    const hosts = ['registry.npmjs.org', new URL(out.trim()).host];
    const places = [root, `${homedir()}/`, `${tmpdir()}/`, `file://${root}`];
    const naming = (content: string): string[] =>
      [...hosts, ...places].filter((word) => content.includes(word));
    expect(naming(`at ${root}/dist/esm/index.js`)).toContain(root);
    const found = paths.map((path) => [path, naming(path + text(path))] as const);
    expect(found.filter(([, words]) => words.length > 0)).toEqual([]);
  });

  it('starts the command line with Node', () => {
    expect(text(manifest.bin['mt-errors']!).split('\n', 1)).toEqual(['#!/usr/bin/env node']);
  });
});
