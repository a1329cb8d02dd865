import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { IdGenerator } from '../ids/id-generator.js';
import type { DomainEvent, StoredEvent } from './domain-event.js';

/** Events are written in the transaction of the change that they tell of, and published after it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async append({ topic, payload }: DomainEvent): Promise<void> {
    if (!this.database.inTransaction) throw new MtErrors.TRANSACTION_REQUIRED();
    await this.database.query('INSERT INTO outbox (id, topic, payload) VALUES ($1, $2, $3)', [
      this.ids.next('M'),
      topic,
      JSON.stringify(payload),
    ]);
  }

  async pending(): Promise<readonly StoredEvent[]> {
    const sql = `SELECT id, topic, payload FROM outbox WHERE published_at IS NULL
      ORDER BY id LIMIT 100`;
    return (await this.database.query<StoredEvent>(sql)).rows;
  }

  async markPublished({ id }: StoredEvent): Promise<void> {
    const sql = 'UPDATE outbox SET published_at = $2 WHERE id = $1';
    await this.database.query(sql, [id, this.clock.now()]);
  }
}
