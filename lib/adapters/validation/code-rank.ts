/** The order in which the original services check one value. */
const ORDER = [
  ['0037'],
  ['0036'],
  ['0041'],
  ['0042'],
  ['0038'],
  ['0039'],
  ['0044', '0046'],
  ['0040'],
  ['0047', '0048'],
  ['0058'],
  ['0045', '0061'],
  ['0059', '0062'],
];

/** A wrong type comes right after a missing value. */
const TYPE_RANK = 0.5;

const RANKS: ReadonlyMap<string, number> = new Map(
  ORDER.flatMap((codes, rank) => codes.map((code) => [code, rank])),
);

/** Where a failure stands among the failures of one value; the lowest speaks for it. */
export function codeRank(code: string, ofType: boolean): number {
  return ofType ? TYPE_RANK : (RANKS.get(code) ?? ORDER.length);
}
