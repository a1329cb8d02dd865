import { blockLines } from './block-lines.js';
import { summaryOf } from './summary.js';
import { tableLines, widthOf } from './table-lines.js';
import type { WalkReport } from './walk-all.js';

/** The rows, then what failed, what was left out and why; `columns` is what a line has room for. */
export function reportLines({ results, leftOut }: WalkReport, columns = Infinity): string[] {
  const table = tableLines(results);
  const hasRoom = table.every((line) => widthOf(line) <= columns);
  return [
    ...(hasRoom ? table : blockLines(results)),
    ...results.flatMap(({ code, key, faults }) =>
      faults.map((fault) => `✗ ${code} ${key}: ${fault}`),
    ),
    ...leftOut.map(({ code, key, needs }) => `- ${code} ${key}: needs ${needs}`),
    ...results.flatMap(({ code, key, because }) =>
      because === undefined ? [] : [`* ${code} ${key}: ${because}`],
    ),
    '',
    summaryOf({ results, leftOut }),
  ];
}
