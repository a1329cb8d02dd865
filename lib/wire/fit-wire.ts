import type { ErrorParams } from '../exceptions/violation.js';
import { MAX_WIRE_BYTES, type WireCut, type WireError } from './wire-error.js';

/** No character of JSON text takes more bytes than this, and none of a value more than that with its escape. */
const MAX_BYTES_A_CHARACTER = 3;
const MAX_BYTES_ESCAPED = 6;
/** More than a number, a comma and quotes take. */
const MAX_BYTES_A_VALUE = 32;
/** What is left for parameters where every other field is as long as its form lets it be. */
const ROOM_BESIDE_CHAIN = 128;
const ROOM_WITHOUT_CHAIN = 1536;

/** The error without what makes it too long: first the chain goes, then violations, then parameters. */
export function fitWire(wire: WireError, max = MAX_WIRE_BYTES): WireError {
  if ((max === MAX_WIRE_BYTES && isShort(wire)) || fits(wire, max)) return wire;
  const { chain: _chain, ...bare } = wire;
  const short: WireError = { ...bare, cut: cutOf(wire, 'chain', wire.chain) };
  return fits(short, max) ? short : withFewerViolations(short, max);
}

function withFewerViolations(wire: WireError, max: number): WireError {
  const { violations = [], ...bare } = wire;
  const cut = cutOf(wire, 'violations', wire.violations);
  for (let count = violations.length >> 1; count > 0; count >>= 1) {
    const short: WireError = { ...bare, violations: violations.slice(0, count), cut };
    if (fits(short, max)) return short;
  }
  const short: WireError = { ...bare, cut };
  return fits(short, max) ? short : withoutParams(short);
}

function withoutParams(wire: WireError): WireError {
  const { params, ...bare } = wire;
  return { ...bare, cut: cutOf(wire, 'params', params) };
}

function cutOf({ cut = [] }: WireError, part: WireCut, present: unknown): WireCut[] {
  return present === undefined ? [...cut] : [...cut, part];
}

/** True where it fits for certain, so that it need not be written to be measured. */
function isShort({ params, violations, chain }: WireError): boolean {
  if (violations !== undefined) return false;
  const room = chain === undefined ? ROOM_WITHOUT_CHAIN : ROOM_BESIDE_CHAIN;
  return params === undefined || bytesAtMost(params) <= room;
}

function bytesAtMost(params: ErrorParams): number {
  let bytes = 0;
  for (const name in params) {
    if (!Object.hasOwn(params, name)) continue;
    const value = params[name];
    const characters = name.length + (typeof value === 'string' ? value.length : 0);
    bytes += typeof value === 'object' ? Infinity : characters * MAX_BYTES_ESCAPED;
    bytes += MAX_BYTES_A_VALUE;
  }
  return bytes;
}

function fits(wire: WireError, max: number): boolean {
  const text = JSON.stringify(wire);
  return text.length * MAX_BYTES_A_CHARACTER <= max || byteLength(text) <= max;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
