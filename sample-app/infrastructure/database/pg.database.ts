import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { Database, type QueryResult } from './database.js';

/** Nobody waits longer for a server that hangs: neither the server itself, nor this side of a dead line. */
function timeouts(ms: number): pg.PoolConfig {
  return {
    connectionTimeoutMillis: ms,
    statement_timeout: ms,
    query_timeout: ms + 1000,
    idle_in_transaction_session_timeout: 2 * ms,
    keepAlive: true,
  };
}

/** A PostgreSQL server. */
export class PgDatabase extends Database {
  private readonly pool: pg.Pool;
  private readonly running = new AsyncLocalStorage<pg.PoolClient>();

  constructor(
    connectionString: string,
    private readonly schema: string,
    timeoutMs: number,
  ) {
    super();
    const options = `-c search_path=${schema}`;
    this.pool = new pg.Pool({ connectionString, options, max: 5, ...timeouts(timeoutMs) });
    // A connection that breaks while nobody uses it; the next query opens another.
    this.pool.on('error', (error) => new Logger('Database').warn(error.message));
  }

  override async query<Row>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<QueryResult<Row>> {
    const target = this.running.getStore() ?? this.pool;
    const { rows, rowCount } = await target.query(sql, [...params]);
    return { rows: rows as Row[], rowCount: rowCount ?? 0 };
  }

  override async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inTransaction) return work();
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => void (broken = error);
    // Without a listener a connection that breaks in the middle would end the process.
    client.on('error', onError);
    try {
      await client.query('BEGIN');
      const result = await this.running.run(client, work);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  override get inTransaction(): boolean {
    return this.running.getStore() !== undefined;
  }

  override async execute(sql: string): Promise<void> {
    await this.pool.query(`CREATE SCHEMA IF NOT EXISTS ${pg.escapeIdentifier(this.schema)}`);
    await this.pool.query(sql);
  }

  override close(): Promise<void> {
    return this.pool.end();
  }
}
