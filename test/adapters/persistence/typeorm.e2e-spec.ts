import 'reflect-metadata';
import { DataSource, EntitySchema, type Repository } from 'typeorm';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { MtErrors } from 'nestjs-mt-errors';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import { deadlock, lockedRow, type Run } from './support/conflicts.js';
import {
  createMariadb,
  createPostgres,
  dropMariadb,
  dropPostgres,
  mariadbServer,
  postgresServer,
} from './support/databases.js';

interface Account {
  id: number;
  email: string;
  n: number;
  version: number;
}

const account = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'account',
  columns: {
    id: { type: Number, primary: true },
    email: { type: String },
    n: { type: Number },
    version: { type: Number, version: true },
  },
});

const database = 'mt_errors_typeorm';
const { user: username, ...postgres } = postgresServer;
const { user: root, ...mariadb } = mariadbServer;
const options = { database, entities: [account] };
const sources = {
  postgres: new DataSource({ type: 'postgres', ...postgres, username, ...options }),
  mariadb: new DataSource({ type: 'mariadb', ...mariadb, username: root, ...options }),
};
const app = new FamilyApp('persistence');

async function onTwoRunners(
  source: DataSource,
  conflict: (one: Run, other: Run) => Promise<void>,
): Promise<void> {
  const runners = [source.createQueryRunner(), source.createQueryRunner()] as const;
  const [one, other] = runners.map((runner) => (sql: string) => runner.query(sql));
  await conflict(one!, other!).finally(() => Promise.all(runners.map((each) => each.release())));
}

/** What goes wrong alike over both servers. */
function sharedFailures(source: DataSource): Record<string, Thunk> {
  const accounts = (): Repository<Account> => source.getRepository(account);
  const row = { id: 3, email: `${SECRET}3`, n: 1 };
  return {
    'unique constraint': () => accounts().insert({ ...row, email: SECRET }),
    'foreign key': () => accounts().delete({ id: 1 }),
    'check constraint': () => accounts().insert({ ...row, n: -1 }),
    deadlock: () => onTwoRunners(source, deadlock),
    'value too long': () => accounts().insert({ ...row, email: SECRET.repeat(9) }),
    'no such table': () => source.query(`select '${SECRET}' from nowhere`),
    'no entity': () => accounts().findOneByOrFail({ email: `${SECRET}9` }),
    'version outdated': () =>
      accounts().findOne({ where: { id: 2 }, lock: { mode: 'optimistic', version: 9 } }),
    'pessimistic lock without transaction': () =>
      accounts().findOne({ where: { id: 2 }, lock: { mode: 'pessimistic_write' } }),
    'commit without transaction': async () => {
      const runner = source.createQueryRunner();
      await runner.commitTransaction().finally(() => runner.release());
    },
    'update of no row': async () => expectAffected(1, await accounts().update({ id: 9 }, { n: 2 })),
    'update of another version': async () =>
      expectAffected(
        1,
        await accounts().update({ id: 1, version: 9 }, { n: 2 }),
        MtErrors.AGGREGATE_OUTDATED,
      ),
    'delete of no row': async () => expectAffected(1, await accounts().delete({ id: 9 })),
  };
}

beforeAll(() => app.start());
afterAll(() => app.stop());

await describeWith('postgres', 'TypeORM with a real PostgreSQL', () => {
  const source = sources.postgres;
  beforeAll(async () => {
    await createPostgres(database);
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await dropPostgres(database);
  });

  provokeRows(app, 'persistence', {
    'typeorm with pg': {
      ...sharedFailures(source),
      'locked row, NOWAIT': () =>
        onTwoRunners(source, (one, other) =>
          lockedRow(one, other, 'select * from account where id = 1 for update nowait'),
        ),
      'statement timeout': () =>
        source.transaction(async (manager) => {
          await manager.query('set local statement_timeout = 50');
          await manager.query(`select pg_sleep(5), '${SECRET}'`);
        }),
      'value not a number': () =>
        source.getRepository(account).findBy({ id: SECRET as unknown as number }),
      'no transaction': () => source.query('savepoint before'),
    },
  });
});

await describeWith('mariadb', 'TypeORM with a real MariaDB', () => {
  const source = sources.mariadb;
  beforeAll(async () => {
    await createMariadb(database);
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await dropMariadb(database);
  });

  provokeRows(app, 'persistence', {
    'typeorm with mysql2': {
      ...sharedFailures(source),
      'statement timeout': () =>
        source.query(`set statement max_statement_time = 0.05 for select sleep(5), '${SECRET}'`),
      'lock wait timeout': () =>
        onTwoRunners(source, async (one, other) => {
          await other('set innodb_lock_wait_timeout = 1');
          await lockedRow(one, other, 'update account set n = 9 where id = 1');
        }),
    },
  });
});
