const WHOLE = /^[+-]?\d{1,20}$/;
const MIN_INT = -(2 ** 31);
const MAX_INT = 2 ** 31 - 1;
const MIN_LONG = -(2n ** 63n);
const MAX_LONG = 2n ** 63n - 1n;

/** A whole number of 32 bits, from its text or as it is; `undefined` for anything else. */
export function readInt(value: unknown): number | undefined {
  const number = readLong(value);
  if (number === undefined || number < MIN_INT || number > MAX_INT) return undefined;
  return Number(number);
}

/** A whole number of 64 bits, from its text or as it is; `undefined` for anything else. */
export function readLong(value: unknown): bigint | undefined {
  const number = toBigInt(value);
  return number === undefined || number < MIN_LONG || number > MAX_LONG ? undefined : number;
}

function toBigInt(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  if (typeof value !== 'string' || !WHOLE.test(value)) return undefined;
  return BigInt(value.startsWith('+') ? value.slice(1) : value);
}
