import type { ErrorAdapter } from '../error-adapter.js';
import { inherits } from './class-chain.js';
import { driverFailure } from './driver-failure.js';
import { networkFailure } from './network-failure.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';

/**
 * Failures of Drizzle, which wraps the driver's error. Without options of its own it leaves what
 * the server reported to the driver's adapter, so that `pgAdapter({ constraints })` is heard.
 *
 * @example drizzleAdapter({ constraints: { UQ_endpoint_path: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function drizzleAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  const hasOptions = options.constraints !== undefined || options.dataErrors !== undefined;
  const failureOf = hasOptions ? driverFailure : networkFailure;
  return persistenceAdapter('drizzle', 'drizzleAdapter', options, (error) =>
    recognise(error, failureOf),
  );
}

function recognise(
  error: ForeignObject,
  failureOf: (cause: unknown) => PersistenceFailure | undefined,
): PersistenceFailure | undefined {
  const isOwn = inherits(error, 'DrizzleQueryError') && typeof error.query === 'string';
  return isOwn ? failureOf(error.cause) : undefined;
}
