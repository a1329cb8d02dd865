import type { ErrorAdapter } from '../error-adapter.js';
import { isObject } from '../shape.js';
import { networkFailure } from './network-failure.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';
import { pgFailure } from './pg-failure.js';

/** Options of `pgAdapter()`. */
export interface PgOptions extends PersistenceOptions {
  /**
   * Ports of your PostgreSQL servers. A refused connection to one of them is an unavailable
   * database (0064, 503); Node's error says no more than the port.
   *
   * @default [5432]
   */
  readonly ports?: readonly number[];
}

/** No more addresses of one host than this are looked at. */
const MAX_ADDRESSES = 8;
/** The client's own failures: plain errors, which have nothing but their text. */
const TEXTS: ReadonlySet<unknown> = new Set([
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
]);

/**
 * Failures of pg, the PostgreSQL driver, and of whatever hands its errors on unchanged.
 *
 * @example pgAdapter({ constraints: { UQ_endpoint_path: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function pgAdapter({ ports = [5432], ...options }: PgOptions = {}): ErrorAdapter {
  return persistenceAdapter(
    'pg',
    'pgAdapter',
    options,
    (error) => pgFailure(error) ?? clientFailure(error, ports),
  );
}

function clientFailure(
  error: ForeignObject,
  ports: readonly number[],
): PersistenceFailure | undefined {
  const isOwnText = TEXTS.has(error.message) && error.code === undefined;
  if (isOwnText) return { kind: 'transient' };
  return attemptsOf(error).some(({ port }) => ports.includes(port as number))
    ? networkFailure(error)
    : undefined;
}

/** Node's errors of connecting: one an address of the host where it has several. */
function attemptsOf(error: ForeignObject): readonly ForeignObject[] {
  return Array.isArray(error.errors)
    ? error.errors.slice(0, MAX_ADDRESSES).filter(isObject)
    : [error];
}
