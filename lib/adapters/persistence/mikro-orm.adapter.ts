import type { ErrorAdapter } from '../error-adapter.js';
import { inherits, nameOf } from './class-chain.js';
import { driverFailure } from './driver-failure.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { FailureKind, PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';

/** Classes over the driver's error, which say the same for drivers that are not known here. */
const DRIVER_CLASSES: readonly (readonly [string, FailureKind])[] = [
  ['ConstraintViolationException', 'integrity'],
  ['ConnectionException', 'transient'],
  ['DeadlockException', 'transient'],
  ['LockWaitTimeoutException', 'transient'],
];

/** One class for most mistakes; what it means is only in its text. */
const TEXTS: readonly (readonly [RegExp, FailureKind])[] = [
  [/^An open transaction is required for this operation$/, 'transaction-required'],
  [/^Value for \S+ is required, /, 'invalid-value'],
];

/**
 * Failures of MikroORM.
 *
 * @example mikroOrmAdapter({ constraints: { UQ_endpoint_path: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function mikroOrmAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter('mikro-orm', 'mikroOrmAdapter', options, recognise);
}

function recognise(error: ForeignObject): PersistenceFailure | undefined {
  if (inherits(error, 'DriverException')) return driverFailure(error) ?? { kind: classOf(error) };
  const isOwn = inherits(error, 'ValidationError') && typeof error.getEntity === 'function';
  const kind = isOwn ? validationKind(error) : undefined;
  return kind && { kind };
}

function classOf(error: ForeignObject): FailureKind {
  return DRIVER_CLASSES.find(([name]) => inherits(error, name))?.[1] ?? 'other';
}

function validationKind(error: ForeignObject): FailureKind | undefined {
  const name = nameOf(error);
  if (name === 'OptimisticLockError') return 'outdated';
  if (name === 'NotFoundError') return 'not-found';
  return TEXTS.find(([text]) => text.test(String(error.message)))?.[1];
}
