import type { MtException } from '../../exceptions/mt.exception.js';
import type { AdapterContext, ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import { stopped } from '../node/abort.adapter.js';
import { isObject } from '../shape.js';
import { upstreamAnswered, upstreamFailure } from '../upstream.js';

const TIMEOUTS: ReadonlySet<unknown> = new Set(['ECONNABORTED', 'ETIMEDOUT']);
/** The caller of axios is to blame, not the service that was to be called. */
const MISUSES: ReadonlySet<unknown> = new Set([
  'ERR_BAD_OPTION',
  'ERR_BAD_OPTION_VALUE',
  'ERR_INVALID_URL',
  'ERR_NOT_SUPPORT',
  'ERR_BAD_REQUEST',
]);

/** axios, and so `@nestjs/axios`. The error carries the request's headers; nothing of it is taken. */
export function axiosAdapter(): ErrorAdapter {
  return {
    name: 'axios',
    adapt(error, context) {
      const parts = partsOf(error);
      const isAxios = parts.isAxiosError === true && 'config' in parts;
      return isAxios ? adapt(parts, context) : undefined;
    },
  };
}

function adapt(error: ForeignError, context: AdapterContext): MtException | undefined {
  const { code, response } = error;
  if (code === 'ERR_CANCELED') return stopped(error, context);
  if (isObject(response)) return upstreamAnswered(response.status, response.headers, error);
  if (MISUSES.has(code)) return undefined;
  return upstreamFailure(TIMEOUTS.has(code) ? 'timeout' : 'failed', { cause: error });
}
