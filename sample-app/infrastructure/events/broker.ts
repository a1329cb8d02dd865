import type { StoredEvent, Subscription } from './domain-event.js';

/** Carries events from the outbox to those who subscribed. */
export abstract class Broker {
  /** Called once at start with all subscriptions; a broker that is away stops the start. */
  abstract start(subscriptions: readonly Subscription[]): Promise<void>;
  /** Called again and again: what was lost since is opened anew. */
  abstract keepOpen(): Promise<void>;
  /** Resolves when the event is safely handed over. */
  abstract publish(event: StoredEvent): Promise<void>;
  abstract close(): Promise<void>;
}
