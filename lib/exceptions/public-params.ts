import type { ErrorDefinition, ParamType } from '../catalog/error-definition.js';
import { shorten } from './shorten.js';
import type { ErrorParams } from './violation.js';

/** A text longer than this is cut. */
export const MAX_PARAM_LENGTH = 256;
/** A list longer than this is cut. */
export const MAX_PARAM_ITEMS = 50;

/**
 * The parameters that may leave the process: declared, not private, and of the declared type.
 * Anything else, and what cannot be read, is left out.
 */
export function publicParams(definition: ErrorDefinition, params: ErrorParams): ErrorParams {
  const shown: Record<string, unknown> = {};
  for (const name of Object.keys(definition.params)) {
    const { type, private: hidden } = definition.params[name]!;
    const value = hidden ? undefined : readParam(type, readOwn(params, name));
    if (value !== undefined) shown[name] = value;
  }
  return shown;
}

/** The seconds to wait, where the entry has the parameter `retryAfterSeconds`. */
export function secondsToWait(
  { params: { retryAfterSeconds } }: ErrorDefinition,
  params: ErrorParams,
): number | undefined {
  if (retryAfterSeconds === undefined) return undefined;
  const seconds = readOwn(params, 'retryAfterSeconds');
  return typeof seconds === 'number' ? seconds : undefined;
}

/** The parameters of a rule, as far as they are scalars or lists of texts; `undefined` for none. */
export function scalarParams(params: ErrorParams | undefined): ErrorParams | undefined {
  if (params === undefined) return undefined;
  let shown: Record<string, unknown> | undefined;
  for (const name of Object.keys(params)) {
    const value = readOwn(params, name);
    const known = Array.isArray(value) ? readList(value) : readScalar(value);
    // Assigning to `__proto__` would not make a member.
    if (known !== undefined && name !== '__proto__') (shown ??= {})[name] = known;
  }
  return shown;
}

function readOwn(params: ErrorParams, name: string): unknown {
  try {
    return Object.hasOwn(params, name) ? params[name] : undefined;
  } catch {
    return undefined;
  }
}

function readParam(type: ParamType, value: unknown): unknown {
  if (type === 'string[]') return readList(value);
  const isOfType = typeof value === type || type.split('|').includes(typeof value);
  return isOfType ? readScalar(value) : undefined;
}

function readList(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.slice(0, MAX_PARAM_ITEMS).filter((item) => typeof item === 'string');
  return texts.map(cut);
}

/** The value of a text, a boolean or a finite number; `undefined` for anything else. */
export function readScalar(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string') return cut(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'boolean' ? value : undefined;
}

function cut(text: string): string {
  return shorten(text, MAX_PARAM_LENGTH);
}
