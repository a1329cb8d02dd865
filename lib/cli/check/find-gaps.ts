import { compareText } from '../catalog/describe-entry.js';
import { type NumberedCode, numbered, withNumber } from '../catalog/numbered-code.js';
import type { Checked, Finding } from './finding.js';

/** No more than this many gaps of a section are named. */
const MAX_GAPS = 10;
/** Two codes that are further apart belong to different blocks of numbers. */
const MAX_GAP_LENGTH = 100;

/** The numbers between a section's codes that nobody has; `retired` codes are taken. */
export function findGaps({ catalogs }: Checked, retired: readonly string[]): Finding[] {
  const entries = catalogs.flatMap(({ file, entries }) =>
    entries.map(({ code, section }) => ({ code, section, file })),
  );
  const taken = new Set([...retired, ...entries.map(({ code }) => code)]);
  const sections = [...new Set(entries.map(({ section }) => section))];
  return sections.flatMap((section) => {
    const own = entries.filter((entry) => entry.section === section);
    const gaps = gapsIn(
      own.map(({ code }) => code),
      taken,
    );
    if (gaps.length === 0) return [];
    const named = gaps.slice(0, MAX_GAPS).join(', ');
    const more = gaps.length > MAX_GAPS ? ` and ${gaps.length - MAX_GAPS} more` : '';
    return [
      {
        rule: 'gap' as const,
        file: own[0]!.file,
        message: `${section}: between its codes ${named}${more} can be given to new entries`,
      },
    ];
  });
}

function gapsIn(codes: readonly string[], taken: ReadonlySet<string>): string[] {
  const sorted = codes
    .map(numbered)
    .filter((code) => code !== undefined)
    .sort((one, other) => compareText(one.prefix, other.prefix) || one.number - other.number);
  return sorted.slice(1).flatMap((code, at) => between(sorted[at]!, code, taken));
}

function between(low: NumberedCode, high: NumberedCode, taken: ReadonlySet<string>): string[] {
  if (low.prefix !== high.prefix || low.digits !== high.digits) return [];
  if (high.number - low.number > MAX_GAP_LENGTH) return [];
  const first = firstFree(low.number + 1, 1, high, taken);
  const last = firstFree(high.number - 1, -1, low, taken);
  if (first === undefined || last === undefined) return [];
  return [first === last ? first : `${first}-${last}`];
}

function firstFree(
  from: number,
  step: 1 | -1,
  end: NumberedCode,
  taken: ReadonlySet<string>,
): string | undefined {
  for (
    let number = from;
    number !== end.number && (end.number - number) * step > 0;
    number += step
  ) {
    const code = withNumber(end, number);
    if (!taken.has(code)) return code;
  }
  return undefined;
}
