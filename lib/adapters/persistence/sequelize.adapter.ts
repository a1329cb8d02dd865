import type { ErrorAdapter } from '../error-adapter.js';
import { isObject } from '../shape.js';
import { inherits, nameOf } from './class-chain.js';
import { driverFailure } from './driver-failure.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { FailureKind, PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';

const KINDS: ReadonlyMap<string, FailureKind> = new Map([
  ['SequelizeAccessDeniedError', 'other'],
  ['SequelizeConnectionAcquireTimeoutError', 'transient'],
  ['SequelizeConnectionError', 'transient'],
  ['SequelizeConnectionRefusedError', 'transient'],
  ['SequelizeConnectionTimedOutError', 'transient'],
  ['SequelizeDatabaseError', 'other'],
  ['SequelizeEmptyResultError', 'not-found'],
  ['SequelizeExclusionConstraintError', 'integrity'],
  ['SequelizeForeignKeyConstraintError', 'integrity'],
  ['SequelizeHostNotFoundError', 'transient'],
  ['SequelizeHostNotReachableError', 'transient'],
  ['SequelizeInvalidConnectionError', 'other'],
  ['SequelizeOptimisticLockError', 'outdated'],
  ['SequelizeTimeoutError', 'transient'],
  ['SequelizeUniqueConstraintError', 'integrity'],
  ['SequelizeUnknownConstraintError', 'other'],
  ['SequelizeValidationError', 'invalid-value'],
]);

/**
 * Failures of Sequelize.
 *
 * @example sequelizeAdapter({ constraints: { UQ_endpoint_path: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function sequelizeAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter('sequelize', 'sequelizeAdapter', options, recognise);
}

function recognise(error: ForeignObject): PersistenceFailure | undefined {
  if (!inherits(error, 'BaseError')) return undefined;
  const name = nameOf(error);
  /** One record of a bulk insert, with what is wrong with it. */
  if (name === 'SequelizeBulkRecordError') return recogniseInner(error.errors);
  const kind = KINDS.get(name);
  return kind && (driverFailure(error.parent) ?? { kind });
}

function recogniseInner(error: unknown): PersistenceFailure | undefined {
  const isInner = isObject(error) && nameOf(error) !== 'SequelizeBulkRecordError';
  return isInner ? recognise(error) : undefined;
}
