import {
  BadRequestException,
  HttpException,
  InternalServerErrorException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { RpcException } from '@nestjs/microservices';
import fc from 'fast-check';
import { MtErrors, MtException } from 'nestjs-mt-errors';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';

type Props = Record<string, unknown>;

/** A failure with texts and properties in it that nobody declared to be for the caller. */
export interface Secretive {
  readonly name: string;
  make(text: string, props: Props): unknown;
}

const error = (text: string, props: Props, as: object = {}): Error =>
  Object.assign(new Error(text), props, as);

/** Names that libraries use for what is nobody's business. None of them tells an adapter anything. */
const NAMES = [
  'token',
  'password',
  'config',
  'request',
  'sql',
  'query',
  'parameters',
  'detail',
  'hint',
  'where',
  'body',
  'value',
  'target',
  'path',
  'address',
  'hostname',
  'options',
  'user',
  'meta',
  'input',
];

/** Properties that make no difference to any adapter. */
export const props: fc.Arbitrary<Props> = fc.dictionary(
  fc.oneof(fc.constantFrom(...NAMES), fc.stringMatching(/^x[A-Za-z0-9_]{0,8}$/)),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 6 },
);

/** Texts, many of them with what is special to JSON, HTTP, logs, templates and headers. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ minLength: 400, maxLength: 2000 }),
  fc.constantFrom(
    'password=swordfish',
    'Cannot GET /x?token=swordfish',
    'a\r\nSet-Cookie: b=1',
    'x\n    at swordfish (/srv/swordfish.js:1:1)',
    '{min}',
    '{0} ${x} $t(y) %s',
    '\ud800',
    '</script>',
    '__proto__',
    '{"$mt":0}',
  ),
);

class TypeORMError extends Error {}
class QueryFailedError extends TypeORMError {
  override readonly name = 'QueryFailedError';
}

const postgres = (said: string, more: Props): Error =>
  error(said, more, { name: 'error', severity: 'ERROR', code: '23505', routine: '_bt_check' });

const rejected = (value: unknown): object => ({
  property: 'name',
  value,
  target: { name: value },
  constraints: { isIn: 'must be one of the list' },
});

const foreign: Secretive[] = [
  { name: 'an error', make: (said, more) => Object.assign(new TypeError(said), more) },
  { name: 'a text', make: (said) => `!${said}` },
  { name: 'a symbol', make: (said) => Symbol(said) },
  { name: 'an object', make: (said, more) => ({ ...more, message: said, name: said }) },
  { name: 'an array', make: (said, more) => [said, more] },
  { name: 'a cause', make: (said, more) => new Error('x', { cause: error(said, more) }) },
  { name: 'a cause that is text', make: (said) => new Error('x', { cause: `!${said}` }) },
  { name: 'a cause that is an object', make: (_, more) => new Error('x', { cause: { ...more } }) },
  { name: 'an aggregate', make: (said, more) => new AggregateError([error(said, more)], said) },
  {
    name: 'a stack',
    make: (said) => Object.defineProperty(new Error('x'), 'stack', { value: said }),
  },
  {
    name: 'toString',
    make: (said) => error('x', {}, { toString: () => said, toJSON: () => said }),
  },
];

const recognised: Secretive[] = [
  {
    name: 'PostgreSQL',
    make: (said, more) => postgres(said, { ...more, constraint: said, table: said }),
  },
  {
    name: 'TypeORM',
    make: (said, more) =>
      error(said, more, {}) &&
      Object.assign(new QueryFailedError(said), more, { driverError: postgres(said, more) }),
  },
  {
    name: 'MySQL',
    make: (said, more) =>
      error(said, more, { code: 'ER_DUP_ENTRY', errno: 1062, sqlState: '23000', sqlMessage: said }),
  },
  {
    name: 'axios',
    make: (said, more) =>
      error(said, more, {
        name: 'AxiosError',
        isAxiosError: true,
        code: 'ERR_BAD_RESPONSE',
        config: { headers: { authorization: said } },
        response: { status: 503, data: more, headers: { 'x-internal': said } },
      }),
  },
  {
    name: 'a mail server',
    make: (said, more) =>
      error(said, more, { code: 'EAUTH', command: 'AUTH', response: said, responseCode: 535 }),
  },
  {
    name: 'a file that cannot be opened',
    make: (said, more) => error(said, more, { code: 'ENOENT', errno: -2, syscall: 'open' }),
  },
  {
    name: 'a refused connection',
    make: (said, more) =>
      error(said, more, { code: 'ECONNREFUSED', syscall: 'connect', host: said }),
  },
  {
    name: 'a refused token',
    make: (said) => {
      const own = { name: 'JsonWebTokenError', message: `jwt audience invalid. expected: ${said}` };
      return Object.assign(new Error(own.message), own);
    },
  },
  {
    name: 'gRPC',
    make: (said, more) =>
      error(said, more, { code: 13, details: said, metadata: { getMap: () => ({ said }) } }),
  },
  {
    name: 'http-errors',
    make: (said, more) =>
      error(said, more, { expose: true, status: 404, statusCode: 404, headers: { 'X-A': said } }),
  },
  {
    name: 'Fastify',
    make: (said, more) => error(said, more, { code: 'FST_ERR_X', statusCode: 413 }),
  },
  {
    name: 'multer',
    make: (said, more) =>
      error(said, more, { name: 'MulterError', code: 'LIMIT_FIELD_KEY', field: said }),
  },
  { name: 'a service without this library', make: (said) => ({ status: 'error', message: said }) },
  {
    name: 'a service with this library',
    make: (said, more) => ({
      ...more,
      $mt: 1,
      code: '0009',
      key: 'AGGREGATE_OUTDATED',
      id: '6f6c0a0e-4c1e-4f5e-9d55-0c5f1f0f7a11',
      message: said,
      params: { ...more, entity: said },
    }),
  },
];

const ofNest: Secretive[] = [
  { name: 'InternalServerErrorException', make: (said) => new InternalServerErrorException(said) },
  {
    name: 'an object at 503',
    make: (said, more) => new ServiceUnavailableException({ ...more, message: said }),
  },
  { name: 'no error status', make: (said) => new HttpException(said, 204) },
  {
    name: 'fields beside the text',
    make: (said, more) =>
      new BadRequestException({ ...more, message: 'Choose a day.', error: said }),
  },
  {
    name: 'the cause of a 400',
    make: (said, more) =>
      new BadRequestException('Choose a day.', {
        cause: error(`!${said}`, more),
        description: said,
      }),
  },
  { name: 'errors of class-validator', make: (said) => new BadRequestException([rejected(said)]) },
  { name: 'RpcException', make: (said) => new RpcException(`!${said}`) },
  {
    name: 'RpcException with an object',
    make: (said, more) => new RpcException({ ...more, reason: said }),
  },
];

const validation = new MtValidationPipe();

const ours: Secretive[] = [
  {
    name: 'undeclared parameters and a cause',
    make: (said, more) =>
      new MtException('0038', { params: { ...more, min: 6 }, cause: error(said, more) } as never),
  },
  {
    name: 'private parameters',
    make: (said) =>
      new MtException('0064', { params: { sqlstate: said, constraint: said, actual: 1 } }),
  },
  {
    name: 'private parameters below 500',
    make: (said) => MtErrors.AGGREGATE_OUTDATED({ entity: said, expectedVersion: 3 }),
  },
  {
    name: 'a parameter of the wrong type',
    make: (said, more) => new MtException('0026', { params: { max: { said, more } } } as never),
  },
  {
    name: 'a code with more on it',
    make: (said, more) => Object.assign(new MtException('1078'), more, { message: said }),
  },
  {
    name: 'rejected values',
    make: (said) => validation.createExceptionFactory()([rejected(said)] as never),
  },
];

/** Every kind of failure in which something may stand that is not for the caller. */
export const secretive: readonly Secretive[] = [...foreign, ...recognised, ...ofNest, ...ours];
