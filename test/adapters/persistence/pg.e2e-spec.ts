import pg from 'pg';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import { deadlock, lockedRow, serialisationFailure } from './support/conflicts.js';
import { createPostgres, dropPostgres, postgresServer } from './support/databases.js';
import { silentServer } from './support/silent-server.js';

const database = 'mt_errors_pg';
const config = { ...postgresServer, database };
let pool: pg.Pool;
let clients: pg.Client[] = [];
let silent: Awaited<ReturnType<typeof silentServer>>;
let dropping: Awaited<ReturnType<typeof silentServer>>;

async function connect(options: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ ...config, ...options });
  client.on('error', () => undefined);
  clients.push(client);
  await client.connect();
  return client;
}

const runner =
  (client: pg.Client) =>
  (sql: string): Promise<unknown> =>
    client.query(sql);

async function onTwoConnections(
  conflict: (one: (sql: string) => Promise<unknown>, other: typeof one) => Promise<void>,
): Promise<void> {
  const [one, other] = [await connect(), await connect()];
  await one.query('set deadlock_timeout = 50');
  await other.query('set deadlock_timeout = 50');
  await conflict(runner(one), runner(other));
}

const query = (sql: string, values: unknown[] = []) => pool.query(sql, values);

await describeWith('postgres', 'pg with a real PostgreSQL', () => {
  const app = new FamilyApp('persistence');

  beforeAll(async () => {
    await createPostgres(database);
    pool = new pg.Pool(config);
    silent = await silentServer();
    dropping = await silentServer((socket) => socket.once('data', () => socket.destroy()));
    await app.start();
  });

  afterEach(async () => {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
    clients = [];
  });

  afterAll(async () => {
    await app.stop();
    await pool.end();
    await silent.close();
    await dropping.close();
    await dropPostgres(database);
  });

  const insert = 'insert into account (id, email, n) values ($1, $2, $3)';
  provokeRows(app, 'persistence', {
    pg: {
      'unique constraint': () => query(insert, [3, SECRET, 1]),
      'foreign key': () => query('insert into item values (2, 99)'),
      'check constraint': () => query(insert, [3, SECRET + '3', -1]),
      'not null': () => query(insert, [3, SECRET + '3', null]),
      deadlock: () => onTwoConnections(deadlock),
      'serialisation failure': () => onTwoConnections(serialisationFailure),
      'locked row, NOWAIT': () =>
        onTwoConnections((one, other) =>
          lockedRow(one, other, 'select * from account where id = 1 for update nowait'),
        ),
      'lock timeout': () =>
        onTwoConnections((one, other) =>
          lockedRow(one, other, "set lock_timeout = '50ms'; delete from account where id = 1"),
        ),
      'statement timeout': async () => {
        const client = await connect({ statement_timeout: 50 });
        await client.query('select pg_sleep(5)');
      },
      'connection terminated by the server': async () => {
        const client = await connect();
        const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
        const waiting = client.query('select pg_sleep(5)');
        await Promise.all([waiting, query('select pg_terminate_backend($1)', [rows[0]!.pid])]);
      },
      'no transaction': () => query('savepoint before'),
      'value not a number': () => query('select $1::int', [SECRET]),
      'value too long': () => query(insert, [3, SECRET.repeat(9), 1]),
      'no such table': () => query(`select '${SECRET}' from nowhere`),
      'syntax error': () => query(`selec '${SECRET}'`),
      'error raised by a function': () => query(`do $$ begin raise exception '${SECRET}'; end $$`),
      'no such database': () => connect({ database: 'mt_errors_nowhere' }),
      'no such user': () => connect({ user: 'mt_errors_nobody' }),
      'no connection from the pool in time': async () => {
        const small = new pg.Pool({ ...config, max: 1, connectionTimeoutMillis: 50 });
        const held = await small.connect();
        try {
          await small.query('select 1');
        } finally {
          held.release();
          await small.end();
        }
      },
      'query timeout of the client': async () => {
        const client = await connect({ query_timeout: 50 });
        await client.query(`select pg_sleep(1), '${SECRET}'`);
      },
      'connect timeout of the client': () =>
        connect({ port: silent.port, connectionTimeoutMillis: 50 }),
      'connect timeout of the pool': async () => {
        const slow = new pg.Pool({ ...config, port: silent.port, connectionTimeoutMillis: 50 });
        await slow.query('select 1').finally(() => slow.end());
      },
      'connection dropped': () => connect({ port: dropping.port }),
      'update of no row': async () =>
        expectAffected(1, await query('update account set n = 2 where id = $1', [99])),
      'returning no row': async () =>
        expectAffected(
          1,
          (await query('update account set n = 2 where id = 99 returning id')).rows,
        ),
    },
  });
});
