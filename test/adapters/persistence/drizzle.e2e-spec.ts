import { eq, sql } from 'drizzle-orm';
import { drizzle as overMysql } from 'drizzle-orm/mysql2';
import * as mysqlCore from 'drizzle-orm/mysql-core';
import { drizzle as overPg } from 'drizzle-orm/node-postgres';
import { integer, pgTable, varchar } from 'drizzle-orm/pg-core';
import { drizzle as overPostgresJs } from 'drizzle-orm/postgres-js';
import mysql from 'mysql2';
import pg from 'pg';
import postgres from 'postgres';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import {
  CLOSED_PORT,
  createMariadb,
  createPostgres,
  dropMariadb,
  dropPostgres,
  mariadbServer,
  postgresServer,
} from './support/databases.js';

const account = pgTable('account', {
  id: integer().primaryKey(),
  email: varchar({ length: 40 }),
  n: integer(),
});
const mysqlAccount = mysqlCore.mysqlTable('account', {
  id: mysqlCore.int().primaryKey(),
  email: mysqlCore.varchar({ length: 40 }),
  n: mysqlCore.int(),
});

const database = 'mt_errors_drizzle';
const row = { id: 3, email: `${SECRET}3`, n: 1 };
const config = { ...postgresServer, database };
const pool = new pg.Pool(config);
const mysqlPool = mysql.createPool({ ...mariadbServer, database });
const client = postgres({ ...config, onnotice: () => undefined });
const db = overPg(pool);
const mysqlDb = overMysql(mysqlPool);
const postgresJsDb = overPostgresJs(client);
const app = new FamilyApp('persistence');

beforeAll(() => app.start());
afterAll(() => app.stop());

/** A statement over a pool that cannot connect. */
async function refused(): Promise<void> {
  const closed = new pg.Pool({ ...config, port: CLOSED_PORT });
  await overPg(closed)
    .insert(account)
    .values(row)
    .finally(() => closed.end());
}

async function lockTwice(): Promise<void> {
  await db.transaction(async (one) => {
    await one.select().from(account).where(eq(account.id, 1)).for('update');
    await db.transaction(async (other) => {
      await other.select().from(account).where(eq(account.id, 1)).for('update', { noWait: true });
    });
  });
}

await describeWith('postgres', 'Drizzle with a real PostgreSQL', () => {
  beforeAll(() => createPostgres(database));
  afterAll(async () => {
    await pool.end();
    await client.end();
    await dropPostgres(database);
  });

  provokeRows(app, 'persistence', {
    'drizzle with pg': {
      'unique constraint': () => db.insert(account).values({ ...row, email: SECRET }),
      'foreign key': () => db.delete(account).where(eq(account.id, 1)),
      'check constraint': () => db.insert(account).values({ ...row, n: -1 }),
      'not null': () => db.insert(account).values({ ...row, n: null }),
      'value not a number': () =>
        db
          .select()
          .from(account)
          .where(sql`${account.id} = ${SECRET}`),
      'locked row, NOWAIT': lockTwice,
      'statement timeout': () =>
        db.transaction(async (transaction) => {
          await transaction.execute(sql`set local statement_timeout = 50`);
          await transaction.execute(sql`select pg_sleep(5), ${SECRET}::text`);
        }),
      'no transaction': () => db.execute(sql`savepoint before`),
      'no such table': () => db.execute(sql`select ${SECRET}::text from nowhere`),
      'connection refused': refused,
      'update of no row': async () =>
        expectAffected(1, await db.update(account).set({ n: 2 }).where(eq(account.id, 9))),
      'returning no row': async () =>
        expectAffected(
          1,
          await db.update(account).set({ n: 2 }).where(eq(account.id, 9)).returning(),
        ),
    },
    'drizzle with postgres.js': {
      'unique constraint': () => postgresJsDb.insert(account).values({ ...row, email: SECRET }),
      'no such table': () => postgresJsDb.execute(sql`select ${SECRET}::text from nowhere`),
      'update of no row': async () =>
        expectAffected(
          1,
          await postgresJsDb.update(account).set({ n: 2 }).where(eq(account.id, 9)),
        ),
    },
  });
});

await describeWith('mariadb', 'Drizzle with a real MariaDB', () => {
  beforeAll(() => createMariadb(database));
  afterAll(async () => {
    mysqlPool.end();
    await dropMariadb(database);
  });

  provokeRows(app, 'persistence', {
    'drizzle with mysql2': {
      'unique constraint': () => mysqlDb.insert(mysqlAccount).values({ ...row, email: SECRET }),
      'foreign key': () => mysqlDb.delete(mysqlAccount).where(eq(mysqlAccount.id, 1)),
      'statement timeout': () =>
        mysqlDb.execute(
          sql`set statement max_statement_time = 0.05 for select sleep(5), ${SECRET}`,
        ),
      'value too long': () =>
        mysqlDb.insert(mysqlAccount).values({ ...row, email: SECRET.repeat(9) }),
      'update of no row': async () =>
        expectAffected(
          1,
          await mysqlDb.update(mysqlAccount).set({ n: 2 }).where(eq(mysqlAccount.id, 9)),
        ),
    },
  });
});
