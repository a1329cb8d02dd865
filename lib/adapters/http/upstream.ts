import type { MtException } from '../../exceptions/mt.exception.js';
import { fromStatus } from '../adapted.js';
import { isObject } from '../shape.js';

const BUSY: ReadonlySet<unknown> = new Set([429, 503]);

/**
 * Another service answered an error. Its status is not ours: what it forbids to us we do not forbid
 * to our caller. Where it is busy, its `Retry-After` is passed on.
 */
export function upstreamAnswered(status: unknown, headers: unknown, cause: unknown): MtException {
  if (!BUSY.has(status)) return fromStatus(502, { cause });
  return fromStatus(503, { cause, retryAfter: retryAfterOf(headers) });
}

/** Another service gave no answer, or none that could be read. */
export function upstreamFailed(isTimeout: boolean, cause: unknown): MtException {
  return fromStatus(isTimeout ? 504 : 502, { cause });
}

function retryAfterOf(headers: unknown): number | Date | undefined {
  const value = isObject(headers) ? headers['retry-after'] : undefined;
  if (typeof value !== 'string') return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
