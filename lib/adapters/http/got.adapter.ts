import type { MtException } from '../../exceptions/mt.exception.js';
import type { AdapterContext, ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import { stopped } from '../node/abort.adapter.js';
import { isObject } from '../shape.js';
import { upstreamAnswered, upstreamFailure } from '../upstream.js';

type Case = 'answered' | 'timeout' | 'stopped' | 'failed';

const CASES: ReadonlyMap<unknown, Case> = new Map<unknown, Case>([
  ['HTTPError', 'answered'],
  ['TimeoutError', 'timeout'],
  ['AbortError', 'stopped'],
  ['CancelError', 'stopped'],
  ['RequestError', 'failed'],
  ['ReadError', 'failed'],
  ['UploadError', 'failed'],
  ['ParseError', 'failed'],
  ['MaxRedirectsError', 'failed'],
]);
/** Codes for what was wrong before a request was sent. */
const MISUSE = /^ERR_(?!TLS_|SSL_)/;

/** got. The error carries the request's options with its headers; nothing of it is taken. */
export function gotAdapter(): ErrorAdapter {
  return {
    name: 'got',
    adapt(error, context) {
      const parts = partsOf(error);
      const kind = isGot(parts) ? CASES.get(parts.name) : undefined;
      return kind && adapt(parts, kind, context);
    },
  };
}

/** These names are used elsewhere too: got's errors have the options of the request with them. */
function isGot(error: ForeignError): boolean {
  const hasOptions = isObject(error.options) && 'retry' in error.options;
  return hasOptions && typeof error.code === 'string';
}

function adapt(error: ForeignError, kind: Case, context: AdapterContext): MtException | undefined {
  if (kind === 'stopped') return stopped(error, context);
  if (kind === 'answered' && isObject(error.response)) {
    return upstreamAnswered(error.response.statusCode, error.response.headers, error);
  }
  if (error.name === 'RequestError' && MISUSE.test(String(error.code))) return undefined;
  const isTimeout = kind === 'timeout' || error.code === 'ETIMEDOUT';
  return upstreamFailure(isTimeout ? 'timeout' : 'failed', { cause: error });
}
