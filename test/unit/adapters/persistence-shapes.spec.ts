import {
  type ErrorAdapter,
  mikroOrmAdapter,
  mongodbAdapter,
  mongooseAdapter,
  mysqlAdapter,
  pgAdapter,
  postgresJsAdapter,
  prismaAdapter,
  sequelizeAdapter,
  typeormAdapter,
} from 'nestjs-mt-errors/adapters';

/** Forms of servers and versions that the tests against real libraries do not have. */

/** An error of a class, below other classes. */
function errorOf(classes: readonly string[], parts: object = {}): Error {
  let Class: new () => Error = Error;
  for (const name of classes) Class = { [name]: class extends Class {} }[name]!;
  return Object.assign(new Class(), { name: classes.at(-1) }, parts);
}
const errorWith = (parts: object): Error => Object.assign(new Error('text'), parts);

const mysqlError = (errno: number, sqlState: string | undefined, sqlMessage: string): Error =>
  errorWith({ code: 'ER_ANY', errno, sqlState, sqlMessage });
const prismaError = (code: string, meta?: object): Error =>
  errorWith({ name: 'PrismaClientKnownRequestError', clientVersion: '6.19.0', code, meta });
const pgError = (code: string, parts: object = {}): Error =>
  errorWith({ severity: 'ERROR', routine: 'any', code, ...parts });
const mongoError = (parts: object, labels: string[] = []): Error =>
  errorWith({
    name: 'MongoServerError',
    hasErrorLabel: (label: string) => labels.includes(label),
    ...parts,
  });
const refused = { code: 'ECONNREFUSED', errno: -111, syscall: 'connect', port: 5432 };

/** Code and status, whether a repetition may succeed, and the private parameters. */
function answerOf(adapter: ErrorAdapter, error: unknown): string | undefined {
  const context = { transport: 'http', lookup: () => undefined, exposeDetail: true, operation: {} };
  const exception = adapter.adapt(error, context);
  if (exception === undefined) return undefined;
  const { code, status, retryable, params } = exception;
  return `${code} ${status} ${retryable ? 'retryable' : 'final'} ${JSON.stringify(params)}`;
}

const unique = (constraint: string, sqlstate?: string): string =>
  `0064 409 final ${JSON.stringify({ ...(sqlstate ? { sqlstate } : {}), constraint })}`;
const transient = (sqlstate?: string): string =>
  `0064 503 retryable ${JSON.stringify(sqlstate ? { sqlstate } : {})}`;
const fault = (sqlstate?: string): string =>
  `0064 500 final ${JSON.stringify(sqlstate ? { sqlstate } : {})}`;

describe('MySQL 8', () => {
  it.each([
    [
      'names the table of a unique index',
      mysqlError(1062, '23000', "Duplicate entry 'a' for key 'account.UQ_email'"),
      unique('UQ_email', '23000'),
    ],
    [
      'names a check constraint in its own words',
      mysqlError(3819, 'HY000', "Check constraint 'CK_n' is violated."),
      unique('CK_n', 'HY000'),
    ],
    [
      'reports a violated foreign key',
      mysqlError(
        1452,
        '23000',
        'Cannot add or update a child row: a foreign key constraint fails (`shop`.`item`, CONSTRAINT `FK_item` FOREIGN KEY (`a`) REFERENCES `account` (`id`))',
      ),
      unique('FK_item', '23000'),
    ],
    ['refuses to wait for a lock', mysqlError(3572, 'HY000', 'NOWAIT'), transient('HY000')],
    ['stops a statement that takes too long', mysqlError(3024, 'HY000', 'x'), transient('HY000')],
    ['has too many connections', mysqlError(1040, undefined, 'x'), transient()],
    ['refuses JSON', mysqlError(3140, '22032', 'x'), fault('22032')],
    ['reports an unknown number', mysqlError(4999, 'HY000', 'x'), fault('HY000')],
    [
      'has a value that is too long to be searched for a name',
      mysqlError(1062, '23000', `Duplicate entry '${'a'.repeat(5000)}' for key 'UQ_email'`),
      '0064 409 final {"sqlstate":"23000"}',
    ],
  ])('%s', (_title, error, expected) => {
    expect(answerOf(mysqlAdapter(), error)).toBe(expected);
  });
});

describe('PostgreSQL', () => {
  it.each([
    ['08006', transient('08006')],
    ['08P01', fault('08P01')],
    ['25P02', fault('25P02')],
    ['25P03', transient('25P03')],
    ['25P04', transient('25P04')],
    ['40002', '0064 409 final {"sqlstate":"40002"}'],
    ['44000', '0064 409 final {"sqlstate":"44000"}'],
    ['53300', transient('53300')],
    ['57P03', transient('57P03')],
    ['57P04', fault('57P04')],
    ['28P01', fault('28P01')],
    ['42501', fault('42501')],
  ])('reports %s', (code, expected) => {
    expect(answerOf(pgAdapter(), pgError(code))).toBe(expected);
  });

  it('refuses a connection at each address of a host', () => {
    const errors = [errorWith(refused), errorWith(refused)];
    const error = errorWith({ name: 'AggregateError', code: 'ECONNREFUSED', errors });
    expect(answerOf(pgAdapter(), error)).toBe(transient());
    expect(answerOf(pgAdapter({ ports: [6432] }), error)).toBeUndefined();
  });

  it('is not what refuses a certificate', () => {
    const error = errorWith({ code: 'CERT_HAS_EXPIRED', args: [], types: [] });
    expect(answerOf(postgresJsAdapter(), error)).toBe(fault());
  });
});

