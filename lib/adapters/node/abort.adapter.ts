import { fromStatus } from '../adapted.js';
import type { AdapterContext, ErrorAdapter } from '../error-adapter.js';
import { classNameOf, type ForeignError, partsOf } from '../foreign-error.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { isObject } from '../shape.js';
import { upstreamFailure } from '../upstream.js';

/** The numbers that DOMException has for the two. */
const ABORT_ERR = 20;
const TIMEOUT_ERR = 23;

/** `AbortSignal` and what it stops: 504 where time ran out, 499 where the caller left, else 503. */
export function abortAdapter(): ErrorAdapter {
  return {
    name: 'abort',
    adapt(error, context) {
      const parts = partsOf(error);
      if (isTimeout(parts)) return upstreamFailure('timeout', { cause: error });
      return isAbort(parts) ? stopped(error, context) : undefined;
    },
  };
}

/** The answer for a piece of work that was stopped before it ended. */
export function stopped(cause: unknown, { request }: Pick<AdapterContext, 'request'>): MtException {
  return fromStatus(isGone(request) ? 499 : 503, { cause });
}

function isTimeout(error: ForeignError): boolean {
  return error.name === 'TimeoutError' && isDomException(error, TIMEOUT_ERR);
}

function isAbort(error: ForeignError): boolean {
  const { name, code } = error;
  return name === 'AbortError' && (code === 'ABORT_ERR' || isDomException(error, ABORT_ERR));
}

function isDomException(error: ForeignError, code: number): boolean {
  return error.code === code && classNameOf(error) === 'DOMException';
}

/** True where nobody waits for the answer any more. Fastify's request has Node's in `raw`. */
function isGone(request: unknown): boolean {
  const raw = isObject(request) && isObject(request.raw) ? request.raw : request;
  return isObject(raw) && isObject(raw.socket) && raw.socket.destroyed === true;
}
