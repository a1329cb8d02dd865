import type { FailureKind } from './persistence-failure.js';

/** What the MongoDB server's numbers mean. Numbers that are not listed are faults of the service. */
export const mongoKinds: ReadonlyMap<unknown, FailureKind> = new Map([
  ...list('integrity', [
    121, // the document fails the collection's validation
    11000, // duplicate key
    11001, // duplicate key on update
  ]),
  ...list('transient', [
    6, // host unreachable
    7, // host not found
    24, // lock timeout
    50, // maxTimeMS exceeded
    89, // network timeout
    91, // shutdown in progress
    112, // write conflict
    133, // no server fits the read preference
    189, // primary stepped down
    246, // snapshot not available
    262, // time limit exceeded
    9001, // socket exception
    10107, // not the primary
    11600, // interrupted at shutdown
    11602, // interrupted by a change of the replica set
    13435, // not the primary, and reads from secondaries not asked for
    13436, // not the primary or a secondary
  ]),
]);

/** Labels of the server and the driver for what may be repeated unchanged. */
export const transientLabels = ['TransientTransactionError', 'RetryableWriteError'] as const;

/** Classes of the driver for a server that cannot be reached. */
export const transientClasses: ReadonlySet<string> = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoOperationTimeoutError',
  'MongoPoolClearedError',
  'MongoServerSelectionError',
  'MongoWaitQueueTimeoutError',
]);

function list(kind: FailureKind, codes: number[]): [unknown, FailureKind][] {
  return codes.map((code) => [code, kind]);
}
