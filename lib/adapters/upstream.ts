import type { ErrorDefinition } from '../catalog/error-definition.js';
import { genericDefinition } from '../catalog/generic-errors.js';
import type { AdaptedOptions } from '../exceptions/exception-options.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { fromDefinition } from './adapted.js';
import { isObject } from './shape.js';

/**
 * What became of a call to another service: it failed, and would fail again (502); the service is
 * away or busy for now (503); it took too long (504).
 */
export type UpstreamOutcome = 'failed' | 'unavailable' | 'timeout';

const DEFINITIONS: Readonly<Record<UpstreamOutcome, ErrorDefinition>> = {
  failed: { ...genericDefinition(502), kind: 'upstream' },
  unavailable: { ...genericDefinition(503), kind: 'upstream' },
  timeout: { ...genericDefinition(504), kind: 'upstream' },
};
const BUSY: ReadonlySet<unknown> = new Set([429, 503]);

/** The exception for a call to another service that brought no answer, or none that can be read. */
export function upstreamFailure(outcome: UpstreamOutcome, options: AdaptedOptions): MtException {
  return fromDefinition(DEFINITIONS[outcome], options);
}

/**
 * Another service answered an error. Its status is not ours: what it forbids to us we do not forbid
 * to our caller. Where it is busy, its `Retry-After` is passed on.
 */
export function upstreamAnswered(status: unknown, headers: unknown, cause: unknown): MtException {
  if (!BUSY.has(status)) return upstreamFailure('failed', { cause });
  return upstreamFailure('unavailable', { cause, retryAfter: retryAfterOf(headers) });
}

function retryAfterOf(headers: unknown): number | Date | undefined {
  const value = isObject(headers) ? headers['retry-after'] : undefined;
  if (typeof value !== 'string') return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
