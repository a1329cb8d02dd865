import type { AppConfig } from '../../config/app-config.js';
import { AutoCommitDatabase } from './auto-commit.database.js';
import type { Database } from './database.js';
import { PgDatabase } from './pg.database.js';
import { PgliteDatabase } from './pglite.database.js';

/** The database that the configuration asks for, with its tables and first rows. */
export async function openDatabase(config: AppConfig, sql: readonly string[]): Promise<Database> {
  const database = config.database ?? (await open(config));
  for (const statements of sql) await database.execute(statements);
  return config.databaseTransactions ? database : new AutoCommitDatabase(database);
}

function open(config: AppConfig): Database | Promise<Database> {
  const { databaseUrl, databaseSchema, databaseTimeoutMs } = config;
  return databaseUrl === undefined
    ? PgliteDatabase.open()
    : new PgDatabase(databaseUrl, databaseSchema, databaseTimeoutMs);
}
