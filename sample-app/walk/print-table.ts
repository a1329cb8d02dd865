import { eastAsianWidth } from 'get-east-asian-width';
import type { RowResult } from './run-row.js';
import { summaryOf } from './summary.js';
import type { WalkReport } from './walk-all.js';

const HEAD = ['', 'code', 'key', 'how it was caused', 'status', 'en', 'zh-CN', 'ms'];
const MAX_CELL = 60;

/** Prints the rows below each other, then what failed and what was left out. */
export function printTable({ results, leftOut }: WalkReport): void {
  const rows = [HEAD, ...results.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => pad(cell, widths[i]!))
        .join('  ')
        .trimEnd(),
    );
  for (const { code, key, faults } of results)
    for (const fault of faults) console.log(`✗ ${code} ${key}: ${fault}`);
  for (const { code, key, needs } of leftOut) console.log(`- ${code} ${key}: needs ${needs}`);
  for (const { code, key, because } of results)
    if (because !== undefined) console.log(`* ${code} ${key}: ${because}`);
  console.log(`\n${summaryOf({ results, leftOut })}`);
}

function cellsOf({
  code,
  key,
  how,
  where,
  status,
  titles,
  time,
  because,
  faults,
}: RowResult): string[] {
  const mark = faults.length > 0 ? '✗' : because === undefined ? '✓' : '*';
  const shown = status === undefined ? where : String(status);
  const cells = [mark, code, key, how, shown, titles.en, titles['zh-CN'], time.toFixed(1)];
  return cells.map((cell) => (cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL - 1)}…` : cell));
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + eastAsianWidth(char.codePointAt(0)!), 0);
}
