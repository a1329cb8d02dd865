import { Subscriptions } from '../../infrastructure/events/subscriptions.js';
import type { Walk } from '../walk.js';

/** Where the broker is; rows that ask for it are left out without one. */
export function rabbitUrl(walk: Walk): string {
  const { amqpUrl } = walk.options.settings;
  if (amqpUrl === undefined) throw new Error('This row needs AMQP_URL');
  return amqpUrl;
}

/** The queues of the application, without their prefix. */
export function queuesOf(walk: Walk): readonly string[] {
  return walk.app.get(Subscriptions, { strict: false }).all.map(({ queue }) => queue);
}
