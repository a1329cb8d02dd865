import knex, { type Knex } from 'knex';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import { deadlock, type Run } from './support/conflicts.js';
import {
  CLOSED_PORT,
  createMariadb,
  createPostgres,
  dropMariadb,
  dropPostgres,
  mariadbServer,
  postgresServer,
} from './support/databases.js';

const database = 'mt_errors_knex';
const quiet = { warn: () => undefined, error: () => undefined, deprecate: () => undefined };
const servers = {
  pg: { client: 'pg', connection: { ...postgresServer, database }, log: quiet },
  mysql: { client: 'mysql2', connection: { ...mariadbServer, database }, log: quiet },
};
const databases = { pg: knex(servers.pg), mysql: knex(servers.mysql) };
const app = new FamilyApp('persistence');

/** Two transactions; they begin and roll back as knex does. */
async function onTwoTransactions(
  db: Knex,
  conflict: (one: Run, other: Run) => Promise<void>,
): Promise<void> {
  const transactions = [await db.transaction(), await db.transaction()] as const;
  const [one, other] = transactions.map(
    (transaction): Run =>
      async (sql) =>
        sql === 'begin' || sql === 'rollback' ? undefined : transaction.raw(sql),
  );
  await conflict(one!, other!).finally(() =>
    Promise.all(transactions.map((transaction) => transaction.rollback())),
  );
}

/** A pool of one connection, in use while `inside` wants another. */
async function exhaustPool(
  config: Knex.Config,
  inside: (small: Knex) => Promise<unknown>,
): Promise<void> {
  const small = knex({ ...config, pool: { min: 0, max: 1 }, acquireConnectionTimeout: 50 });
  const held = await small.transaction();
  await inside(small).finally(async () => {
    await held.rollback();
    await small.destroy();
  });
}

/** What goes wrong alike over both servers. */
function sharedFailures(db: Knex, config: Knex.Config): Record<string, Thunk> {
  const row = { id: 3, email: `${SECRET}3`, n: 1 };
  return {
    'unique constraint': () => db('account').insert({ ...row, email: SECRET }),
    'foreign key': () => db('account').where({ id: 1 }).delete(),
    'check constraint': () => db('account').insert({ ...row, n: -1 }),
    deadlock: () => onTwoTransactions(db, deadlock),
    'no such table': () => db('nowhere').where({ email: SECRET }),
    'no connection from the pool in time': () =>
      exhaustPool(config, (small) => small('account').where({ email: SECRET })),
    'no transaction from the pool in time': () =>
      exhaustPool(config, (small) => small.transaction()),
    'update of no row': async () =>
      expectAffected(1, await db('account').where({ id: 9 }).update({ n: 2 })),
    'raw update of no row': async () =>
      expectAffected(1, await db.raw('update account set n = 2 where id = 9')),
  };
}

beforeAll(() => app.start());
afterAll(() => app.stop());

await describeWith('postgres', 'knex with a real PostgreSQL', () => {
  const db = databases.pg;
  beforeAll(() => createPostgres(database));
  afterAll(async () => {
    await db.destroy();
    await dropPostgres(database);
  });

  provokeRows(app, 'persistence', {
    'knex with pg': {
      ...sharedFailures(db, servers.pg),
      'query timeout of knex': () =>
        db.raw(`select pg_sleep(0.3), '${SECRET}'`).timeout(50, { cancel: true }),
      'locked row, NOWAIT': () =>
        db.transaction(async (one) => {
          await one('account').where({ id: 1 }).forUpdate();
          await db.transaction((other) => other('account').where({ id: 1 }).forUpdate().noWait());
        }),
      'value not a number': () => db('account').where({ id: SECRET }),
      'no transaction': () => db.raw('savepoint before'),
      'returning no row': async () =>
        expectAffected(1, await db('account').where({ id: 9 }).update({ n: 2 }).returning('id')),
    },
  });
});

await describeWith('mariadb', 'knex with a real MariaDB', () => {
  const db = databases.mysql;
  beforeAll(() => createMariadb(database));
  afterAll(async () => {
    await db.destroy();
    await dropMariadb(database);
  });

  provokeRows(app, 'persistence', {
    'knex with mysql2': {
      ...sharedFailures(db, servers.mysql),
      'query timeout of knex': () => db.raw(`select sleep(0.3), '${SECRET}'`).timeout(50),
      'connection refused': async () => {
        const connection = { ...servers.mysql.connection, port: CLOSED_PORT, password: SECRET };
        const closed = knex({ ...servers.mysql, connection });
        await closed('account')
          .where({ email: SECRET })
          .finally(() => closed.destroy());
      },
    },
  });
});
