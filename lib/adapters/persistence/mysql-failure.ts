import type { ForeignObject } from './persistence-adapter.js';
import type { PersistenceFailure } from './persistence-failure.js';
import { kindOfErrno } from './mysql-errnos.js';
import { isSqlstate } from './sqlstates.js';

/** No more of the server's text than this is searched. */
const MAX_TEXT = 4096;

/**
 * What a MySQL or MariaDB server reported: a positive number beside an SQLSTATE or an `ER_` name.
 * The names are of no further use: they are MySQL's, and wrong or missing for MariaDB's own errors.
 */
export function mysqlFailure(error: ForeignObject): PersistenceFailure | undefined {
  const { errno, sqlState, code } = error;
  if (typeof errno !== 'number' || !Number.isInteger(errno) || errno <= 0) return undefined;
  const sqlstate = isSqlstate(sqlState) ? sqlState : undefined;
  const isNamed = typeof code === 'string' && code.startsWith('ER_');
  if (sqlstate === undefined && !isNamed) return undefined;
  return { kind: kindOfErrno(errno, sqlstate), sqlstate, constraints: namesIn(error.sqlMessage) };
}

/**
 * The server names the constraint only in its text. The patterns are tied to an end of the text or
 * to a place before any value, so that a value cannot pass for a name.
 */
const NAMES = [
  /^Duplicate entry [^]* for key '([^']+)'$/,
  /^Cannot (?:add|delete) or update a (?:child|parent) row: a foreign key constraint fails \([^(]*, CONSTRAINT `([^`]+)` FOREIGN KEY /,
  /^CONSTRAINT `([^`]+)` failed for /,
  /^Check constraint '([^']+)' is violated\.$/,
];

function namesIn(text: unknown): string[] {
  if (typeof text !== 'string' || text.length > MAX_TEXT) return [];
  const name = NAMES.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  if (name === undefined) return [];
  const unqualified = name.slice(name.indexOf('.') + 1);
  return unqualified === name ? [name] : [unqualified, name];
}
