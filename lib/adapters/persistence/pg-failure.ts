import type { ForeignObject } from './persistence-adapter.js';
import type { PersistenceFailure } from './persistence-failure.js';
import { isSqlstate, kindOfSqlstate } from './sqlstates.js';

/**
 * What the PostgreSQL server reported, as pg and postgres.js hand it on, or as an ORM copied it
 * onto an error of its own: an SQLSTATE beside the severity and the server's source routine.
 */
export function pgFailure(error: ForeignObject): PersistenceFailure | undefined {
  const { code, severity } = error;
  if (!isSqlstate(code) || typeof severity !== 'string' || !('routine' in error)) return undefined;
  return { kind: kindOfSqlstate(code), sqlstate: code, constraints: namesOf(error) };
}

/** The constraint, alone and with its table; for NOT NULL, which has no name, table and column. */
function namesOf(error: ForeignObject): string[] {
  const constraint = error.constraint ?? error.constraint_name;
  const table = error.table ?? error.table_name;
  const column = error.column ?? error.column_name;
  const part = constraint ?? column;
  if (typeof part !== 'string') return [];
  const qualified = typeof table === 'string' ? [`${table}.${part}`] : [];
  return constraint === undefined ? qualified : [part, ...qualified];
}
