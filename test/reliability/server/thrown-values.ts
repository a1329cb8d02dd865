import vm from 'node:vm';
import { inspect } from 'node:util';
import {
  BadRequestException,
  ForbiddenException,
  HttpException,
  InternalServerErrorException,
  NotFoundException,
  ServiceUnavailableException,
  UnauthorizedException,
} from '@nestjs/common';
import { MtConflictException, MtErrors, MtException } from 'nestjs-mt-errors';
import { SECRET } from './secret.js';

/** A value to throw, made anew each time, because some can be used only once. */
export type Thunk = () => unknown;

const withProps = (error: Error, props: object): Error => Object.assign(error, props);

function throwingGetter(name: string): Error {
  const error = new Error('getter');
  Object.defineProperty(error, name, {
    get() {
      throw new Error(SECRET);
    },
  });
  return error;
}

function hostileProxy(target: object): object {
  const fail = (): never => {
    throw new Error(SECRET);
  };
  return new Proxy(target, {
    get: fail,
    has: fail,
    getPrototypeOf: fail,
    ownKeys: fail,
    getOwnPropertyDescriptor: fail,
  });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Makes a great many errors without their stacks, which take longer than anything else. */
function withoutStacks<T>(make: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function deepCauses(depth: number): Error {
  let error = new Error(`deepest ${SECRET}`);
  for (let level = 0; level < depth; level++) error = new Error('level', { cause: error });
  return error;
}

function cyclicCause(): Error {
  const error = new Error('one');
  error.cause = new Error('two', { cause: error });
  return error;
}

function cyclicAggregate(): AggregateError {
  const error = new AggregateError([], 'cyclic');
  error.errors.push(error);
  return error;
}

function manyProps(count: number): Error {
  const error = new Error('many');
  for (let index = 0; index < count; index++)
    (error as never as Record<string, unknown>)[`p${index}`] = SECRET;
  return error;
}

function overflow(): never {
  return overflow();
}

function realOverflow(): unknown {
  try {
    return overflow();
  } catch (error) {
    return error;
  }
}

function realTypeError(): unknown {
  try {
    return (undefined as never as { secret: string }).secret;
  } catch (error) {
    return error;
  }
}

class HttpLike extends Error {
  constructor(private readonly answer: { status: () => unknown; response: () => unknown }) {
    super(SECRET);
  }
  getStatus(): unknown {
    return this.answer.status();
  }
  getResponse(): unknown {
    return this.answer.response();
  }
}

const fails = (): never => {
  throw new Error(SECRET);
};

class Subclass extends MtException {
  constructor() {
    super('1078');
  }
}

class MarkedUp extends MtException {
  override get id(): string {
    return `"<b>${SECRET}`;
  }
}

/** The mark of an exception, as any code in the process can have it. */
const EXCEPTION = Symbol.for('nestjs-mt-errors.exception.v1');
const stateOf = (exception: MtException): object =>
  (exception as unknown as Record<symbol, object>)[EXCEPTION]!;

const violated = (members: object): MtException =>
  new MtException('0049', {
    violations: [{ code: '0037', key: 'MUST_NOT_BE_NULL', ...members } as never],
  });

/** Every cause is new, so that no list of those already seen ends it. */
function endlessCauses(): Error {
  const error = new Error(SECRET);
  Object.defineProperty(error, 'cause', { get: endlessCauses });
  return error;
}

function* endless(): Generator<Error> {
  for (;;) yield new Error(SECRET);
}

const cyclicBody: Record<string, unknown> = { message: SECRET };
cyclicBody.self = cyclicBody;

const cyclicParams: Record<string, unknown> = { min: 1 };
cyclicParams.self = cyclicParams;

/** Everything that a handler may throw. */
export const thrownValues: Record<string, Thunk> = {
  /* ours */
  'a code': () => new MtException('1078'),
  'a code with parameters': () => new MtException('0038', { params: { min: 6 } }),
  'an entry': () => MtErrors.AGGREGATE_OUTDATED({ expectedVersion: 3 }),
  'a kind': () => new MtConflictException('0009'),
  'a subclass': () => new Subclass(),
  'a code with a cause': () => new MtException('1078', { cause: new Error(SECRET) }),
  'a private parameter': () => new MtException('1000', { params: { loginType: SECRET } }),
  'a server fault with parameters': () =>
    new MtException('0064', { params: { expected: 1, actual: 0, sqlstate: SECRET } }),
  'an undeclared parameter': () =>
    new MtException('0038', { params: { min: 6, value: SECRET } as object }),
  'a status of its own': () => new MtException('0064', { status: 409 }),
  'a status that is none': () => new MtException('1078', { status: 204 }),
  'a code that is in no catalogue': () => new MtException('9999' as never),
  'a code that is no text': () => new MtException(undefined as never),
  'parameters that cannot be read': () =>
    new MtException('0038', {
      params: {
        get min(): number {
          throw new Error(SECRET);
        },
      },
    }),
  'parameters that are a proxy': () =>
    new MtException('0038', { params: hostileProxy({}) as never }),
  'parameters of the wrong type': () =>
    new MtException('0038', { params: { min: { secret: SECRET } } as never }),
  'cyclic parameters': () => new MtException('0038', { params: cyclicBody as never }),
  'violations that are none': () => new MtException('0049', { violations: 'many' as never }),
  'violations with odd members': () =>
    new MtException('0049', {
      violations: [
        null,
        7,
        { code: '0049', key: 'HTTP_VALIDATION_FAILED', params: cyclicParams },
      ] as never,
    }),
  '10,000 violations': () =>
    new MtException('0049', {
      violations: Array.from({ length: 10_000 }, (_, index) => ({
        code: '0037',
        key: 'MUST_NOT_BE_NULL',
        pointer: `#/items/${index}`,
      })),
    }),
  'violations with long texts': () =>
    new MtException('0049', {
      violations: Array.from({ length: 50 }, () => ({
        code: '0037',
        key: 'MUST_NOT_BE_NULL',
        detail: 'x'.repeat(5000),
      })),
    }),
  'a time to wait that is none': () => new MtException('1048', { retryAfter: Number.NaN }),
  'a time to wait that is past': () => new MtException('1048', { retryAfter: -5 }),
  'a date that is none': () => new MtException('1048', { retryAfter: new Date(Number.NaN) }),
  'a header with a line break': () =>
    new MtException('1078', { headers: { 'X-A': 'a\r\nSet-Cookie: b=1' } }),
  'headers that are none': () => new MtException('1078', { headers: 'x' as never }),
  'options that are none': () => new MtException('1078', 7 as never),
  'a frozen exception': () => Object.freeze(new MtException('1078')),
  'an exception behind a proxy': () => new Proxy(new MtException('1078'), {}),
  'an exception behind a hostile proxy': () => hostileProxy(new MtException('1078')),
  'an exception as a cause': () => new Error(SECRET, { cause: new MtException('1078') }),
  'an exception that is its own cause': () => {
    const error = new MtException('1078');
    error.cause = error;
    return error;
  },
  'an id that is no UUID': () => new MtException('1078', { id: `a","leak":"${SECRET}` } as never),
  'an exception whose id is markup': () => new MarkedUp('1078'),
  'a forged exception with a header that breaks out': () => ({
    [EXCEPTION]: {
      ...stateOf(new MtException('1078')),
      headers: { 'X-A': `a\r\nX-Leak: ${SECRET}` },
    },
  }),
  'a forged exception with the status 200': () => ({
    [EXCEPTION]: { ...stateOf(new MtException('1078')), status: 200 },
  }),
  'a forged exception of an entry alone': () => ({ [EXCEPTION]: { definition: { code: SECRET } } }),
  'a violation with parameters that are null': () => violated({ params: null }),
  'a violation with parameters that cannot be read': () => violated({ params: hostileProxy({}) }),
  'a violation named __proto__': () =>
    violated({ code: '__proto__', key: '__proto__', rule: '__proto__', text: '__proto__' }),
  'a violation with a pointer of 100 KB': () => violated({ pointer: `#/${'x'.repeat(100_000)}` }),
  'a violation whose text is none': () => violated({ detail: { toString: fails } }),
  'a violation whose text cannot be written': () => violated({ detail: 1n }),
  'violations in a list that cannot be read': () =>
    new MtException('0049', { violations: new Proxy([], { get: fails }) }),
  'a time to wait of 1e30 seconds': () => new MtException('1048', { retryAfter: 1e30 }),
  'a time to wait that is a text': () =>
    new MtException('1048', { retryAfter: '5\r\nX-Leak: 1' as never }),
  'a date behind a proxy': () =>
    new MtException('1048', { retryAfter: new Proxy(new Date(0), {}) }),
  'a header named Trailer': () => new MtException('1078', { headers: { Trailer: 'x-checksum' } }),
  'a header named Transfer-Encoding': () =>
    new MtException('1078', { headers: { 'Transfer-Encoding': 'chunked' } }),
  'a header that is no text': () => new MtException('1078', { headers: { 'X-A': 7 } as never }),
  'headers that cannot be read': () =>
    new MtException('1078', { headers: new Proxy({}, { ownKeys: fails }) }),
  'headers named __proto__': () =>
    new MtException('1078', {
      headers: JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>,
    }),
  'a header of 100 KB': () => new MtException('1078', { headers: { 'X-A': 'x'.repeat(100_000) } }),
  'options that cannot be read': () => new MtException('1078', hostileProxy({}) as never),
  'the object that an exception writes as JSON': () => new MtException('1078').toJSON(),
  'an exception whose stack cannot be read': () => {
    const error = new MtException('0064');
    Object.defineProperty(error, 'stack', { get: fails });
    return error;
  },

  /* Nest's */
  NotFoundException: () => new NotFoundException(),
  'NotFoundException with a text': () => new NotFoundException('No order has the number 17.'),
  'NotFoundException with a code of ours': () => new NotFoundException('x', { errorCode: '1078' }),
  'NotFoundException with another code': () => new NotFoundException('x', { errorCode: 'ORDER_7' }),
  'a code with a line break': () => new NotFoundException('x', { errorCode: 'A\r\nSet-Cookie: b' }),
  'BadRequestException with texts': () => new BadRequestException(['a is wrong', 'b is wrong']),
  'BadRequestException with 10,000 texts': () =>
    new BadRequestException(Array.from({ length: 10_000 }, (_, index) => `text ${index}`)),
  'BadRequestException with odd texts': () =>
    new BadRequestException([1, null, { a: SECRET }] as never),
  'BadRequestException with a validation error': () =>
    new BadRequestException([
      { property: 'password', value: SECRET, target: { password: SECRET } },
    ] as never),
  'BadRequestException with an object': () =>
    new BadRequestException({ internal: SECRET, message: 'said' }),
  'ForbiddenException with markup': () => new ForbiddenException('<script>alert(1)</script>'),
  UnauthorizedException: () => new UnauthorizedException(),
  InternalServerErrorException: () => new InternalServerErrorException(SECRET),
  'ServiceUnavailableException with an object': () =>
    new ServiceUnavailableException({ dsn: SECRET }),
  'HttpException 429': () => new HttpException('slow down', 429),
  'HttpException 418': () => new HttpException('short and stout', 418),
  'HttpException 599': () => new HttpException(SECRET, 599),
  'HttpException 200': () => new HttpException(SECRET, 200),
  'HttpException 101': () => new HttpException(SECRET, 101),
  'HttpException 204': () => new HttpException(SECRET, 204),
  'HttpException 304': () => new HttpException(SECRET, 304),
  'HttpException 600': () => new HttpException(SECRET, 600),
  'HttpException 0': () => new HttpException(SECRET, 0),
  'HttpException NaN': () => new HttpException(SECRET, Number.NaN),
  'HttpException with a text as status': () => new HttpException(SECRET, '404' as never),
  'HttpException 1042': () => new HttpException(SECRET, 1042),
  'HttpException with a cyclic body': () => new HttpException(cyclicBody, 500),
  'HttpException with a BigInt body': () => new HttpException({ big: 1n, secret: SECRET }, 400),
  'HttpException with a null body': () => new HttpException(null as never, 400),
  'HttpException with a long text': () => new HttpException('x'.repeat(1_000_000), 400),
  'an HttpException of another copy': () =>
    new HttpLike({ status: () => 409, response: () => 'It is closed.' }),
  'getStatus that throws': () => new HttpLike({ status: fails, response: () => 'x' }),
  'getResponse that throws': () => new HttpLike({ status: () => 404, response: fails }),
  'getStatus that gives an object': () => new HttpLike({ status: () => ({}), response: () => 'x' }),

  'a code named __proto__': () => new NotFoundException('x', { errorCode: '__proto__' }),
  'a code named constructor': () => new NotFoundException('x', { errorCode: 'constructor' }),
  'a code of 10 KB': () => new NotFoundException('x', { errorCode: 'A'.repeat(10_000) }),
  'an answer whose message cannot be read': () =>
    new HttpLike({ status: () => 404, response: () => throwingGetter('message') }),
  'an answer that is a hostile proxy': () =>
    new HttpLike({ status: () => 404, response: () => hostileProxy({}) }),
  'half characters as a text': () => new NotFoundException('\ud800 x \udfff'),
  'a status that changes': () => {
    let asked = 0;
    return new HttpLike({ status: () => (asked++ % 2 === 0 ? 404 : 200), response: () => 'gone' });
  },
  'an HttpException that is its own cause': () => {
    const error = new NotFoundException();
    error.cause = error;
    return error;
  },

  /* of http-errors and Fastify */
  'http-errors 409': () =>
    withProps(new Error(SECRET), { status: 409, statusCode: 409, expose: true }),
  'http-errors 500': () =>
    withProps(new Error(SECRET), { status: 500, statusCode: 500, expose: false }),
  'http-errors 502 exposed': () =>
    withProps(new Error(SECRET), { status: 502, statusCode: 502, expose: true }),
  'http-errors 200': () =>
    withProps(new Error(SECRET), { status: 200, statusCode: 200, expose: true }),
  'a status without expose': () => withProps(new Error(SECRET), { status: 404, statusCode: 404 }),
  'statuses that differ': () =>
    withProps(new Error(SECRET), { status: 404, statusCode: 409, expose: true }),
  'FastifyError 413': () =>
    withProps(new Error(SECRET), { code: 'FST_ERR_SOMETHING', statusCode: 413 }),
  'FastifyError 200': () =>
    withProps(new Error(SECRET), { code: 'FST_ERR_SOMETHING', statusCode: 200 }),
  'a plain object with a status': () => ({ statusCode: 418, message: SECRET }),
  'a plain object with status 500': () => ({ statusCode: 500, message: `db down ${SECRET}` }),
  'a plain object with a code': () => ({ code: '1078', status: 404, message: SECRET }),

  /* errors of JavaScript and Node */
  Error: () => new Error(SECRET),
  TypeError: () => realTypeError(),
  RangeError: () => realOverflow(),
  SyntaxError: () => new SyntaxError(`Unexpected token in JSON ${SECRET}`),
  URIError: () => new URIError(SECRET),
  'a class of its own': () => new (class DatabaseFailure extends Error {})(SECRET),
  DOMException: () => new DOMException(SECRET, 'DataCloneError'),
  'a file that is missing': () =>
    withProps(new Error(`ENOENT ${SECRET}`), { code: 'ENOENT', syscall: 'open' }),
  'an error with properties': () =>
    withProps(new Error('query failed'), {
      config: { headers: { authorization: SECRET } },
      parameters: [SECRET],
    }),
  'an error of another realm': () => vm.runInNewContext(`new Error('${SECRET}')`),
  'an object of another realm': () => vm.runInNewContext(`({ message: '${SECRET}' })`),
  'a cause': () => new Error('outer', { cause: new Error(SECRET) }),
  'a cyclic cause': () => cyclicCause(),
  'causes 100,000 deep': () => withoutStacks(() => deepCauses(100_000)),
  AggregateError: () => new AggregateError([new Error(SECRET), new Error('b')], SECRET),
  'AggregateError of 100,000': () =>
    withoutStacks(
      () => new AggregateError(Array.from({ length: 100_000 }, () => new Error(SECRET))),
    ),
  'an AggregateError that holds itself': () => cyclicAggregate(),
  'an AggregateError whose errors are none': () =>
    withProps(new AggregateError([]), { errors: 'many' }),
  'a message of 10 MB': () => new Error(SECRET.repeat(700_000)),
  'a message with control characters': () =>
    new Error(`\u001b[31mred\r\n[Nest] forged line \u0000\u202e${SECRET}`),
  '100,000 properties': () => manyProps(100_000),
  'a message that cannot be read': () => throwingGetter('message'),
  'a stack that cannot be read': () => throwingGetter('stack'),
  'a name that cannot be read': () => throwingGetter('name'),
  'a cause that cannot be read': () => throwingGetter('cause'),
  'a code that cannot be read': () => throwingGetter('code'),
  'a status that cannot be read': () => throwingGetter('statusCode'),
  'a message that is an object': () => withProps(new Error('x'), { message: { secret: SECRET } }),
  'a stack that is a number': () => withProps(new Error(SECRET), { stack: 7 }),
  'toString that throws': () => withProps(new Error('x'), { toString: fails }),
  'toJSON that throws': () => withProps(new Error('x'), { toJSON: fails }),
  'inspect that throws': () => withProps(new Error('x'), { [inspect.custom]: fails }),
  'a stack of 10 MB': () =>
    withProps(new Error('x'), { stack: `Error\n${'    at x\n'.repeat(1e6)}` }),
  'a name of 10 MB': () => withProps(new Error('x'), { name: SECRET.repeat(700_000) }),
  'a code of 10 MB': () => withProps(new Error('x'), { code: SECRET.repeat(700_000) }),
  'causes without an end': () => endlessCauses(),
  'errors without an end': () =>
    withProps(new AggregateError([]), { errors: { length: 2 ** 32, [Symbol.iterator]: endless } }),
  'errors in a list with holes': () => {
    const error = new AggregateError([]);
    error.errors = Array.from({ length: 3 });
    error.errors.length = 1e9;
    return error;
  },
  'a constructor that cannot be read': () => throwingGetter('constructor'),
  'toPrimitive that throws': () => withProps(new Error('x'), { [Symbol.toPrimitive]: fails }),
  'toStringTag that throws': () =>
    Object.defineProperty(new Error('x'), Symbol.toStringTag, { get: fails }),
  'a frozen error': () => Object.freeze(new Error(SECRET)),
  'an error without a prototype': () => Object.setPrototypeOf(new Error(SECRET), null) as unknown,
  'a proxy of an error': () => new Proxy(new Error(SECRET), {}),
  'a hostile proxy': () => hostileProxy(new Error('x')),
  'a hostile proxy of a function': () => hostileProxy(() => undefined),
  'a revoked proxy': () => revoked(),
  'an error with a hostile cause': () => new Error('x', { cause: hostileProxy({}) }),

  /* anything else */
  undefined: () => undefined,
  null: () => null,
  'a text': () => SECRET,
  'an empty text': () => '',
  zero: () => 0,
  'a number': () => 404,
  NaN: () => Number.NaN,
  'a bigint': () => 10n,
  'a symbol': () => Symbol(SECRET),
  true: () => true,
  false: () => false,
  'an empty object': () => ({}),
  'an object without a prototype': () =>
    Object.assign(Object.create(null) as object, { message: SECRET }),
  'an array': () => [SECRET],
  'a list of validation errors': () => [
    { property: 'password', value: SECRET, constraints: { isEmail: SECRET } },
  ],
  'a function': () => () => SECRET,
  'a class': () => class Thrown {},
  'a Date': () => new Date(0),
  'a RegExp': () => /secret/,
  'a Map': () => new Map([[SECRET, SECRET]]),
  'a Buffer': () => Buffer.from(SECRET),
  'a rejected promise': () => Promise.reject(new Error(SECRET)),
  'a resolved promise': () => Promise.resolve(SECRET),
  'a promise that never settles': () => new Promise(() => undefined),
  'a thenable that throws': () => ({ then: fails }),
  'a generator': () => endless(),
  'a WeakRef': () => new WeakRef({}),
  'an ArrayBuffer of 10 MB': () => new ArrayBuffer(10_000_000),
  'an array with holes': () => Object.assign([], { length: 1e9 }),
  'an object with a then of nonsense': () => ({ then: 7 }),
  'a class with a status': () =>
    class Thrown {
      static statusCode = 200;
      static message = SECRET;
    },
  'a Response': () => new Response(SECRET, { status: 404 }),
  globalThis: () => globalThis,
};
