import { partsOf } from '../foreign-error.js';
import { networkFailure as nodeFailure } from '../node/network-failure.js';
import type { PersistenceFailure } from './persistence-failure.js';

/**
 * A lost or refused connection. Node's errors do not say whose connection it was, so this is only
 * for errors that are known to be a database library's. A refused certificate stays refused.
 */
export function networkFailure(error: unknown): PersistenceFailure | undefined {
  const failure = nodeFailure(partsOf(error));
  return failure && { kind: failure.isLasting ? 'other' : 'transient' };
}