describe('Prisma without a driver adapter', () => {
  it.each([
    [
      'tells model and fields',
      prismaError('P2002', { modelName: 'Account', target: ['email', 'shop'] }),
      unique('Account_email_shop_key'),
    ],
    ['tells the index', prismaError('P2002', { target: 'UQ_email' }), unique('UQ_email')],
    [
      'marks a foreign key',
      prismaError('P2003', { field_name: 'FK_item (index)' }),
      unique('FK_item'),
    ],
    ['tells a foreign key', prismaError('P2003', { constraint: 'FK_item' }), unique('FK_item')],
    [
      'hands on the SQLSTATE of a raw query',
      prismaError('P2010', { code: '40P01', message: 'deadlock' }),
      transient('40P01'),
    ],
    [
      'hands on the number of a raw query',
      prismaError('P2010', { code: '1205', message: 'lock wait' }),
      transient(),
    ],
    ['has no connection left', prismaError('P2024'), transient()],
    ['would break a relation', prismaError('P2014'), '0064 409 final {}'],
    ['finds a malformed id', prismaError('P2023'), fault()],
    ['has a code that nobody knows', prismaError('P9999'), fault()],
    [
      'cannot start, because the server is not there',
      errorWith({
        name: 'PrismaClientInitializationError',
        clientVersion: '6.19.0',
        errorCode: 'P1001',
      }),
      transient(),
    ],
    [
      'cannot start for another reason',
      errorWith({ name: 'PrismaClientInitializationError', clientVersion: '6.19.0' }),
      fault(),
    ],
    [
      'reports what it does not know',
      errorWith({ name: 'PrismaClientUnknownRequestError', clientVersion: '6.19.0' }),
      fault(),
    ],
    [
      'breaks down',
      errorWith({ name: 'PrismaClientRustPanicError', clientVersion: '6.19.0' }),
      fault(),
    ],
  ])('%s', (_title, error, expected) => {
    expect(answerOf(prismaAdapter(), error)).toBe(expected);
  });

  it('does not join more fields than a constraint can have', () => {
    const target = Array.from({ length: 1000 }, () => 'field');
    const error = prismaError('P2002', { modelName: 'Account', target });
    expect(answerOf(prismaAdapter(), error)).toBe('0064 409 final {}');
  });
});

describe('Prisma over the MariaDB driver', () => {
  it('reports the number as text and the fields of the constraint', () => {
    const cause = { originalCode: '1062', kind: 'Any', constraint: { fields: ['email'] } };
    const meta = { modelName: 'Account', driverAdapterError: { cause } };
    expect(answerOf(prismaAdapter(), prismaError('P2010', meta))).toBe(unique('Account_email_key'));
    expect(answerOf(prismaAdapter(), prismaError('P2002', meta))).toBe(unique('Account_email_key'));
  });
});

describe('an ORM over a driver that is not known', () => {
  const driver = ['Error', 'DriverException', 'ServerException'];
  it.each([
    ['MikroORM, unique', mikroOrmAdapter(), [...driver, 'ConstraintViolationException', 'Unique']],
    ['Sequelize, unique', sequelizeAdapter(), ['BaseError', 'SequelizeUniqueConstraintError']],
  ])('%s is 409', (_title, adapter, classes) => {
    expect(answerOf(adapter, errorOf(classes))).toBe('0064 409 final {}');
  });

  it.each([
    ['MikroORM, deadlock', mikroOrmAdapter(), [...driver, 'DeadlockException']],
    ['MikroORM, lock timeout', mikroOrmAdapter(), [...driver, 'LockWaitTimeoutException']],
    ['MikroORM, connection', mikroOrmAdapter(), ['DriverException', 'ConnectionException']],
    ['Sequelize, timeout', sequelizeAdapter(), ['BaseError', 'SequelizeTimeoutError']],
  ])('%s is 503', (_title, adapter, classes) => {
    expect(answerOf(adapter, errorOf(classes))).toBe(transient());
  });

  it.each([
    ['MikroORM', mikroOrmAdapter(), ['DriverException']],
    ['Sequelize', sequelizeAdapter(), ['BaseError', 'SequelizeDatabaseError']],
    ['TypeORM', typeormAdapter(), ['TypeORMError', 'QueryFailedError']],
  ])('%s, anything else, is 500', (_title, adapter, classes) => {
    expect(answerOf(adapter, errorOf(classes))).toBe(fault());
  });
});

describe('MongoDB', () => {
  it.each([
    ['a primary that stepped down', mongoError({ code: 189 }), transient()],
    ['a write to repeat', mongoError({ code: 1 }, ['RetryableWriteError']), transient()],
    ['a class of the driver', mongoError({ name: 'MongoPoolClearedError' }), transient()],
    ['a bad value', mongoError({ code: 2 }), fault()],
    [
      'a duplicate in the text of an old server',
      mongoError({ code: 11001, message: 'E11001 duplicate key' }),
      '0064 409 final {}',
    ],
  ])('reports %s', (_title, error, expected) => {
    expect(answerOf(mongodbAdapter(), error)).toBe(expected);
    expect(answerOf(mongooseAdapter(), error)).toBe(expected);
  });
});
