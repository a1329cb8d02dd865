import type { FailureKind } from './persistence-failure.js';

/** What Prisma's own codes mean. Codes that are not listed are faults of the service. */
export const prismaKinds: ReadonlyMap<string, FailureKind> = new Map([
  ...list('transient', [
    'P1001', // the server cannot be reached
    'P1002', // the server was reached, but timed out
    'P1008', // operations timed out
    'P1017', // the server closed the connection
    'P2024', // no connection from the pool in time
    'P2028', // the transaction took too long, or could not be started
    'P2034', // write conflict or deadlock
    'P2037', // too many connections
  ]),
  ...list('integrity', [
    'P2002', // unique
    'P2003', // foreign key
    'P2004', // a constraint of the database
    'P2011', // null
    'P2014', // a required relation would be violated
  ]),
  ...list('invalid-value', [
    'P2000', // too long for the column
    'P2005', // stored value does not fit the field
    'P2006', // value does not fit the field
    'P2007', // data validation
    'P2019', // input
    'P2020', // out of range
    'P2023', // malformed id
    'P2033', // number does not fit 64 bits
  ]),
  ...list('not-found', [
    'P2001', // record of the condition
    'P2015', // related record
    'P2018', // connected records
    'P2025', // record of an operation
  ]),
]);

function list(kind: FailureKind, codes: string[]): [string, FailureKind][] {
  return codes.map((code) => [code, kind]);
}
