import { type NumberedCode, numbered, withNumber } from '../catalog/numbered-code.js';

/** A section without codes begins at the first thousand that is free altogether. */
const BLOCK = 1000;

/**
 * The code after a section's last one that nobody has. A gap below is left alone: its code may have
 * had a meaning once. `undefined` where the numbers are used up.
 */
export function nextCode(
  own: readonly string[],
  taken: ReadonlySet<string>,
  from: string | undefined,
): string | undefined {
  const start = from === undefined ? last(own) : numbered(from);
  if (start === undefined) return from === undefined ? freeBlock(taken) : undefined;
  return firstFree(from === undefined ? { ...start, number: start.number + 1 } : start, taken);
}

function last(codes: readonly string[]): NumberedCode | undefined {
  return codes
    .map(numbered)
    .filter((code) => code !== undefined)
    .reduce<NumberedCode | undefined>(
      (highest, code) => (highest === undefined || code.number >= highest.number ? code : highest),
      undefined,
    );
}

function firstFree(start: NumberedCode, taken: ReadonlySet<string>): string | undefined {
  for (let { number } = start; String(number).length <= start.digits; number++) {
    const code = withNumber(start, number);
    if (!taken.has(code)) return code;
  }
  return undefined;
}

function freeBlock(taken: ReadonlySet<string>): string | undefined {
  const used = new Set([...taken].filter((code) => /^\d{4}$/.test(code)).map((code) => code[0]));
  for (let block = 2; block < 10; block++) {
    if (!used.has(String(block))) return String(block * BLOCK);
  }
  return undefined;
}
