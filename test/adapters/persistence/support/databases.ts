import { createConnection, type Connection } from 'mysql2/promise';
import pg from 'pg';
import { SECRET } from '../../support/provoke.js';

/** Nothing listens here. */
export const CLOSED_PORT = 5999;

/** Where the servers are; the password is a plant, since both trust this machine. */
export const postgresServer = {
  host: '127.0.0.1',
  port: 5432,
  user: 'postgres',
  password: SECRET,
};
export const mariadbServer = { host: '127.0.0.1', port: 3306, user: 'root' };

/** The same tables for every library, with a planted value in the first row. */
const tables = (quote: string): string[] => {
  const name = (text: string): string => `${quote}${text}${quote}`;
  return [
    `create table account (id int primary key, email varchar(40) not null, n int not null,
      version int not null default 1,
      constraint ${name('UQ_account_email')} unique (email),
      constraint ${name('CK_account_n')} check (n > 0))`,
    `create table item (id int primary key, account_id int not null,
      constraint ${name('FK_item_account')} foreign key (account_id) references account (id))`,
    `insert into account (id, email, n) values (1, '${SECRET}', 1), (2, 'other@example.com', 1)`,
    `insert into item (id, account_id) values (1, 1)`,
  ];
};

/** Makes a PostgreSQL database with the tables; an earlier one of the name is dropped. */
export async function createPostgres(database: string): Promise<void> {
  await dropPostgres(database);
  await withPostgres('postgres', (client) => client.query(`create database ${database}`));
  await withPostgres(database, (client) => client.query(tables('"').join(';')));
}

export async function dropPostgres(database: string): Promise<void> {
  await withPostgres('postgres', (client) =>
    client.query(`drop database if exists ${database} with (force)`),
  );
}

/** Makes a MariaDB database with the tables; an earlier one of the name is dropped. */
export async function createMariadb(database: string): Promise<void> {
  await withMariadb(async (connection) => {
    await connection.query(`drop database if exists ${database}`);
    await connection.query(`create database ${database}`);
    await connection.query(`use ${database}`);
    for (const table of tables('`')) await connection.query(table);
  });
}

export async function dropMariadb(database: string): Promise<void> {
  await withMariadb((connection) => connection.query(`drop database if exists ${database}`));
}

async function withPostgres<Result>(
  database: string,
  run: (client: pg.Client) => Promise<Result>,
): Promise<void> {
  const client = new pg.Client({ ...postgresServer, database });
  await client.connect();
  await run(client).finally(() => client.end());
}

async function withMariadb<Result>(
  run: (connection: Connection) => Promise<Result>,
): Promise<void> {
  const connection = await createConnection(mariadbServer);
  await run(connection).finally(() => connection.end());
}
