import { EntitySchema, LockMode, MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import { deadlock, lockedRow, type Run } from './support/conflicts.js';
import { CLOSED_PORT, createPostgres, dropPostgres, postgresServer } from './support/databases.js';

interface Account {
  id: number;
  email: string;
  n: number;
  version?: number;
}

const account = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: { type: 'integer', primary: true },
    email: { type: 'string' },
    n: { type: 'integer' },
    version: { type: 'integer', version: true },
  },
});

const database = 'mt_errors_mikro_orm';
const options = { ...postgresServer, dbName: database, entities: [account] };
const row = { id: 3, email: `${SECRET}3`, n: 1 };
let orm: MikroORM;
const fork = (): EntityManager => orm.em.fork();

async function insert(values: Partial<Account>): Promise<void> {
  const manager = fork();
  manager.persist(manager.create(account, values as Account, { partial: true }));
  await manager.flush();
}

async function staleFlush(): Promise<void> {
  const [one, other] = [fork(), fork()];
  const [first, second] = [
    await one.findOneOrFail(account, { id: 2 }),
    await other.findOneOrFail(account, { id: 2 }),
  ];
  first.n += 1;
  await one.flush();
  second.email = `${SECRET}2`;
  await other.flush();
}

/** MikroORM's managers, each within a transaction of its own connection. */
async function onTwoManagers(conflict: (one: Run, other: Run) => Promise<void>): Promise<void> {
  const managers = [fork(), fork()] as const;
  const [one, other] = managers.map((manager) => async (sql: string): Promise<unknown> => {
    if (sql === 'begin') return manager.begin();
    if (sql === 'rollback') return manager.rollback();
    return manager.execute(sql);
  });
  await conflict(one!, other!);
}

async function statementTimeout(): Promise<void> {
  await fork().transactional(async (manager) => {
    await manager.execute('set local statement_timeout = 50');
    await manager.execute(`select pg_sleep(5), '${SECRET}'`);
  });
}

await describeWith('postgres', 'MikroORM with a real PostgreSQL', () => {
  const app = new FamilyApp('persistence');

  beforeAll(async () => {
    await createPostgres(database);
    orm = await MikroORM.init(options);
    await app.start();
  });
  afterAll(async () => {
    await app.stop();
    await orm.close();
    await dropPostgres(database);
  });

  provokeRows(app, 'persistence', {
    'mikro-orm': {
      'unique constraint': () => insert({ ...row, email: SECRET }),
      'foreign key': () => fork().nativeDelete(account, { id: 1 }),
      'check constraint': () => insert({ ...row, n: -1 }),
      'not null': () => fork().nativeUpdate(account, { id: 2 }, { n: null as unknown as number }),
      'required field': () => insert({ id: 3, email: `${SECRET}3` }),
      'value not a number': () => fork().find(account, { id: SECRET as unknown as number }),
      'version outdated when read': () =>
        fork().findOne(account, { id: 2 }, { lockMode: LockMode.OPTIMISTIC, lockVersion: 99 }),
      'version outdated when written': staleFlush,
      'no entity': () => fork().findOneOrFail(account, { email: `${SECRET}9` }),
      'lock without transaction': () =>
        fork().findOne(account, { id: 2 }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
      deadlock: () => onTwoManagers(deadlock),
      'locked row, NOWAIT': () =>
        fork().transactional(async (manager) => {
          await manager.findOne(account, { id: 2 }, { lockMode: LockMode.PESSIMISTIC_WRITE });
          await fork().transactional((other) =>
            other.findOne(account, { id: 2 }, { lockMode: LockMode.PESSIMISTIC_WRITE_OR_FAIL }),
          );
        }),
      'locked row, NOWAIT in raw SQL': () =>
        onTwoManagers(async (one, other) => {
          await other('begin');
          await lockedRow(
            one,
            other,
            'select * from account where id = 1 for update nowait',
          ).finally(() => other('rollback'));
        }),
      'statement timeout': statementTimeout,
      'no such table': () => fork().execute(`select '${SECRET}' from nowhere`),
      'connection refused': async () => {
        const closed = await MikroORM.init({ ...options, port: CLOSED_PORT });
        await closed.em
          .fork()
          .find(account, { email: SECRET })
          .finally(() => closed.close());
      },
      'update of no row': async () =>
        expectAffected(1, await fork().nativeUpdate(account, { id: 9 }, { n: 2 })),
      'raw update of no row': async () =>
        expectAffected(1, await fork().execute('update account set n = 2 where id = 9', [], 'run')),
    },
  });
});
