import 'reflect-metadata';
import { EntitySchema as MikroSchema, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import knex from 'knex';
import { MongoClient, ObjectId } from 'mongodb';
import mongoose from 'mongoose';
import mysql from 'mysql2/promise';
import pg from 'pg';
import postgres from 'postgres';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';
import { defineErrors, MtException } from 'nestjs-mt-errors';
import {
  drizzleAdapter,
  type ErrorAdapter,
  knexAdapter,
  mikroOrmAdapter,
  mongodbAdapter,
  mongooseAdapter,
  mysqlAdapter,
  type PersistenceOptions,
  pgAdapter,
  postgresJsAdapter,
  prismaAdapter,
  sequelizeAdapter,
  typeormAdapter,
} from 'nestjs-mt-errors/adapters';
import { expectProblem } from '../../support/answer.js';
import { describeWith } from '../../support/services.js';
import { FamilyApp, SECRET, type Thunk } from '../support/provoke.js';
import {
  CLOSED_PORT,
  createMariadb,
  createPostgres,
  dropMariadb,
  dropPostgres,
  mariadbServer,
  postgresServer,
} from './support/databases.js';
import { type Client, generateClient } from './support/prisma-client.js';
import { ScriptedMongo } from './support/scripted-mongo.js';

const ShopErrors = defineErrors(
  { section: 'shop' },
  {
    ACCOUNT_IN_USE: {
      code: 'S001',
      status: 409,
      kind: 'conflict',
      params: { accountId: 'string' },
      title: { en: 'The account is in use' },
      detail: { en: 'The account {accountId} is in use.' },
    },
  },
);

/** The map that every library is given; the last two names are like a constraint's, and none. */
const options: PersistenceOptions = {
  constraints: {
    UQ_account_email: '1093',
    FK_item_account: ShopErrors.ACCOUNT_IN_USE,
    uq_account_email: '1092',
    CK_account: '1092',
  },
  dataErrors: 'client',
};

/** Failures of one library that the map and the option decide. */
interface Library {
  readonly adapter: ErrorAdapter;
  readonly unique: Thunk;
  readonly foreignKey?: Thunk;
  readonly check?: Thunk;
  readonly badValue: Thunk;
}

const takenEmail = `insert into account (id, email, n) values (7, '${SECRET}', 1)`;
const usedAccount = 'delete from account where id = 1';
const negative = `insert into account (id, email, n) values (7, '${SECRET}7', -1)`;
const noNumber = `select '${SECRET}'::int`;
const tooLong = `insert into account (id, email, n) values (7, '${SECRET.repeat(9)}', 1)`;

/** The four failures as SQL, for libraries that take it. */
const bySql = (
  run: (statement: string) => unknown,
  badValue = noNumber,
): Omit<Library, 'adapter'> => ({
  unique: () => run(takenEmail),
  foreignKey: () => run(usedAccount),
  check: () => run(negative),
  badValue: () => run(badValue),
});

const taken = {
  status: 409,
  code: '1093',
  key: 'LOGIN_IDENTIFIER_TAKEN',
  type: 'urn:mt:error:mt-access:1093',
  title: 'The mobile number, e-mail address or user name is already taken',
};
const inUse = {
  status: 409,
  code: 'S001',
  key: 'ACCOUNT_IN_USE',
  type: 'urn:mt:error:shop:S001',
  title: 'The account is in use',
};
const notUpdated = {
  status: 409,
  code: '0064',
  key: 'DB_UPDATE_FAILED',
  type: 'urn:mt:error:mt-common:0064',
  title: 'The database update failed',
};
const badValue = {
  status: 400,
  code: '0030',
  key: 'QUERY_VALUE_INVALID',
  type: 'urn:mt:error:mt-common:0030',
  title: 'A query value is not valid',
};
const unavailable = { ...notUpdated, status: 503 };

/** The tests of one library, with an application that knows the map through its adapter alone. */
function testLibrary(name: string, library: () => Library): void {
  describe(name, () => {
    let app: FamilyApp;
    const answerTo = async (thunk: Thunk | undefined, expected: typeof taken): Promise<void> => {
      const { answer, occurrence } = await app.provoke(thunk!);
      expectProblem(answer, expected);
      const { exception } = occurrence!;
      expect(JSON.stringify([answer, exception, exception.params])).not.toContain(SECRET);
    };
    beforeAll(async () => {
      app = new FamilyApp('constraints', { catalogs: [ShopErrors], adapters: [library().adapter] });
      await app.start();
    });
    afterAll(() => app.stop());

    it('answers the code of the catalogue that the map gives to a constraint', () =>
      answerTo(library().unique, taken));
    it('answers 0030 to a value that does not fit, where the caller is to blame', () =>
      answerTo(library().badValue, badValue));
    if (name.startsWith('mongo')) return;
    it('answers the entry of the application that the map gives to a constraint', () =>
      answerTo(library().foreignKey, inUse));
    it('answers 0064 to a constraint of which the map knows only a part of the name', () =>
      answerTo(library().check, notUpdated));
  });
}

const database = 'mt_errors_constraints';
const config = { ...postgresServer, database };

await describeWith('postgres', 'a constraint map with a real PostgreSQL', () => {
  const pool = new pg.Pool(config);
  const client = postgres({ ...config, onnotice: () => undefined });
  const builder = knex({ client: 'pg', connection: config });
  const orm = drizzle(pool);
  const username = postgresServer.user;
  const sequelize = new Sequelize({ ...config, username, dialect: 'postgres', logging: false });
  const source = new DataSource({ ...config, type: 'postgres', username });
  let mikro: MikroORM;
  let prisma: Client;
  const account = new MikroSchema<{ id: number; email: string; n: number }>({
    name: 'Account',
    tableName: 'account',
    properties: {
      id: { type: 'integer', primary: true },
      email: { type: 'string' },
      n: { type: 'integer' },
    },
  });

  beforeAll(async () => {
    await createPostgres(database);
    await source.initialize();
    mikro = await MikroORM.init({ ...config, dbName: database, entities: [account] });
    prisma = (await generateClient())(config);
  }, 60_000);
  afterAll(async () => {
    await prisma.$disconnect();
    await Promise.all([mikro.close(), source.destroy(), sequelize.close(), builder.destroy()]);
    await Promise.all([client.end(), pool.end()]);
    await dropPostgres(database);
  });

  testLibrary('pg', () => ({
    adapter: pgAdapter(options),
    ...bySql((statement) => pool.query(statement)),
  }));
  testLibrary('postgres.js', () => ({
    adapter: postgresJsAdapter(options),
    ...bySql((statement) => client.unsafe(statement)),
  }));
  testLibrary('knex', () => ({
    adapter: knexAdapter(options),
    ...bySql((statement) => builder.raw(statement)),
  }));
  testLibrary('drizzle', () => ({
    adapter: drizzleAdapter(options),
    ...bySql((statement) => orm.execute(sql.raw(statement))),
  }));
  testLibrary('drizzle, the map given to pg', () => ({
    adapter: pgAdapter(options),
    ...bySql((statement) => orm.execute(sql.raw(statement))),
  }));
  testLibrary('sequelize', () => ({
    adapter: sequelizeAdapter(options),
    ...bySql((statement) => sequelize.query(statement)),
  }));
  testLibrary('typeorm', () => ({
    adapter: typeormAdapter(options),
    ...bySql((statement) => source.query(statement)),
  }));
  testLibrary('mikro-orm', () => ({
    adapter: mikroOrmAdapter(options),
    unique: () => mikro.em.fork().insert(account, { id: 7, email: SECRET, n: 1 }),
    foreignKey: () => mikro.em.fork().nativeDelete(account, { id: 1 }),
    check: () => mikro.em.fork().insert(account, { id: 7, email: `${SECRET}7`, n: -1 }),
    badValue: () => mikro.em.fork().find(account, { id: SECRET as unknown as number }),
  }));
  testLibrary('prisma', () => ({
    adapter: prismaAdapter(options),
    unique: () => prisma.account.create({ data: { id: 7, email: SECRET, n: 1 } }),
    foreignKey: () => prisma.account.delete({ where: { id: 1 } }),
    check: () => prisma.account.create({ data: { id: 7, email: `${SECRET}7`, n: -1 } }),
    badValue: () => prisma.account.findUniqueOrThrow({ where: { id: 2 ** 40 } }),
  }));

  it('takes a refused connection to a port of PostgreSQL for an unavailable database', async () => {
    const app = new FamilyApp('constraints', { adapters: [pgAdapter({ ports: [CLOSED_PORT] })] });
    await app.start();
    const closed = new pg.Pool({ ...config, port: CLOSED_PORT });
    const { answer, occurrence } = await app.provoke(() => closed.query('select 1'));
    expectProblem(answer, unavailable);
    expect(occurrence!.exception.retryable).toBe(true);
    await closed.end();
    await app.stop();
  });
});

await describeWith('mariadb', 'a constraint map with a real MariaDB', () => {
  const pool = mysql.createPool({ ...mariadbServer, database });
  beforeAll(() => createMariadb(database));
  afterAll(async () => {
    await pool.end();
    await dropMariadb(database);
  });

  testLibrary('mysql2', () => ({
    adapter: mysqlAdapter(options),
    ...bySql((statement) => pool.query(statement), tooLong),
  }));
});

describe('a constraint map with a scripted MongoDB', () => {
  const server = new ScriptedMongo();
  let connection: mongoose.Connection;
  let client: MongoClient;
  const schema = new mongoose.Schema({ email: String, n: Number }, { autoIndex: false });
  beforeAll(async () => {
    const url = await server.start();
    const duplicate = {
      index: 0,
      code: 11000,
      keyPattern: { email: 1 },
      errmsg: `E11000 duplicate key error collection: shop.accounts index: UQ_account_email dup key: { email: "${SECRET}" }`,
    };
    server.answer = () => ({ ok: 1, n: 0, writeErrors: [duplicate] });
    connection = await mongoose.createConnection(url, { serverApi: '1' }).asPromise();
    client = await new MongoClient(url, { serverApi: '1' }).connect();
  });
  afterAll(async () => {
    await connection.close();
    await client.close();
    await server.stop();
  });

  testLibrary('mongoose', () => ({
    adapter: mongooseAdapter(options),
    unique: () => connection.model('Account', schema).create({ email: SECRET }),
    badValue: () => connection.model('Account', schema).findById(SECRET),
  }));
  testLibrary('mongodb', () => ({
    adapter: mongodbAdapter(options),
    unique: () => client.db('shop').collection('accounts').insertOne({ email: SECRET }),
    badValue: () => new ObjectId(SECRET),
  }));
});

describe('an exception of the map', () => {
  it('is an occurrence of the entry and keeps its cause', () => {
    const cause = Object.assign(new Error(SECRET), {
      code: '23503',
      severity: 'ERROR',
      routine: 'ri_ReportViolation',
      constraint: 'FK_item_account',
    });
    const context = { transport: 'http', lookup: () => undefined, exposeDetail: true } as const;
    const exception = pgAdapter(options).adapt(cause, { ...context, operation: {} });
    expect(MtException.is(exception, ShopErrors.ACCOUNT_IN_USE)).toBe(true);
    expect(exception?.cause).toBe(cause);
  });
});
