import { MtErrors } from 'nestjs-mt-errors';
import { Database, type QueryResult } from './database.js';

/**
 * A database behind a pooler that hands each statement to another connection: no transactions. Work
 * that must be done as a whole is refused before its first statement.
 */
export class AutoCommitDatabase extends Database {
  constructor(private readonly database: Database) {
    super();
  }

  override query<Row>(sql: string, params?: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.database.query<Row>(sql, params);
  }

  override async transaction(): Promise<never> {
    throw new MtErrors.TRANSACTION_REQUIRED();
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
