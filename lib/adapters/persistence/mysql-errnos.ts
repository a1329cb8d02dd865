import type { FailureKind } from './persistence-failure.js';
import { isSqlstate, kindOfSqlstate } from './sqlstates.js';

/** Errors of MySQL and MariaDB whose SQLSTATE says less than their number, or something else. */
const kinds: ReadonlyMap<number, FailureKind> = new Map([
  ...list('transient', [
    1020, // record has changed since last read
    1040, // too many connections
    1053, // server shutdown in progress
    1129, // host blocked after many connection errors
    1203, // the user has too many connections
    1205, // lock wait timeout
    1213, // deadlock
    1317, // query interrupted
    1614, // XA transaction rolled back by a deadlock
    1927, // connection was killed (MariaDB)
    1969, // statement timeout (MariaDB)
    3024, // statement timeout (MySQL)
    3572, // NOWAIT on a locked row (MySQL)
  ]),
  ...list('integrity', [
    1364, // no value for a column without default
    3819, // check constraint (MySQL)
  ]),
  ...list('invalid-value', [
    1265, // data truncated
    1366, // incorrect value for the column's type
    1411, // incorrect value for a function
    3140, // invalid JSON text
  ]),
]);

/** What an error number means; the SQLSTATE decides where the number says nothing special. */
export function kindOfErrno(errno: number, sqlstate: unknown): FailureKind {
  return kinds.get(errno) ?? (isSqlstate(sqlstate) ? kindOfSqlstate(sqlstate) : 'other');
}

function list(kind: FailureKind, errnos: number[]): [number, FailureKind][] {
  return errnos.map((errno) => [errno, kind]);
}
