import type { Consumer } from './consumer.js';
import { Broker } from './broker.js';
import type { StoredEvent, Subscription } from './domain-event.js';

/** No broker: subscribers are called in this process, one after the other. */
export class InProcessBroker extends Broker {
  private subscriptions: readonly Subscription[] = [];

  constructor(private readonly consumer: Consumer) {
    super();
  }

  override async start(subscriptions: readonly Subscription[]): Promise<void> {
    this.subscriptions = subscriptions;
  }

  override async keepOpen(): Promise<void> {}

  override async publish(event: StoredEvent): Promise<void> {
    const interested = this.subscriptions.filter(({ topic }) => topic === event.topic);
    for (const subscription of interested) await this.consumer.consume(subscription, event);
  }

  override async close(): Promise<void> {}
}
