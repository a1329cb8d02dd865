import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { manifest } from './manifest.js';

/** What a file imports, requires or re-exports, statically or not. */
export function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The name of the package that a specifier belongs to; undefined for a file and for Node itself. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.')) return undefined;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return specifier.startsWith('node:') || builtinModules.includes(name) ? undefined : name;
}

/** The packages that are named by a file of the build and by all files that it leads to. */
export function packagesBehind(file: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(file)) return found;
  seen.add(file);
  for (const specifier of importsOf(file)) {
    const name = packageOf(specifier);
    if (name !== undefined) found.add(name);
    if (!specifier.startsWith('.')) continue;
    for (const inner of packagesBehind(target(file, specifier), seen)) found.add(inner);
  }
  return found;
}

function target(file: string, specifier: string): string {
  const path = join(dirname(file), specifier);
  const declarations = path.replace(/\.js$/, '.d.ts');
  return file.endsWith('.d.ts') && existsSync(declarations) ? declarations : path;
}

/** Packages that an installation of this one is told about. */
export const declared: ReadonlySet<string> = new Set([
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.peerDependencies),
]);

/** Peers that an installation may lack. */
export const optionalPeers: ReadonlySet<string> = new Set(
  Object.keys(manifest.peerDependenciesMeta).filter(
    (name) => manifest.peerDependenciesMeta[name]!.optional,
  ),
);
