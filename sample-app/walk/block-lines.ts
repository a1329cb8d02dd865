import { cellsOf } from './row-cells.js';
import type { RowResult } from './run-row.js';

/** A few short lines for each row, for a terminal on which the table has no room. */
export function blockLines(results: readonly RowResult[]): string[] {
  return results
    .map(cellsOf)
    .flatMap(([mark, code, key, how, status, en, chinese, time]) => [
      `${mark} ${code} ${key}: ${status}, ${time} ms`,
      ...[how, en, chinese].map((line) => `    ${line}`),
    ]);
}
