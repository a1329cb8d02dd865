import { Injectable, Logger } from '@nestjs/common';
import type { MtException } from 'nestjs-mt-errors';
import { toMtException, withMtContext } from 'nestjs-mt-errors/adapters';
import { Database } from '../database/database.js';
import type { StoredEvent, Subscription } from './domain-event.js';

const MAX_ATTEMPTS = 10;

/** Runs a subscriber. What it cannot handle is put aside, so that it does not block the queue. */
@Injectable()
export class Consumer {
  /** How many events were handled or put aside since the start. */
  count = 0;
  /** Of events that have failed and are to be delivered again. */
  private readonly attempts = new Map<string, number>();
  private readonly logger = new Logger('Consumer');

  constructor(private readonly database: Database) {}

  /**
   * @returns the failure that put the event aside
   * @throws a failure that may pass: the event is to be delivered again
   */
  async consume(subscription: Subscription, event: StoredEvent): Promise<MtException | undefined> {
    const key = `${subscription.queue} ${event.id}`;
    const failure = await attempt(subscription, event);
    if (failure !== undefined) {
      if (failure.retryable && this.countAttempt(key) < MAX_ATTEMPTS) throw failure;
      await this.putAside(subscription, event, failure);
    }
    this.attempts.delete(key);
    this.count += 1;
    return failure;
  }

  private countAttempt(key: string): number {
    const count = (this.attempts.get(key) ?? 0) + 1;
    this.attempts.set(key, count);
    return count;
  }

  private async putAside(
    { queue }: Subscription,
    { id }: StoredEvent,
    { code, key, message }: MtException,
  ): Promise<void> {
    this.logger.error(`${message} (queue ${queue}, event ${id})`);
    await this.database.query(
      `INSERT INTO dead_letters (event_id, queue, code, error_key) VALUES ($1, $2, $3, $4)
       ON CONFLICT (event_id, queue) DO UPDATE SET code = $3, error_key = $4`,
      [id, queue, code, key],
    );
  }
}

async function attempt(
  { handle }: Subscription,
  event: StoredEvent,
): Promise<MtException | undefined> {
  try {
    await withMtContext({ role: 'subscribe', stage: 'handle' }, async () =>
      handle(JSON.parse(event.payload) as Record<string, unknown>, event),
    );
    return undefined;
  } catch (error) {
    return toMtException(error);
  }
}
