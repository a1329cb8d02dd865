import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  declared,
  importsOf,
  optionalPeers,
  packageOf,
  packagesBehind,
} from './support/imports.js';
import { entries, manifest, root } from './support/manifest.js';

/** The optional peers that each entry may need; an entry that is not listed needs none. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  './swagger': ['@nestjs/swagger'],
  './opentelemetry': ['@opentelemetry/api'],
  './passport': ['@nestjs/passport'],
  './json-patch': ['rfc6902'],
  './class-validator': ['class-validator'],
  './graphql': ['graphql'],
};

const optionalBehind = (file: string): string[] =>
  [...packagesBehind(join(root, file))].filter((name) => optionalPeers.has(name)).sort();

const peersOf = (path: string): readonly string[] => PEERS[path] ?? [];

describe('each entry leads to its own optional peers only', () => {
  it.each(['default', 'require'] as const)('in the build for %s', (condition) => {
    const found = entries.map((entry) => [entry.path, optionalBehind(entry[condition])]);
    expect(found).toEqual(entries.map(({ path }) => [path, peersOf(path)]));
  });

  it('in the types', () => {
    const strangers = entries.map(({ path, types }) => [
      path,
      optionalBehind(types).filter((name) => !peersOf(path).includes(name)),
    ]);
    expect(strangers).toEqual(entries.map(({ path }) => [path, []]));
  });

  it('and ./client and the languages lead to no package at all', () => {
    const alone = entries.filter(({ path }) => /^\.\/(client$|locales\/)/.test(path));
    expect(alone.length).toBeGreaterThan(8);
    const behind = alone.map((entry) => [...packagesBehind(join(root, entry.default))]);
    expect(behind).toEqual(alone.map(() => []));
  });
});

describe('every file of the build', () => {
  const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(js|d\.ts)$/.test(file),
  );

  it('imports only packages that package.json declares', () => {
    const undeclared = files.flatMap((file) =>
      importsOf(join(root, 'dist', file))
        .map(packageOf)
        .filter((name) => name !== undefined && !declared.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  it('asks for no compiler helper of a package', () => {
    const helpers = /@oxc-project|@swc\/helpers|@babel\/runtime|\btslib\b/;
    const files = readdirSync(join(root, 'dist/cjs'), { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((file) => file.endsWith('.js'));
    const asking = scripts.filter((file) =>
      helpers.test(readFileSync(join(root, 'dist/cjs', file), 'utf8')),
    );
    expect(scripts.length).toBeGreaterThan(entries.length);
    expect(asking).toEqual([]);
  });

  it('needs what package.json declares', () => {
    const needed = new Set(
      files.flatMap((file) => importsOf(join(root, 'dist', file)).map(packageOf)),
    );
    const unused = [...declared].filter((name) => !needed.has(name));
    // Nest's own ValidationPipe, which ours extends, asks for it.
    expect(unused).toEqual(['class-transformer']);
    expect(Object.keys(manifest.peerDependenciesMeta).sort()).toEqual([...optionalPeers].sort());
  });
});
