import { readScalar } from '../exceptions/public-params.js';
import type { ErrorParams } from '../exceptions/violation.js';
import { readSafely } from './wire-tokens.js';

const MAX_PARAMS = 8;
const MAX_ITEMS = 20;
const PARAM_NAME = /^[A-Za-z]\w{0,31}$/;

/** Numbers and texts by name, as far as they may cross a process boundary without being declared. */
export function boundedParams(params: unknown): ErrorParams | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const kept = Object.keys(params)
    .filter((name) => PARAM_NAME.test(name))
    .slice(0, MAX_PARAMS)
    .map((name) => [name, readValue(readSafely(params, name))] as const)
    .filter(([, value]) => value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function readValue(value: unknown): unknown {
  if (!Array.isArray(value)) return readScalar(value);
  return value
    .slice(0, MAX_ITEMS)
    .map(readScalar)
    .filter((item) => item !== undefined);
}
