import type { ErrorAdapter } from '../error-adapter.js';
import { inherits, nameOf } from './class-chain.js';
import { driverFailure } from './driver-failure.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { FailureKind, PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';

const KINDS: ReadonlyMap<string, FailureKind> = new Map([
  ['EntityNotFoundError', 'not-found'],
  ['OptimisticLockVersionMismatchError', 'outdated'],
  ['PessimisticLockTransactionRequiredError', 'transaction-required'],
  ['TransactionNotStartedError', 'transaction-required'],
]);

/**
 * Failures of TypeORM over PostgreSQL, MySQL and MariaDB.
 *
 * @example typeormAdapter({ constraints: { UQ_endpoint_path: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function typeormAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter('typeorm', 'typeormAdapter', options, recognise);
}

function recognise(error: ForeignObject): PersistenceFailure | undefined {
  if (!inherits(error, 'TypeORMError')) return undefined;
  const name = nameOf(error);
  if (name === 'QueryFailedError') return driverFailure(error.driverError) ?? { kind: 'other' };
  const kind = KINDS.get(name);
  return kind && { kind };
}
