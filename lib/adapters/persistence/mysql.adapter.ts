import type { ErrorAdapter } from '../error-adapter.js';
import { mysqlFailure } from './mysql-failure.js';
import { networkFailure } from './network-failure.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';

/** Codes of the client itself for a lost connection and for a query that took too long. */
const CODES: ReadonlySet<unknown> = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
]);
/** What the pool says: plain errors, which have nothing but their text. */
const TEXTS: ReadonlySet<unknown> = new Set(['Queue limit reached.', 'No connections available.']);

/**
 * Failures of mysql2, the MySQL and MariaDB driver, and of whatever hands its errors on unchanged.
 *
 * @example mysqlAdapter({ constraints: { UQ_endpoint_path: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function mysqlAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter(
    'mysql',
    'mysqlAdapter',
    options,
    (error) => mysqlFailure(error) ?? clientFailure(error),
  );
}

/** `fatal` is the driver's mark on errors that end the connection, Node's own among them. */
function clientFailure(error: ForeignObject): PersistenceFailure | undefined {
  const { code, fatal, message } = error;
  const isTimeout = fatal === true && code === 'ETIMEDOUT';
  const isPools = code === undefined && TEXTS.has(message);
  if (CODES.has(code) || isTimeout || isPools) return { kind: 'transient' };
  return fatal === true ? networkFailure(error) : undefined;
}
