import type { MtException } from '../../exceptions/mt.exception.js';
import type { AdapterContext, ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import { stopped } from '../node/abort.adapter.js';
import { upstreamAnswered, upstreamFailure } from '../upstream.js';

type Case = 'answered' | 'timeout' | 'stopped' | 'failed';

const CASES: ReadonlyMap<unknown, Case> = new Map<unknown, Case>([
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['UND_ERR_ABORT', 'stopped'],
  ['UND_ERR_ABORTED', 'stopped'],
  ['UND_ERR_RESPONSE', 'answered'],
  ['UND_ERR_REQ_RETRY', 'answered'],
  ['UND_ERR_SOCKET', 'failed'],
  ['UND_ERR_HEADERS_OVERFLOW', 'failed'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'failed'],
  ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'failed'],
  ['UND_ERR_PRX_TLS', 'failed'],
]);

/**
 * undici, and so the global `fetch`, whose `fetch failed` has undici's or Node's error as cause.
 * Its errors for wrong use are left alone: they are no failure of another service.
 */
export function undiciAdapter(): ErrorAdapter {
  return {
    name: 'undici',
    adapt(error, context) {
      const parts = partsOf(error);
      const kind = caseOf(parts);
      return kind && adapt(parts, kind, context);
    },
  };
}

function caseOf(error: ForeignError): Case | undefined {
  const { name, code } = error;
  if (name === 'HTTPParserError') return 'data' in error ? 'failed' : undefined;
  return name === 'Error' ? undefined : CASES.get(code);
}

function adapt(error: ForeignError, kind: Case, context: AdapterContext): MtException {
  if (kind === 'stopped') return stopped(error, context);
  if (kind === 'answered') return upstreamAnswered(error.statusCode, error.headers, error);
  return upstreamFailure(kind, { cause: error });
}
