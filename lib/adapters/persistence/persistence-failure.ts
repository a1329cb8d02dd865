/** What a database failure means to the caller, whichever library reports it. */
export type FailureKind =
  /** The stored data forbid the change. */
  | 'integrity'
  /** The same request, sent again unchanged, may succeed: locks, serialisation, timeouts, no connection. */
  | 'transient'
  /** A value does not fit its column. */
  | 'invalid-value'
  /** The version that the change was based on is no longer the stored one. */
  | 'outdated'
  /** What was done needs a transaction, and there is none. */
  | 'transaction-required'
  /** There is no such row. */
  | 'not-found'
  /** Anything else that the database or its client refuses: a fault of the service. */
  | 'other';

/** A failure as an adapter recognised it. */
export interface PersistenceFailure {
  readonly kind: FailureKind;
  readonly sqlstate?: string;
  /** Names under which a map may know the violated constraint; the database's own name first. */
  readonly constraints?: readonly string[];
}
