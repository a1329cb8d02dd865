import { existsSync, readFileSync } from 'node:fs';
import type { LoadedCatalog } from '../catalog/load-catalogs.js';

/** Finds the lines of catalogue files. */
export class Locator {
  private readonly texts = new Map<string, readonly string[]>();

  /** Where an entry begins; without a line where the file only passes the entry on. */
  entry({ file, path }: LoadedCatalog, key: string): { file: string; line?: number } {
    const begin = new RegExp(`(^|[\\s{,'"])${key.replace(/\W/g, '\\$&')}['"]?\\s*:`);
    const line = this.lines(path).findIndex((text) => begin.test(text)) + 1;
    return line > 0 ? { file, line } : { file };
  }

  private lines(path: string): readonly string[] {
    let lines = this.texts.get(path);
    if (lines === undefined) {
      lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
      this.texts.set(path, lines);
    }
    return lines;
  }
}
