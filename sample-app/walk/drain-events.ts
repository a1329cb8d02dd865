import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { Consumer } from '../infrastructure/events/consumer.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import { OutboxRelay } from '../infrastructure/events/outbox-relay.js';
import { Subscriptions } from '../infrastructure/events/subscriptions.js';

const MAX_WAITS = 300;
const WAIT_MS = 10;

/** Publishes what is pending, and waits until all who subscribed to it have heard it. */
export async function drainEvents(app: INestApplication): Promise<void> {
  const outbox = app.get(Outbox, { strict: false });
  const consumer = app.get(Consumer, { strict: false });
  let goal = consumer.count;
  for (let pending = await outbox.pending(); pending.length > 0;) {
    await app.get(OutboxRelay, { strict: false }).drain();
    const left = await outbox.pending();
    // It failed: the same event is still the first one.
    if (left[0]?.id === pending[0]?.id) return;
    goal += heardOf(app, pending);
    pending = left;
  }
  for (let wait = 0; wait < MAX_WAITS && consumer.count < goal; wait++) await sleep(WAIT_MS);
}

/** How often these events are heard. */
function heardOf(app: INestApplication, events: readonly { topic: string }[]): number {
  const topics = app.get(Subscriptions, { strict: false }).all.map(({ topic }) => topic);
  return events.flatMap(({ topic }) => topics.filter((each) => each === topic)).length;
}
