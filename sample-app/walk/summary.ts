import type { WalkReport } from './walk-all.js';

/** How many meanings happened as the catalogue has them, and what it takes to see the others. */
export function summaryOf({ results, leftOut }: WalkReport): string {
  const good = results.filter(({ faults }) => faults.length === 0).length;
  const score = `${good}/${results.length}`;
  if (leftOut.length === 0) return score;
  const variables = [...new Set(leftOut.map(({ needs }) => needs))].join(', ');
  const codes = leftOut
    .map(({ code }) => code)
    .toSorted()
    .join(', ');
  const others = `${leftOut.length} need ${variables}: ${codes}`;
  return results.length === 0 ? others : `${score} that need no server; ${others}`;
}
