import {
  BadRequestException,
  HttpException,
  InternalServerErrorException,
  NotFoundException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { RpcException } from '@nestjs/microservices';
import { MtErrors, MtException } from 'nestjs-mt-errors';

/** Where in a thrown value a secret stands. */
export interface Position {
  readonly name: string;
  make(text: string): unknown;
  /** True where it is the message of an error, which the log has unless it is told not to. */
  readonly isMessage: boolean;
}

const message = (name: string, make: Position['make']): Position => ({
  name,
  make,
  isMessage: true,
});
const other = (name: string, make: Position['make']): Position => ({
  name,
  make,
  isMessage: false,
});
const named = (name: string, text: string, props: object = {}): Error =>
  Object.assign(new Error(text), { name, ...props });

/** TypeORM's errors are recognised by the class that they come from. */
class TypeORMError extends Error {}
class QueryFailedError extends TypeORMError {
  constructor(
    readonly query: string,
    readonly parameters: unknown[],
    readonly driverError: Error,
  ) {
    super(driverError.message);
    this.name = 'QueryFailedError';
  }
}

const postgres = (text: string, props: object): Error =>
  named('error', text, { severity: 'ERROR', code: '23505', routine: '_bt_check', ...props });

function overwritten(text: string): Error {
  const error = new Error(text);
  void error.stack;
  error.message = 'nothing to see';
  return error;
}

function twoLines(text: string): Error {
  return new Error(`child failed:\n    at ${text}\n    at step 2`);
}

class Secretive extends Error {
  readonly #text: string;
  constructor(text: string) {
    super('plain');
    this.#text = text;
  }
  toJSON(): object {
    return { text: this.#text };
  }
  override toString(): string {
    return this.#text;
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.#text;
  }
}

const errors: Position[] = [
  message('error.message', (it) => new Error(it)),
  message('the message of a cause', (it) => new Error('outer', { cause: new Error(it) })),
  message(
    'the message of a cause of a cause',
    (it) => new Error('outer', { cause: new TypeError('x', { cause: new Error(it) }) }),
  ),
  message('a cause that is text', (it) => new Error('outer', { cause: it })),
  other('a cause that is an object', (it) => new Error('outer', { cause: { token: it } })),
  message('a thrown text', (it) => it),
  message('a thrown symbol', (it) => Symbol(it)),
  other('a thrown object', (it) => ({ user: it, list: [it] })),
  other('the name of a thrown object', (it) => ({ name: it })),
  other('a thrown array', (it) => [it]),
  other('a thrown map', (it) => new Map([[it, it]])),
  other('an own property', (it) => Object.assign(new Error('x'), { token: it })),
  other('a nested property', (it) => Object.assign(new Error('x'), { a: { b: [{ c: it }] } })),
  other('the name of a property', (it) => Object.assign(new Error('x'), { [it]: 1 })),
  other('a property under a symbol', (it) => Object.assign(new Error('x'), { [Symbol('s')]: it })),
  other('toJSON, toString and inspect', (it) => new Secretive(it)),
  other('the first line of the stack', overwritten),
  message('a message of several lines that look like a stack', twoLines),
  message('the start of a long message', (it) => new Error(it + ' '.repeat(30_000))),
  message('the end of a long message', (it) => new Error('x '.repeat(15_000) + it)),
  message('a message that is cut in its middle', (it) => new Error(`${'x '.repeat(244)}${it}`)),
  other('a member of an aggregate', (it) => new AggregateError([new Error(it), it], 'all failed')),
];

const axiosLike = (text: string): Error =>
  named('AxiosError', 'Request failed with status code 500', {
    isAxiosError: true,
    code: 'ERR_BAD_RESPONSE',
    config: { url: `https://api.example/?key=${text}`, headers: { Authorization: text } },
    request: { path: text, _header: text },
    response: { status: 500, statusText: text, data: { error: text }, headers: { 'x-a': text } },
  });

const libraries: Position[] = [
  other('config.headers, request and response of axios', axiosLike),
  other(
    'query and parameters of TypeORM',
    (it) => new QueryFailedError(`SELECT '${it}'`, [it, { it }], postgres('duplicate key', {})),
  ),
  other('detail, where, table and constraint of PostgreSQL', (it) =>
    postgres('duplicate key', { detail: it, where: it, table: it, column: it, constraint: it }),
  ),
  message('the message of the driver below TypeORM', (it) => {
    return new QueryFailedError('SELECT 1', [], postgres(it, { detail: it }));
  }),
  message('the query in the message of Drizzle', (it) =>
    named('DrizzleQueryError', `Failed query: select $1\nparams: ${it}`, {
      query: 'select $1',
      params: [it],
    }),
  ),
  other('sql of MySQL', (it) =>
    named('Error', 'Duplicate entry', {
      code: 'ER_DUP_ENTRY',
      errno: 1062,
      sqlState: '23000',
      sql: it,
      sqlMessage: it,
    }),
  ),
  message('a gRPC status', (it) =>
    named('Error', `13 INTERNAL: ${it}`, {
      code: 13,
      details: it,
      metadata: { getMap: () => ({ it }), get: () => [it] },
    }),
  ),
  message('the answer of a mail server', (it) =>
    named('Error', `Invalid login: 535 ${it}`, {
      code: 'EAUTH',
      command: 'AUTH PLAIN',
      response: `535 ${it}`,
      responseCode: 535,
      rejected: [it],
    }),
  ),
  message('a refused token', (it) => {
    const error = { name: 'JsonWebTokenError', message: `jwt audience invalid. expected: ${it}` };
    return Object.assign(new Error(error.message), error);
  }),
  message('an error of the file system', (it) =>
    named('Error', `EACCES: permission denied, open '${it}'`, {
      code: 'EACCES',
      errno: -13,
      syscall: 'open',
      path: it,
    }),
  ),
  message('an excerpt of JSON', (it) => {
    try {
      return JSON.parse(`${it.replace(/["\\\n{]/g, ' ')} [`) as unknown;
    } catch (error) {
      return error;
    }
  }),
  message('what a service without this library answered', (it) => ({
    status: 'error',
    message: it,
  })),
  other('what another service sent beside our form', (it) => ({
    $mt: 1,
    code: '0009',
    key: 'AGGREGATE_OUTDATED',
    id: '6f6c0a0e-4c1e-4f5e-9d55-0c5f1f0f7a11',
    message: it,
    params: { expectedVersion: it, entity: it, dsn: it },
    stack: it,
    detail: it,
    title: it,
    chain: [{ name: `${it} `, code: ` ${it}` }],
  })),
];

const shapes: Position[] = [
  message('a plain { statusCode: 500, message }', (it) => ({ statusCode: 500, message: it })),
  message('a plain { statusCode: 404, message }', (it) => ({ statusCode: 404, message: it })),
  message('expose: true at 502', (it) =>
    Object.assign(new Error(it), { expose: true, status: 502, statusCode: 502 }),
  ),
  message('expose: true at 404', (it) =>
    Object.assign(new Error(it), { expose: true, status: 404, statusCode: 404 }),
  ),
  other('err.headers', (it) =>
    Object.assign(new Error('x'), {
      expose: true,
      status: 503,
      statusCode: 503,
      headers: { 'X-Internal': it.replaceAll('\n', ' '), 'Retry-After': it },
    }),
  ),
  message('a class that is only called FastifyError', (it) =>
    named('FastifyError', it, { code: 'FST_OWN', statusCode: 500 }),
  ),
  message('InternalServerErrorException(text)', (it) => new InternalServerErrorException(it)),
  message(
    'InternalServerErrorException({ message })',
    (it) => new InternalServerErrorException({ message: it }),
  ),
  other(
    'ServiceUnavailableException(object)',
    (it) => new ServiceUnavailableException({ host: it, checks: [{ it }] }),
  ),
  other(
    'the description of an HttpException',
    (it) => new InternalServerErrorException('Down.', { description: it }),
  ),
  other(
    'a field beside the text of a BadRequestException',
    (it) => new BadRequestException({ message: 'Choose a day.', hint: it, error: it }),
  ),
  message(
    'the cause of a BadRequestException',
    (it) => new BadRequestException('Choose a day.', { cause: new Error(it) }),
  ),
  message('a BadRequestException that repeats its cause', (it) => {
    const cause = new Error(it);
    return new BadRequestException(`Upload: ${cause.message}`, { cause });
  }),
  message('the text of Nest for an unknown route', (it) => {
    return new NotFoundException(`Cannot GET /reset?t=${it}`);
  }),
  message('an HttpException whose status is none', (it) => new HttpException(it, 299)),
  message('RpcException(text)', (it) => new RpcException(it)),
  other('RpcException(object)', (it) => new RpcException({ code: 7, reason: it })),
  other(
    'value and target of errors of class-validator',
    (it) =>
      new BadRequestException([
        { property: 'name', value: it, target: { name: it }, constraints: { isIn: 'not allowed' } },
      ]),
  ),
];

const ours: Position[] = [
  other(
    'a private parameter',
    (it) => new MtException('0064', { params: { sqlstate: it, constraint: it } }),
  ),
  other(
    'a private parameter below status 500',
    (it) => new MtException('1000', { params: { loginType: it } }),
  ),
  other(
    'a parameter that is not declared',
    (it) => new MtException('0038', { params: { min: 6, value: it } as object }),
  ),
  other(
    'a parameter of the wrong type',
    (it) => new MtException('0038', { params: { min: { it } } as never }),
  ),
  other(
    'a parameter that is text where a number is declared',
    (it) => new MtException('0038', { params: { min: it as never } }),
  ),
  message('the cause of a code', (it) =>
    MtErrors.AGGREGATE_OUTDATED({ expectedVersion: 3 }, { cause: new Error(it) }),
  ),
  other('a property that was added to a code', (it) =>
    Object.assign(new MtException('1078'), { token: it, config: { it } }),
  ),
  message('a message that was written over that of a code', (it) =>
    Object.assign(new MtException('1078'), { message: it }),
  ),
];

/** Whatever a handler can throw with a secret in it that is no text for the caller. */
export const positions: readonly Position[] = [...errors, ...libraries, ...shapes, ...ours];
