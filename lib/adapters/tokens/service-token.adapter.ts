import type { MtException } from '../../exceptions/mt.exception.js';
import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { axiosAdapter } from '../http/axios.adapter.js';
import { gotAdapter } from '../http/got.adapter.js';
import { undiciAdapter } from '../http/undici.adapter.js';
import type { MtContext } from '../mt-context.js';
import { abortAdapter } from '../node/abort.adapter.js';
import { nodeSystemAdapter } from '../node/node-system.adapter.js';
import { opossumAdapter } from '../node/opossum.adapter.js';
import { rxjsAdapter } from '../node/rxjs.adapter.js';
import { joseAdapter } from './jose.adapter.js';
import { jwtAdapter } from './jwt.adapter.js';

/**
 * A service that gets no token of its own, inside `withMtContext({ tokenUse: 'service' })`: 0016 to
 * 0019, whatever failed. Never 401, which would tell the caller that its own token is wrong.
 */
export function serviceTokenAdapter(): ErrorAdapter {
  const known = [axiosAdapter(), gotAdapter(), undiciAdapter(), nodeSystemAdapter()];
  known.push(rxjsAdapter(), abortAdapter(), opossumAdapter(), jwtAdapter(), joseAdapter());
  return {
    name: 'service-token',
    adapt(error, context) {
      if (context.operation.tokenUse !== 'service') return undefined;
      for (const adapter of known) {
        const found = adapter.adapt(error, context);
        if (found !== undefined) return unavailable(error, found, context.operation);
      }
      return undefined;
    },
  };
}

function unavailable(cause: unknown, found: MtException, operation: MtContext): MtException {
  return fromEntry(entryOf(operation), { cause, retryAfter: found.retryAfter });
}

function entryOf({ stage, parameterized }: MtContext) {
  if (stage !== 'renew') {
    return parameterized
      ? MtErrors.SERVICE_TOKEN_UNAVAILABLE_GENERIC
      : MtErrors.SERVICE_TOKEN_UNAVAILABLE;
  }
  return parameterized
    ? MtErrors.SERVICE_TOKEN_RENEWAL_FAILED_GENERIC
    : MtErrors.SERVICE_TOKEN_RENEWAL_FAILED;
}
