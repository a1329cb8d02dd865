import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type CliHost, inHost } from '../cli-host.js';

/** Path, as it was typed, to content. */
export type OutputFiles = ReadonlyMap<string, string>;

/** Writes files and the folders that they need. */
export function writeFiles(files: OutputFiles, host: CliHost): void {
  for (const [name, text] of files) {
    const path = inHost(host, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The files that are missing or differ from what would be written. */
export function staleFiles(files: OutputFiles, host: CliHost): string[] {
  return [...files]
    .filter(([name, text]) => {
      const path = inHost(host, name);
      return (
        !existsSync(path) ||
        readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== text.replaceAll('\r\n', '\n')
      );
    })
    .map(([name]) => relative(host.cwd, join(host.cwd, name)));
}
