import { MAX_PARAM_ITEMS, readScalar } from '../../exceptions/public-params.js';
import type { ErrorParams } from '../../exceptions/violation.js';

/** Those arguments of a rule that may be shown: texts, numbers, dates, and lists of them as texts. */
export function shownParams(values: object): ErrorParams {
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const param = readParam(value);
    if (param !== undefined) shown[name] = param;
  }
  return shown;
}

function readParam(value: unknown): unknown {
  if (Array.isArray(value)) return readList(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  return typeof value === 'bigint' ? String(value) : readScalar(value);
}

function readList(values: readonly unknown[]): string[] {
  const scalars = values.slice(0, MAX_PARAM_ITEMS).map(readScalar);
  return scalars.filter((value) => value !== undefined).map(String);
}
