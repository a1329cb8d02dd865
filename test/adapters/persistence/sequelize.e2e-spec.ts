import { DataTypes, type Model, type ModelStatic, type Options, Sequelize } from 'sequelize';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { describeWith } from '../../support/services.js';
import { lockedRow, type Run } from './support/conflicts.js';
import {
  CLOSED_PORT,
  createMariadb,
  createPostgres,
  dropMariadb,
  dropPostgres,
  mariadbServer,
  postgresServer,
} from './support/databases.js';

const database = 'mt_errors_sequelize';
const common: Options = { database, logging: false };
const servers = {
  postgres: { ...common, ...postgresServer, username: postgresServer.user, dialect: 'postgres' },
  mysql: { ...common, ...mariadbServer, username: mariadbServer.user, dialect: 'mysql' },
} as const;
const sequelizes = {
  postgres: new Sequelize(servers.postgres),
  mysql: new Sequelize(servers.mysql),
};
const app = new FamilyApp('persistence');

function defineAccount(sequelize: Sequelize): ModelStatic<Model> {
  const attributes = {
    id: { type: DataTypes.INTEGER, primaryKey: true },
    email: { type: DataTypes.STRING, allowNull: false },
    n: { type: DataTypes.INTEGER, validate: { max: 1_000_000 } },
  };
  const options = { tableName: 'account', version: true, timestamps: false };
  return sequelize.define('Account', attributes, options);
}

async function staleUpdate(account: ModelStatic<Model>): Promise<void> {
  const [one, other] = [await account.findByPk(2), await account.findByPk(2)];
  await one!.update({ email: `${SECRET}2` });
  await other!.update({ email: `${SECRET}22` });
}

/** One transaction locks, and the other connection is the failing one. */
async function onTwoConnections(
  sequelize: Sequelize,
  conflict: (one: Run, other: Run) => Promise<void>,
): Promise<void> {
  const transaction = await sequelize.transaction();
  const one: Run = async (sql) =>
    ['begin', 'rollback'].includes(sql) ? undefined : sequelize.query(sql, { transaction });
  await conflict(one, (sql) => sequelize.query(sql)).finally(() => transaction.rollback());
}

async function closeAfter(options: Options, run: (other: Sequelize) => unknown): Promise<void> {
  const other = new Sequelize(options);
  try {
    await run(other);
  } finally {
    await other.close();
  }
}

/** What goes wrong alike over both servers. */
function sharedFailures(sequelize: Sequelize, options: Options): Record<string, Thunk> {
  const account = defineAccount(sequelize);
  const row = { id: 3, email: `${SECRET}3`, n: 1 };
  const select = `select '${SECRET}'`;
  return {
    'unique constraint': () => account.create({ ...row, email: SECRET }),
    'foreign key': () => account.destroy({ where: { id: 1 } }),
    'check constraint': () => account.create({ ...row, n: -1 }),
    'not null of the model': () => account.create({ ...row, email: null }),
    'validation of the model': () => account.create({ ...row, n: 2_000_000 }),
    'validation of many': () =>
      account.bulkCreate(
        [
          { ...row, n: 2_000_000 },
          { ...row, id: 4, n: 3_000_000 },
        ],
        {
          validate: true,
        },
      ),
    'value too long': () => account.create({ ...row, email: SECRET.repeat(9) }),
    'no such table': () => sequelize.query(`${select} from nowhere`),
    'version outdated': () => staleUpdate(account),
    'no row where one is demanded': () => account.findByPk(9, { rejectOnEmpty: true }),
    'no connection from the pool in time': () =>
      closeAfter({ ...options, pool: { max: 1, acquire: 50 } }, (small) =>
        small.transaction(() => small.query(select)),
      ),
    'connection refused': () =>
      closeAfter({ ...options, port: CLOSED_PORT }, (other) => other.query(select)),
    'host not found': () =>
      closeAfter({ ...options, host: 'nowhere.invalid' }, (other) => other.query(select)),
    'no such database': () =>
      closeAfter({ ...options, database: 'mt_errors_nowhere' }, (other) => other.query(select)),
    'no such user': () =>
      closeAfter({ ...options, username: 'mt_errors_nobody', password: SECRET }, (other) =>
        other.query(select),
      ),
    'update of no row': async () =>
      expectAffected(1, await account.update({ n: 2 }, { where: { id: 9 } })),
    'raw update of no row': async () =>
      expectAffected(1, await sequelize.query('update account set n = 2 where id = 9')),
    'delete of no row': async () => expectAffected(1, await account.destroy({ where: { id: 9 } })),
  };
}

beforeAll(() => app.start());
afterAll(() => app.stop());

await describeWith('postgres', 'Sequelize with a real PostgreSQL', () => {
  const sequelize = sequelizes.postgres;
  beforeAll(() => createPostgres(database));
  afterAll(async () => {
    await sequelize.close();
    await dropPostgres(database);
  });

  provokeRows(app, 'persistence', {
    'sequelize with pg': {
      ...sharedFailures(sequelize, servers.postgres),
      'locked row, NOWAIT': () =>
        onTwoConnections(sequelize, (one, other) =>
          lockedRow(one, other, 'select * from account where id = 1 for update nowait'),
        ),
      'statement timeout': () =>
        sequelize.transaction(async (transaction) => {
          await sequelize.query('set local statement_timeout = 50', { transaction });
          await sequelize.query(`select pg_sleep(5), '${SECRET}'`, { transaction });
        }),
      'no transaction': () => sequelize.query('savepoint before'),
    },
  });
});

await describeWith('mariadb', 'Sequelize with a real MariaDB', () => {
  const sequelize = sequelizes.mysql;
  beforeAll(() => createMariadb(database));
  afterAll(async () => {
    await sequelize.close();
    await dropMariadb(database);
  });

  provokeRows(app, 'persistence', {
    'sequelize with mysql2': {
      ...sharedFailures(sequelize, servers.mysql),
      'statement timeout': () =>
        sequelize.query(`set statement max_statement_time = 0.05 for select sleep(5), '${SECRET}'`),
    },
  });
});
