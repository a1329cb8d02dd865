import type { ErrorAdapter } from '../error-adapter.js';
import { networkFailure } from './network-failure.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';
import { pgFailure } from './pg-failure.js';

/** Codes of the client itself, which it writes into `code` and `errno` alike. */
const CODES: ReadonlySet<unknown> = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
]);

/**
 * Failures of postgres.js, the PostgreSQL driver whose package is called `postgres`.
 *
 * @example postgresJsAdapter({ constraints: { UQ_endpoint_path: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function postgresJsAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter('postgres-js', 'postgresJsAdapter', options, (error) =>
    error.name === 'PostgresError' ? pgFailure(error) : clientFailure(error),
  );
}

function clientFailure(error: ForeignObject): PersistenceFailure | undefined {
  if (CODES.has(error.code) && error.errno === error.code) return { kind: 'transient' };
  /** The client adds the query's parts to Node's errors. */
  return 'args' in error && 'types' in error ? networkFailure(error) : undefined;
}
