import { pad, textWidth, wrap } from './text-width.js';

/** A column of a table. */
export interface Column<Row> {
  readonly head: string;
  readonly text: (row: Row) => string;
  readonly style?: (text: string) => string;
}

const GAP = '  ';

/**
 * A table of at most `width` columns. The last column takes what the others leave, and its text
 * goes on in the next line where it is too long; nothing is cut.
 */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
  headStyle: (text: string) => string,
): string {
  const widths = columnWidths(rows, columns, width);
  const head = line(
    columns.map(({ head }) => headStyle(head)),
    columns.map(({ head }) => head),
    widths,
  );
  return [head, ...rows.flatMap((row) => lines(row, columns, widths))].join('\n');
}

function columnWidths<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
): number[] {
  const natural = columns.map(({ head, text }) =>
    rows.reduce((most, row) => Math.max(most, textWidth(text(row))), textWidth(head)),
  );
  const first = natural.slice(0, -1).map((wanted) => Math.min(wanted, Math.floor(width / 2)));
  const used = first.reduce((sum, taken) => sum + taken + GAP.length, 0);
  return [...first, Math.max(width - used, 10)];
}

function lines<Row>(
  row: Row,
  columns: readonly Column<Row>[],
  widths: readonly number[],
): string[] {
  const cells = columns.map(({ text }, index) => wrap(text(row), widths[index]!));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at) => {
    const texts = cells.map((cell) => cell[at] ?? '');
    const styled = texts.map((text, index) => columns[index]!.style?.(text) ?? text);
    return line(styled, texts, widths);
  });
}

/** `texts` are as wide as they look; `styled` may have colours in them. */
function line(
  styled: readonly string[],
  texts: readonly string[],
  widths: readonly number[],
): string {
  const last = texts.findLastIndex((text) => text !== '');
  return styled
    .slice(0, last + 1)
    .map((text, index) =>
      index === last ? text : text + pad(texts[index]!, widths[index]!).slice(texts[index]!.length),
    )
    .join(GAP);
}
