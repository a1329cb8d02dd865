import { Database, type QueryResult } from './database.js';

/** A database behind a pooler that hands each statement to another connection: no transactions. */
export class AutoCommitDatabase extends Database {
  constructor(private readonly database: Database) {
    super();
  }

  override query<Row>(sql: string, params?: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.database.query<Row>(sql, params);
  }

  override transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    return work();
  }

  override get inTransaction(): boolean {
    return false;
  }

  override execute(sql: string): Promise<void> {
    return this.database.execute(sql);
  }

  override close(): Promise<void> {
    return this.database.close();
  }
}
