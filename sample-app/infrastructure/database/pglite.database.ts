import { AsyncLocalStorage } from 'node:async_hooks';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { Database, type QueryResult } from './database.js';

/** PostgreSQL inside this process: the same SQL, the same SQLSTATEs, no server. */
export class PgliteDatabase extends Database {
  private readonly running = new AsyncLocalStorage<Transaction>();

  private constructor(private readonly engine: PGlite) {
    super();
  }

  static async open(): Promise<PgliteDatabase> {
    return new PgliteDatabase(await PGlite.create());
  }

  override async query<Row>(
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<QueryResult<Row>> {
    const target = this.running.getStore() ?? this.engine;
    const { rows, affectedRows = 0 } = await target.query<Row>(sql, [...params]);
    return { rows, rowCount: Math.max(rows.length, affectedRows) };
  }

  override transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inTransaction) return work();
    return this.engine.transaction((transaction) => this.running.run(transaction, work));
  }

  override get inTransaction(): boolean {
    return this.running.getStore() !== undefined;
  }

  override async execute(sql: string): Promise<void> {
    await this.engine.exec(sql);
  }

  override close(): Promise<void> {
    return this.engine.close();
  }
}
