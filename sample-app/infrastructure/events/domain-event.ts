/** Something that has happened, told to other contexts and services. */
export interface DomainEvent {
  /** @example 'project.renamed' */
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An event that was accepted: it stands in the outbox until it is published. */
export interface StoredEvent {
  readonly id: string;
  readonly topic: string;
  /** The payload as JSON. */
  readonly payload: string;
}

export type EventHandler = (
  payload: Readonly<Record<string, unknown>>,
  event: StoredEvent,
) => Promise<void>;

/** Who wants to hear of events. */
export interface Subscription {
  /** The name of the queue. @example 'roles-of-new-clients' */
  readonly queue: string;
  readonly topic: string;
  readonly handle: EventHandler;
}
