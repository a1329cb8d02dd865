import { FamilyApp, SECRET } from '../support/provoke.js';
import { CLOSED_PORT } from './support/databases.js';

/** An error whose class has this name and extends one of that name. */
function errorOf(name: string, parts: object = {}, base = 'Error'): Error {
  const Base = { [base]: class extends Error {} }[base]!;
  const Class = { [name]: class extends Base {} }[name]!;
  const error = new Class(`not what it seems ${SECRET}`);
  return Object.assign(error, { name }, parts);
}
const errorWith = (parts: object, message = SECRET): Error =>
  Object.assign(new Error(message), parts);

const pgParts = { code: '23505', severity: 'ERROR', routine: '_bt_check_unique' };
const mysqlParts = { code: 'ER_DUP_ENTRY', errno: 1062, sqlState: '23000' };

/** Each lacks one thing that the real error has. */
const lookAlikes: Record<string, () => unknown> = {
  'an SQLSTATE alone': () => errorWith({ code: '23505' }),
  'an SQLSTATE with a severity, without a routine': () =>
    errorWith({ code: '23505', severity: 'ERROR' }),
  'a code that is no SQLSTATE': () => errorWith({ ...pgParts, code: 'E23505' }),
  'a numeric code': () => errorWith({ ...pgParts, code: 23505 }),
  'an ER_ code without a number': () => errorWith({ code: 'ER_DUP_ENTRY' }),
  'an ER_ code with a number as text': () => errorWith({ ...mysqlParts, errno: '1062' }),
  'an ER_ code with a negative number': () => errorWith({ ...mysqlParts, errno: -1062 }),
  'a number alone': () => errorWith({ errno: 1062 }),
  'a text of the pool with a code': () =>
    errorWith({ code: 'E1' }, 'timeout exceeded when trying to connect'),
  'a text like one of the pool': () => errorWith({}, 'Queue limit reached. Please wait.'),
  'a query failure that is no TypeORMError': () =>
    errorOf('QueryFailedError', { driverError: pgParts }),
  'a version mismatch that is no TypeORMError': () => errorOf('OptimisticLockVersionMismatchError'),
  'an EntityNotFoundError of somebody else': () => errorOf('EntityNotFoundError'),
  'a TypeORMError of another name': () => errorOf('CustomError', {}, 'TypeORMError'),
  'a Prisma error without a version': () =>
    errorOf('PrismaClientKnownRequestError', { code: 'P2002' }),
  'an error with a Prisma version and another name': () =>
    errorWith({ clientVersion: '7.0.0', code: 'P2002' }),
  'a NotFoundError of somebody else': () => errorOf('NotFoundError', { entity: {} }),
  'an OptimisticLockError of somebody else': () => errorOf('OptimisticLockError'),
  'a ValidationError of somebody else': () => errorOf('ValidationError', { errors: {} }),
  'a ValidationError with the text of MikroORM': () =>
    Object.assign(errorOf('ValidationError'), {
      message: 'An open transaction is required for this operation',
    }),
  'a Sequelize name without its class': () =>
    errorOf('SequelizeUniqueConstraintError', { parent: pgParts }),
  'a BaseError of another name': () => errorOf('CustomError', { parent: pgParts }, 'BaseError'),
  'a bulk record around itself': () => {
    const record = errorOf('SequelizeBulkRecordError', {}, 'BaseError');
    return Object.assign(record, { errors: record });
  },
  'a Drizzle error without a query': () => errorOf('DrizzleQueryError', { params: [SECRET] }),
  'a knex name without its class': () => errorWith({ name: 'KnexTimeoutError' }),
  'a timeout of a pool that is not known': () => errorOf('ResourceTimeoutError'),
  'a CastError that is no MongooseError': () => errorOf('CastError', { path: 'email' }),
  'a MongooseError of another name': () => errorOf('CustomError', {}, 'MongooseError'),
  'a MongoServerError without labels': () => errorOf('MongoServerError', { code: 11000 }),
  'an error with labels of another name': () =>
    errorWith({ code: 11000, hasErrorLabel: () => true }),
  'a BSON name without its mark': () => errorOf('BSONError'),
  'a postgres.js code without its number': () => errorWith({ code: 'CONNECTION_ENDED' }),
  'a text': () => SECRET,
  'an object without a prototype': () => Object.assign(Object.create(null) as object, pgParts.code),
};

describe('an error that only looks like one of a database', () => {
  const app = new FamilyApp('look-alikes');
  beforeAll(() => app.start());
  afterAll(() => app.stop());

  it.each(Object.entries(lookAlikes))('%s is an internal error', async (_title, make) => {
    const { answer, occurrence } = await app.provoke(() => {
      throw make();
    });
    const id = answer.headers['x-mt-error-id'];
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 500,
      body: {
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
        instance: `urn:uuid:${id}`,
        code: '500',
        key: 'INTERNAL_SERVER_ERROR',
      },
    });
    expect(occurrence!.exception.retryable).toBe(false);
    expect(JSON.stringify([answer, occurrence!.exception])).not.toContain(SECRET);
  });

  it.each([
    ['at the port of PostgreSQL is the database', 5432, '0064', 503],
    ['at another port is not', CLOSED_PORT, '502', 502],
  ])('a refused connection %s', async (_title, port, code, status) => {
    const address = { address: '127.0.0.1', port };
    const { answer, occurrence } = await app.provoke(() => {
      throw errorWith({ code: 'ECONNREFUSED', errno: -111, syscall: 'connect', ...address });
    });
    expect([answer.status, answer.headers['error-code']]).toEqual([status, code]);
    expect(JSON.stringify([answer, occurrence!.exception])).not.toContain(SECRET);
  });
});
