import { setTimeout } from 'node:timers/promises';
import { expectAffected, withMtContext } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import { CLOSED_PORT, createPostgres, dropPostgres, postgresServer } from './support/databases.js';
import { type Client, type ClientOptions, generateClient } from './support/prisma-client.js';

const database = 'mt_errors_prisma';
const config = { ...postgresServer, database };
const row = { id: 3, email: `${SECRET}3`, n: 1 };
let create: (options: ClientOptions) => Client;
let client: Client;

/** One call of a client that cannot connect. */
async function countWith(options: Record<string, unknown>): Promise<unknown> {
  const other = create({ ...config, ...options });
  return other.account.count().finally(() => other.$disconnect());
}

async function exhaustPool(inside: (other: Client) => Promise<unknown>): Promise<void> {
  const small = create({ ...config, max: 1, connectionTimeoutMillis: 50 });
  await small
    .$transaction(async (transaction) => {
      await transaction.account.count();
      await inside(small);
    })
    .finally(() => small.$disconnect());
}

/** Two transactions that read all accounts and each add one, as if the other did not. */
async function writeConflict(): Promise<void> {
  const options = { isolationLevel: 'Serializable' };
  const add = (transaction: Client, id: number): Promise<unknown> =>
    transaction.account.create({ data: { ...row, id, email: `${SECRET}${id}` } });
  await client.$transaction(async (outer) => {
    await outer.account.findMany();
    await client.$transaction(async (inner) => {
      await inner.account.findMany();
      await add(inner, 10);
    }, options);
    await add(outer, 11);
  }, options);
}

const { account, item } = {
  account: () => client.account,
  item: () => client.item,
};

await describeWith('postgres', 'Prisma with a real PostgreSQL', () => {
  const app = new FamilyApp('persistence');

  beforeAll(async () => {
    await createPostgres(database);
    create = await generateClient();
    client = create(config);
    await app.start();
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await client.$disconnect();
    await dropPostgres(database);
  });

  provokeRows(app, 'persistence', {
    prisma: {
      'P2002 unique constraint': () => account().create({ data: { ...row, email: SECRET } }),
      'P2003 foreign key': () => item().create({ data: { id: 2, accountId: 99 } }),
      'P2039 check constraint': () => account().create({ data: { ...row, n: -1 } }),
      'P2000 value too long': () => account().create({ data: { ...row, email: SECRET.repeat(9) } }),
      'P2020 value out of range': () => account().findUniqueOrThrow({ where: { id: 2 ** 40 } }),
      'P2025 query of no record': () => account().findUniqueOrThrow({ where: { id: 9 } }),
      'P2025 update of no record': () => account().update({ where: { id: 9 }, data: { n: 2 } }),
      'P2025 delete of no record': () => account().delete({ where: { id: 9 } }),
      'P2025 update of another version, optimistic': () =>
        withMtContext({ optimistic: true }, () =>
          account().update({ where: { id: 1, version: 9 }, data: { n: 2 } }),
        ),
      'P2025 query of no record, optimistic': () =>
        withMtContext({ optimistic: true }, () =>
          account().findUniqueOrThrow({ where: { id: 9 } }),
        ),
      'P2034 write conflict': writeConflict,
      'P2028 transaction expired': () =>
        client.$transaction(
          async (transaction) => {
            await setTimeout(200);
            await transaction.account.count();
          },
          { timeout: 50 },
        ),
      'P2010 unique constraint in raw SQL': () =>
        client.$executeRawUnsafe('insert into account values (3, $1, 1)', SECRET),
      'P2010 not null in raw SQL': () =>
        client.$executeRawUnsafe('insert into account values (3, null, 1)'),
      'P2010 statement timeout': () =>
        client.$transaction(async (transaction) => {
          await transaction.$executeRawUnsafe('set local statement_timeout = 50');
          await transaction.$queryRawUnsafe(`select pg_sleep(5)::text, '${SECRET}'`);
        }),
      'P2010 no transaction': () => client.$executeRawUnsafe('savepoint before'),
      'P2010 value not a number': () => client.$queryRawUnsafe(`select '${SECRET}'::int`),
      'P2010 syntax error': () => client.$queryRawUnsafe(`selec '${SECRET}'`),
      'P2021 no such table': async () => {
        const moved = create({ ...config, database: 'postgres' });
        await moved.account.count().finally(() => moved.$disconnect());
      },
      'P1001 connection refused': () => countWith({ port: CLOSED_PORT }),
      'P1003 no such database': () => countWith({ database: 'mt_errors_nowhere' }),
      'P1010 no such user': () => countWith({ user: 'mt_errors_nobody' }),
      'no connection from the pool in time': () => exhaustPool((small) => small.account.count()),
      'argument of another type': () => account().create({ data: { ...row, n: SECRET } }),
      'updateMany of no record': async () =>
        expectAffected(1, await account().updateMany({ where: { id: 9 }, data: { n: 2 } })),
      'updateMany of another version, optimistic': () =>
        withMtContext({ optimistic: true }, async () =>
          expectAffected(
            1,
            await account().updateMany({ where: { id: 1, version: 9 }, data: { n: 2 } }),
          ),
        ),
      'raw update of no record': async () =>
        expectAffected(1, await client.$executeRawUnsafe('update account set n = 2 where id = 9')),
    },
  });
});
