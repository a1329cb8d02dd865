import { eastAsianWidth } from 'get-east-asian-width';
import { cellsOf, HEAD } from './row-cells.js';
import type { RowResult } from './run-row.js';

const MAX_CELL = 60;

/** A line for each row, with its cells below each other. */
export function tableLines(results: readonly RowResult[]): string[] {
  const rows = [HEAD, ...results.map((result) => cellsOf(result).map(shorten))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

/** In columns of a terminal, where a Chinese character takes two. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + eastAsianWidth(char.codePointAt(0)!), 0);
}

function shorten(cell: string): string {
  return cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL - 1)}…` : cell;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}
