import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** The conditions of an entry in `exports`. */
interface Conditions {
  readonly types: string;
  readonly 'module-sync': string;
  readonly require: string;
  readonly default: string;
}

interface Manifest {
  readonly name: string;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly schematics: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Conditions | string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

export interface PackageEntry extends Conditions {
  /** As in `exports`, such as `./client`. */
  readonly path: string;
  /** What a user imports, such as `nestjs-mt-errors/client`. */
  readonly specifier: string;
}

/** Every entry that holds code, in the order of `exports`. */
export const entries: readonly PackageEntry[] = Object.entries(manifest.exports)
  .filter((row): row is [string, Conditions] => typeof row[1] !== 'string')
  .map(([path, conditions]) => ({
    ...conditions,
    path,
    specifier: path.replace('.', manifest.name),
  }));
