import type { StoredEvent, Subscription } from './domain-event.js';

/** Carries events from the outbox to those who subscribed. */
export abstract class Broker {
  /** Called once at start with all subscriptions. */
  abstract start(subscriptions: readonly Subscription[]): Promise<void>;
  /** Resolves when the event is safely handed over. */
  abstract publish(event: StoredEvent): Promise<void>;
  abstract close(): Promise<void>;
}
