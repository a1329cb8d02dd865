import { fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
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
      const status = hasOwnStatus(parts) ? undefined : statusOf(parts);
      return status === undefined ? undefined : fromStatus(status, { cause: error });
    },
  };
}

function statusOf(error: ForeignError): number | undefined {
  const network = networkFailure(error);
  if (network !== undefined) return network.isTimeout ? 504 : 502;
  return isSystemError(error) ? STATUSES[error.code as string] : undefined;
}

/** http-errors and Fastify put a status of their own on a system error: it is the one that counts. */
function hasOwnStatus({ status, statusCode }: ForeignError): boolean {
  return typeof status === 'number' || typeof statusCode === 'number';
}
