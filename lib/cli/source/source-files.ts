import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type CliHost, inHost, UsageError } from '../cli-host.js';

const CODE_FILE = /(?<!\.d)\.[cm]?[jt]sx?$/;
const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);

/** A file with code. */
export interface SourceFile {
  readonly path: string;
  /** As it is shown: relative to where the command runs. */
  readonly file: string;
}

/** The code files below some folders; hidden folders, node_modules, dist and coverage are left out. */
export function sourceFiles(folders: readonly string[], host: CliHost): SourceFile[] {
  const paths = folders.flatMap((folder) => {
    const path = inHost(host, folder);
    const found = filesIn(path);
    if (found.length > 0) return found;
    throw new UsageError(`--source ${folder}: there is no code in it: check the path`);
  });
  return [...new Set(paths)].map((path) => ({ path, file: relative(host.cwd, path) }));
}

function filesIn(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return [];
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return filesIn(inner);
    return CODE_FILE.test(entry.name) ? [inner] : [];
  });
}
