import { Injectable, Logger } from '@nestjs/common';
import type { MtException } from 'nestjs-mt-errors';
import { toMtException, withMtContext } from 'nestjs-mt-errors/adapters';
import { Database } from '../database/database.js';
import type { StoredEvent, Subscription } from './domain-event.js';

/** Runs a subscriber. What it cannot handle is put aside, so that it does not block the queue. */
@Injectable()
export class Consumer {
  /** How many events were handled or put aside since the start. */
  count = 0;
  private readonly logger = new Logger('Consumer');

  constructor(private readonly database: Database) {}

  /** @returns the failure that put the event aside */
  async consume(
    { queue, handle }: Subscription,
    event: StoredEvent,
  ): Promise<MtException | undefined> {
    try {
      await withMtContext({ role: 'subscribe', stage: 'handle' }, async () =>
        handle(JSON.parse(event.payload) as Record<string, unknown>, event),
      );
      return undefined;
    } catch (error) {
      const failure = toMtException(error);
      this.logger.error(`${failure.message} (queue ${queue}, event ${event.id})`);
      await this.putAside(queue, event, failure);
      return failure;
    } finally {
      this.count += 1;
    }
  }

  private async putAside(queue: string, event: StoredEvent, failure: MtException): Promise<void> {
    const { code, key } = failure;
    await this.database.query(
      `INSERT INTO dead_letters (event_id, queue, code, error_key) VALUES ($1, $2, $3, $4)
       ON CONFLICT (event_id, queue) DO UPDATE SET code = $3, error_key = $4`,
      [event.id, queue, code, key],
    );
  }
}
