import { fromStatus } from '../adapted.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import { upstreamFailure } from '../upstream.js';
import { isSystemError, networkFailure } from './network-failure.js';

const STATUSES: Readonly<Record<string, number>> = {
  ENOSPC: 507,
  EDQUOT: 507,
  EMFILE: 503,
  ENFILE: 503,
};

/**
 * Errors of Node itself, by status: another machine that cannot be reached 502, one that does not
 * answer in time 504, a full disk 507, no file handles left 503. A missing file is 500: the caller
 * asked for no file.
 */
export function nodeSystemAdapter(): ErrorAdapter {
  return {
    name: 'node-system',
    adapt(error) {
      const parts = partsOf(error);
      if (hasOwnStatus(parts)) return undefined;
      const network = networkFailure(parts);
      if (network === undefined) return ofThisMachine(parts);
      return upstreamFailure(network.isTimeout ? 'timeout' : 'failed', { cause: error });
    },
  };
}

function ofThisMachine(error: ForeignError): MtException | undefined {
  const status = isSystemError(error) ? STATUSES[error.code as string] : undefined;
  return status === undefined ? undefined : fromStatus(status, { cause: error });
}

/** http-errors and Fastify put a status of their own on a system error: it is the one that counts. */
function hasOwnStatus({ status, statusCode }: ForeignError): boolean {
  return typeof status === 'number' || typeof statusCode === 'number';
}
