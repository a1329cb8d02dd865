import type { ErrorAdapter } from '../error-adapter.js';
import { inherits } from './class-chain.js';
import { mysqlFailure } from './mysql-failure.js';
import { persistenceAdapter } from './persistence-adapter.js';
import type { PersistenceOptions } from './persistence-options.js';
import { pgFailure } from './pg-failure.js';

/**
 * Failures of knex: its own timeouts, and the errors of the PostgreSQL, MySQL and MariaDB drivers,
 * which it hands on.
 *
 * @example knexAdapter({ constraints: { UQ_endpoint_path: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function knexAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter('knex', 'knexAdapter', options, (error) => {
    const isTimeout = error.name === 'KnexTimeoutError' && inherits(error, 'KnexTimeoutError');
    return isTimeout ? { kind: 'transient' } : (pgFailure(error) ?? mysqlFailure(error));
  });
}
