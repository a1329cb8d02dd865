import type { FailureKind } from './persistence-failure.js';
import { isSqlstate, kindOfSqlstate } from './sqlstates.js';

/** Errors of MySQL and MariaDB: the SQLSTATE says less than the number, or is not handed on. */
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
    1022, // duplicate key
    1048, // column cannot be null
    1062, // duplicate entry
    1169, // unique constraint
    1216, // foreign key of a new row
    1217, // foreign key of a row in use
    1364, // no value for a column without default
    1451, // foreign key of a row in use, named
    1452, // foreign key of a new row, named
    1557, // foreign key would make a duplicate
    1586, // duplicate entry, named
    3819, // check constraint (MySQL)
  ]),
  ...list('invalid-value', [
    1264, // out of range
    1265, // data truncated
    1292, // incorrect date or number
    1366, // incorrect value for the column's type
    1406, // too long
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
