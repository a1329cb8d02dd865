import { isObject } from '../shape.js';

/** What the author of a rule says about its answer: `{ mt: { code, params } }`. */
export interface MtContext {
  readonly code?: unknown;
  readonly params?: object;
}

/** Reads it from what the library carries along with a rule. */
export function readMtContext(carried: unknown): MtContext | undefined {
  const context = isObject(carried) ? carried.mt : undefined;
  if (!isObject(context)) return undefined;
  return { code: context.code, params: isObject(context.params) ? context.params : undefined };
}
