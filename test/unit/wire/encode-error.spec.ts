import { defineErrors, MtErrors, MtException } from 'nestjs-mt-errors';
import { encodeError } from '../../../lib/wire/encode-error.js';
import { genericDefinition } from '../../../lib/catalog/generic-errors.js';
import { RemoteOrigin } from '../../../lib/wire/remote-origin.js';

const context = { service: 'billing', message: 'A title' };
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const Errors = defineErrors(
  { section: 'orders' },
  {
    BIG: {
      code: '3001',
      status: 400,
      kind: 'validation',
      params: {
        a: 'string',
        b: 'string',
        list: 'string[]',
        secret: { type: 'string', private: true },
      },
      title: { en: 'Big' },
    },
  },
);

describe('writing an exception for another process', () => {
  it('writes every field in its place', () => {
    const exception = new Errors.BIG(
      { a: 'x', b: 'y', list: ['z'], secret: 's3cret' },
      { status: 422, retryAfter: 1.2, cause: new RangeError('text') },
    );

    expect(
      encodeError(exception, { ...context, trace: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` }),
    ).toEqual({
      $mt: 1,
      code: '3001',
      key: 'BIG',
      section: 'orders',
      http: 422,
      id: exception.id,
      svc: 'billing',
      params: { a: 'x', b: 'y', list: ['z'] },
      retryable: false,
      retryAfter: 2,
      chain: [{ name: 'RangeError' }],
      trace: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      status: 'error',
      message: 'A title',
    });
  });

  it('turns a date to wait for into seconds, and leaves out one that is none', () => {
    const at = (retryAfter: Date): unknown =>
      encodeError(new MtException('0009', { retryAfter }), context).retryAfter;

    expect(at(new Date(Date.now() + 60_000))).toBeGreaterThanOrEqual(59);
    expect(at(new Date(Date.now() - 60_000))).toBe(0);
    expect(at(new Date(NaN))).toBeUndefined();
  });

  it('ends a cyclic chain of causes, and tells at most eight', () => {
    const cyclic: Error & { cause?: unknown } = new Error('one');
    cyclic.cause = Object.assign(new TypeError('two'), { cause: cyclic });
    let deep = new Error('end');
    for (let depth = 0; depth < 100; depth++) deep = new Error('x', { cause: deep });

    expect(encodeError(new MtException('0009', { cause: cyclic }), context).chain).toEqual([
      { name: 'Error' },
      { name: 'TypeError' },
    ]);
    expect(encodeError(new MtException('0009', { cause: deep }), context).chain).toHaveLength(8);
  });

  it.each([
    ['a name that is no name', Object.assign(new Error('x'), { name: 'pass=hunter2 ' }), 'Error'],
    [
      'a class whose name was left alone',
      new (class QueryFailedError extends Error {})('x'),
      'QueryFailedError',
    ],
    ['a person', { name: 'Alice' }, 'Object'],
    ['an object without a class', Object.create(null) as object, 'Error'],
    [
      'an object that throws when it is read',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
      'Error',
    ],
  ])('names %s safely', (_what, cause, name) => {
    expect(encodeError(new MtException('0009', { cause }), context).chain).toEqual([{ name }]);
  });

  it('says nothing of a cause that is no object', () => {
    expect(
      encodeError(new MtException('0009', { cause: 'hunter2' }), context).chain,
    ).toBeUndefined();
  });

  it('tells the code of a cause only where it is a code', () => {
    const codes = [23505, 'ECONNREFUSED', 'a secret text', { code: 1 }, ''].map(
      (code) =>
        encodeError(
          new MtException('0009', { cause: Object.assign(new Error('x'), { code }) }),
          context,
        ).chain?.[0]?.code,
    );

    expect(codes).toEqual(['23505', 'ECONNREFUSED', undefined, undefined, undefined]);
  });

  it('writes a code that cannot cross as an internal error', () => {
    const odd = new MtException({ ...Errors.BIG.definition, code: 'no code\r\n' });

    expect(encodeError(odd, context)).toMatchObject({ code: '500', section: 'http', http: 500 });
  });

  it('cuts first the chain', () => {
    const cause = new (class extends Error {})('x');
    const params = {
      a: 'ä'.repeat(256),
      b: '語'.repeat(256),
      list: Array.from({ length: 10 }, () => 'ä'.repeat(120)),
    };
    let deep: Error = cause;
    for (let depth = 0; depth < 8; depth++) {
      deep = Object.assign(new Error('x', { cause: deep }), {
        name: 'N'.repeat(64),
        code: 'C'.repeat(32),
      });
    }
    const wire = encodeError(new Errors.BIG(params as never, { cause: deep }), context);

    expect(wire.cut).toEqual(['chain']);
    expect(wire.params).toEqual(params);
    expect(bytesOf(wire)).toBeLessThanOrEqual(4096);
  });

  it.each([0, 5, 8, 20, 100, 130, 256])(
    'is never too long, whatever else is as long as it can be, with %i escaped characters',
    (length) => {
      const Long = defineErrors({ section: `s${'-'.repeat(63)}` }, {
        ['K'.repeat(64)]: {
          code: 'C'.repeat(32),
          status: 400,
          kind: 'validation',
          params: { a: 'string' },
          title: { en: 'x' },
        },
      } as const);
      let deep: Error | undefined;
      for (let depth = 0; depth < 10; depth++) {
        const link = { name: '$'.repeat(64), code: 'C'.repeat(32) };
        deep = Object.assign(new Error('x', { cause: deep }), link);
      }
      const options = { status: 422, retryAfter: 1e300 };
      const write = (params: object, cause?: Error): object =>
        encodeError(new Long['K'.repeat(64)]!(params as never, { ...options, cause }), {
          service: `s${'-'.repeat(63)}`,
          message: '\u0001'.repeat(1000),
          trace: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
        });
      const params = length === 0 ? {} : { a: '\u0001'.repeat(length) };

      expect(bytesOf(write(params, deep))).toBeLessThanOrEqual(4096);
      expect(bytesOf(write(params))).toBeLessThanOrEqual(4096);
      expect(write(params)).not.toHaveProperty('cut');
    },
  );

  it('cuts then violations, and keeps as many as fit', () => {
    const violations = Array.from({ length: 100 }, (_, index) => ({
      code: '0038',
      key: 'TOO_SHORT',
      rule: 'minLength',
      pointer: `#/items/${index}/${'x'.repeat(50)}`,
    }));
    const wire = encodeError(new Errors.BIG({ a: 'x' } as never, { violations }), context);

    expect(wire.cut).toEqual(['violations']);
    expect(wire.violations!.length).toBeGreaterThan(10);
    expect(wire.params).toEqual({ a: 'x' });
    expect(bytesOf(wire)).toBeLessThanOrEqual(4096);
  });

  it('cuts parameters last', () => {
    const list = Array.from({ length: 50 }, () => '語'.repeat(256));
    const violations = Array.from({ length: 100 }, () => ({
      code: '0038',
      key: 'TOO_SHORT',
      pointer: `#/${'x'.repeat(250)}`,
      params: { list },
    }));
    const wire = encodeError(
      new Errors.BIG({ list } as never, { violations, cause: new Error('x') }),
      { service: 's'.repeat(64), message: '語'.repeat(10_000) },
    );

    expect(wire).toMatchObject({
      code: '3001',
      svc: 's'.repeat(64),
      cut: ['chain', 'violations', 'params'],
    });
    expect(wire).not.toHaveProperty('params');
    expect(bytesOf(wire)).toBeLessThanOrEqual(4096);
  });

  it('writes what it can read of an exception of another copy', () => {
    const definition = { code: '3001', key: 'GONE', section: 'orders' };
    const state = { value: { definition } };
    const foreign = Object.defineProperty({}, Symbol.for('nestjs-mt-errors.exception.v1'), state);

    expect(encodeError(foreign as never, context)).toEqual({
      $mt: 1,
      code: '3001',
      key: 'GONE',
      section: 'orders',
      svc: 'billing',
      status: 'error',
      message: 'A title',
    });
  });

  it('leaves out parameters that throw when they are read', () => {
    const params = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });

    expect(encodeError(new Errors.BIG(params as never), context)).not.toHaveProperty('params');
  });

  it('leaves out violations that cannot be read', () => {
    const violations = [null] as never;
    const wire = encodeError(MtErrors.TOO_SHORT(undefined, { violations }), context);

    expect(wire).toMatchObject({ code: '0038' });
    expect(wire).not.toHaveProperty('violations');
  });

  it('writes no more than a rule needs of a violation', () => {
    const violation = {
      code: '0038',
      key: 'TOO_SHORT',
      detail: 'written by hand',
      value: 'rejected',
      params: { min: 6, nested: { a: 1 }, list: ['a', 1, {}], big: 10n, 'no name': 1 },
    };
    const wire = encodeError(MtErrors.TOO_SHORT(undefined, { violations: [violation] }), context);

    expect(wire.violations).toEqual([
      { code: '0038', key: 'TOO_SHORT', params: { min: 6, list: ['a', 1] } },
    ]);
  });
});

