import { MAX_WIRE_BYTES, type WireCut, type WireError } from './wire-error.js';

/** No character of JSON text takes more bytes than this. */
const MAX_BYTES_A_CHARACTER = 3;

/** The error without what makes it too long: first the chain goes, then violations, then parameters. */
export function fitWire(wire: WireError, max = MAX_WIRE_BYTES): WireError {
  if (fits(wire, max)) return wire;
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

function fits(wire: WireError, max: number): boolean {
  const text = JSON.stringify(wire);
  return text.length * MAX_BYTES_A_CHARACTER <= max || byteLength(text) <= max;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
