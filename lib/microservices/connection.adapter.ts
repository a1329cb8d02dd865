import type { ErrorAdapter } from '../adapters/error-adapter.js';
import { partsOf } from '../adapters/foreign-error.js';
import { networkFailure, type NetworkFailure } from '../adapters/node/network-failure.js';
import { type UpstreamOutcome, upstreamFailure } from '../adapters/upstream.js';

/**
 * Failures of the network, where it is known that a client of a microservice met them: it connects
 * again by itself, so the same call may succeed later. A refused certificate stays refused.
 */
export function connectionAdapter(): ErrorAdapter {
  return {
    name: 'rpc-connection',
    adapt(error) {
      const network = networkFailure(partsOf(error));
      return network && upstreamFailure(outcomeOf(network), { cause: error });
    },
  };
}

function outcomeOf({ isTimeout, isLasting }: NetworkFailure): UpstreamOutcome {
  if (isTimeout) return 'timeout';
  return isLasting ? 'failed' : 'unavailable';
}