describe('what an exception writes of itself', () => {
  const write = (exception: MtException, more: object = {}): object =>
    encodeError(exception, { ...context, ...more });
  const TRACE = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

  it('has a text for old clients of 256 characters at most', () => {
    const sent = write(new MtException('0009'), { message: 'x'.repeat(300) });

    expect(sent).toMatchObject({ status: 'error', message: 'x'.repeat(256) });
  });

  it('has a service and a trace only where they have their form', () => {
    const exception = new MtException('0009');

    expect(write(exception, { service: 'a b', trace: 'xyz' })).not.toHaveProperty('svc');
    expect(write(exception, { service: undefined })).not.toHaveProperty('svc');
    expect(write(exception, { trace: 'xyz' })).not.toHaveProperty('trace');
    expect(write(exception, { trace: TRACE })).toMatchObject({ trace: TRACE });
  });

  it('has no status where neither the throw nor the entry asks for it', () => {
    expect(write(new MtException('0009'))).not.toHaveProperty('http');
    expect(write(new MtException('0009', { status: 410 }))).toMatchObject({ http: 410 });
  });

  it('has the status where the failure is no more than that', () => {
    expect(write(new MtException(genericDefinition(404)))).toMatchObject({
      code: '404',
      key: 'NOT_FOUND',
      section: 'http',
      http: 404,
    });
    expect(write(new MtException(genericDefinition(404), { status: 410 }))).toMatchObject({
      http: 410,
    });
  });

  it('has neither parameters, violations nor causes where there are none', () => {
    const sent = write(new MtException('0009'));

    expect(Object.keys(sent).sort()).toEqual(
      ['$mt', 'code', 'id', 'key', 'message', 'retryable', 'section', 'status', 'svc'].sort(),
    );
  });

  it('keeps name and section out where they cannot cross', () => {
    const odd = { ...Errors.BIG.definition, key: 'no key', section: 'no section' };

    expect(write(new MtException(odd))).not.toHaveProperty('key');
    expect(write(new MtException(odd))).not.toHaveProperty('section');
  });

  it.each([
    [0, 0],
    [0.2, 1],
    [-5, 0],
    [Infinity, undefined],
    [Number.NaN, undefined],
    [undefined, undefined],
  ])('has of %j seconds to wait %j', (retryAfter, expected) => {
    expect(encodeError(new MtException('0009', { retryAfter }), context).retryAfter).toBe(expected);
  });

  it('has the whole seconds until a date', () => {
    const at = new Date(Date.now() + 9_500);
    const { retryAfter } = encodeError(new MtException('0009', { retryAfter: at }), context);

    expect([9, 10]).toContain(retryAfter);
  });

  it('has what another process told, where this one only passes it on', () => {
    const identity = { code: '9999', key: 'LOST', section: 'far', http: 418, params: { a: 1 } };
    const cause = new RemoteOrigin('far-away', [{ name: 'X' }], identity, TRACE);
    const passed = new MtException('0009', { cause });
    const ours = new Errors.BIG({ a: 'x' } as never, { cause });

    expect(write(passed, { trace: TRACE.replace('01', '00') })).toMatchObject({
      ...identity,
      svc: 'far-away',
      chain: [{ name: 'X' }],
      trace: TRACE,
    });
    expect(write(ours)).toMatchObject({ params: { a: 'x' } });
    const nowhere = new RemoteOrigin(undefined, [], identity, undefined);
    const wandering = write(new MtException('0009', { cause: nowhere }), { trace: TRACE });
    expect(wandering).not.toHaveProperty('svc');
    expect(wandering).toMatchObject({ trace: TRACE });
  });

  it('has every field of a violation but its text', () => {
    const violation = {
      code: '0038',
      key: 'TOO_SHORT',
      rule: 'minLength',
      text: 'minLength',
      pointer: '#/name',
      source: 'body',
      params: { min: 6 },
    } as const;
    const violations = [
      { ...violation, detail: 'By hand.' },
      { code: '0038', key: 'TOO_SHORT' },
    ];

    expect(encodeError(MtErrors.TOO_SHORT(undefined, { violations }), context).violations).toEqual([
      violation,
      { code: '0038', key: 'TOO_SHORT' },
    ]);
  });
});
