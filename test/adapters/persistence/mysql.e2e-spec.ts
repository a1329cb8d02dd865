import { setTimeout } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import { deadlock, lockedRow } from './support/conflicts.js';
import { CLOSED_PORT, createMariadb, dropMariadb, mariadbServer } from './support/databases.js';
import { silentServer } from './support/silent-server.js';

const database = 'mt_errors_mysql';
const config = { ...mariadbServer, database };
let pool: mysql.Pool;
let open: { destroy(): void }[] = [];
let silent: Awaited<ReturnType<typeof silentServer>>;

async function connect(options: mysql.ConnectionOptions = {}): Promise<mysql.Connection> {
  const connection = await mysql.createConnection({ ...config, ...options });
  connection.on('error', () => undefined);
  open.push(connection);
  return connection;
}

const runner =
  (connection: mysql.Connection) =>
  (sql: string): Promise<unknown> =>
    connection.query(sql);

async function onTwoConnections(
  conflict: (one: (sql: string) => Promise<unknown>, other: typeof one) => Promise<void>,
): Promise<void> {
  const [one, other] = [await connect(), await connect()];
  await other.query('set innodb_lock_wait_timeout = 1');
  await conflict(runner(one), runner(other));
}

/** A pool of one connection, which is in use. */
async function exhausted(options: mysql.PoolOptions): Promise<mysql.Pool> {
  const small = mysql.createPool({ ...config, connectionLimit: 1, ...options });
  open.push(await small.getConnection(), { destroy: () => void small.end() });
  return small;
}

const query = (sql: string, values: unknown[] = []) => pool.query(sql, values);

await describeWith('mariadb', 'mysql2 with a real MariaDB', () => {
  const app = new FamilyApp('persistence');

  beforeAll(async () => {
    await createMariadb(database);
    pool = mysql.createPool(config);
    silent = await silentServer();
    await app.start();
  });

  afterEach(() => {
    for (const connection of open) connection.destroy();
    open = [];
  });

  afterAll(async () => {
    await app.stop();
    await pool.end();
    await silent.close();
    await dropMariadb(database);
  });

  const columns = 'information_schema.columns';
  const endless = `select count(*) from ${columns} a, ${columns} b, ${columns} c`;
  const insert = 'insert into account (id, email, n) values (?, ?, ?)';
  provokeRows(app, 'persistence', {
    mysql2: {
      'unique constraint': () => query(insert, [3, SECRET, 1]),
      'primary key': () => query(insert, [1, SECRET + '3', 1]),
      'unique value that imitates the text': async () => {
        const value = `${SECRET}' for key 'fake`;
        await query(insert, [4, value, 1]);
        await query(insert, [5, value, 1]);
      },
      'foreign key of a new row': () => query('insert into item values (2, 99)'),
      'foreign key of a row in use': () => query('delete from account where id = 1'),
      'check constraint': () => query(insert, [3, SECRET + '3', -1]),
      'not null': () => query(insert, [3, SECRET + '3', null]),
      'no default': () => query(`insert into account (id, email) values (3, '${SECRET}3')`),
      deadlock: () => onTwoConnections(deadlock),
      'lock wait timeout': () =>
        onTwoConnections((one, other) =>
          lockedRow(one, other, `update account set email = '${SECRET}2' where id = 1`),
        ),
      'locked row, NOWAIT': () =>
        onTwoConnections((one, other) =>
          lockedRow(one, other, 'select * from account where id = 1 for update nowait'),
        ),
      'statement timeout': () =>
        query(`set statement max_statement_time = 0.05 for select sleep(5), '${SECRET}'`),
      'query killed': async () => {
        const connection = await connect();
        const waiting = connection.query(endless);
        const killed = setTimeout(100).then(() => query(`kill query ${connection.threadId}`));
        await Promise.all([waiting, killed]);
      },
      'connection killed': async () => {
        const connection = await connect();
        const waiting = connection.query(`select sleep(5), '${SECRET}'`);
        await Promise.all([waiting, query(`kill ${connection.threadId}`)]);
      },
      'value out of range': () => query(insert, [3, SECRET + '3', 2 ** 40]),
      'value too long': () => query(insert, [3, SECRET.repeat(9), 1]),
      'value not a number': () => query(insert, [3, SECRET + '3', SECRET]),
      'no such table': () => query(`select '${SECRET}' from nowhere`),
      'syntax error': () => query(`selec '${SECRET}'`),
      'no such database': () => connect({ database: 'mt_errors_nowhere' }),
      'no such user': () => connect({ user: 'mt_errors_nobody', password: SECRET }),
      'connection refused': () => connect({ port: CLOSED_PORT, password: SECRET }),
      'connect timeout of the client': () => connect({ port: silent.port, connectTimeout: 50 }),
      'query timeout of the client': async () => {
        const connection = await connect();
        await connection.query({ sql: `select sleep(0.3), '${SECRET}'`, timeout: 50 });
      },
      'queue of the pool is full': async () => {
        const small = await exhausted({ queueLimit: 1 });
        small.getConnection().catch(() => undefined);
        await small.getConnection();
      },
      'pool does not wait': async () =>
        (await exhausted({ waitForConnections: false })).getConnection(),
      'update of no row': async () =>
        expectAffected(1, await query('update account set n = 2 where id = ?', [99])),
    },
  });
});
