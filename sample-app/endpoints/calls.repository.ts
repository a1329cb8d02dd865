import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';

/** How often endpoints were called. */
@Injectable()
export class CallsRepository {
  constructor(private readonly database: Database) {}

  async record(endpointId: string, calls: number, at: Date): Promise<void> {
    const sql = 'INSERT INTO endpoint_calls (endpoint_id, recorded_at, calls) VALUES ($1, $2, $3)';
    await this.database.query(sql, [endpointId, at, calls]);
  }

  async countSince(endpointId: string, start: Date): Promise<number> {
    const sql = `SELECT coalesce(sum(calls), 0)::text AS calls FROM endpoint_calls
      WHERE endpoint_id = $1 AND recorded_at >= $2`;
    const { rows } = await this.database.query<{ calls: string }>(sql, [endpointId, start]);
    return Number(rows[0]!.calls);
  }
}
