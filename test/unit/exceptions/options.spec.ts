import { ENTRY, EXCEPTION } from '../../../lib/exceptions/brand.js';
import { errorKinds } from '../../../lib/catalog/error-kind.js';
import { checkHeaders, isAnswerHeader } from '../../../lib/exceptions/check-headers.js';
import { checkViolations } from '../../../lib/exceptions/check-violations.js';
import { defineErrors } from '../../../lib/exceptions/define-errors.js';
import { isErrorEntry } from '../../../lib/exceptions/error-entry.js';
import { isId } from '../../../lib/exceptions/exception-state.js';
import { isMtException } from '../../../lib/exceptions/is-mt-exception.js';
import * as kinds from '../../../lib/exceptions/kinds.exceptions.js';
import { MtException } from '../../../lib/exceptions/mt.exception.js';
import { synchronous, watchRejection } from '../../../lib/exceptions/synchronous.js';

const base = { code: '3001', status: 409, kind: 'conflict', title: { en: 'Sold' } } as const;
const Orders = defineErrors(
  { section: 'orders' },
  { ORDER_SOLD: base, ORDER_GONE: { ...base, code: '3002' } },
);
const misuseOf = (options: object): string | undefined =>
  new MtException(Orders.ORDER_SOLD, options)[EXCEPTION].misuse;

describe('the headers of a throw', () => {
  it('are kept as they are where all of them are good', () => {
    const headers = { 'X-Own': 'a\tb é', "x!#$%&'*+.^_`|~-9": '' };

    expect(checkHeaders(headers)).toEqual({ value: headers });
    expect(checkHeaders(undefined)).toEqual({});
    expect(checkHeaders({})).toEqual({ value: {} });
  });

  it.each([null, 'x', 5, [], ['a', 'b']])('are none as %j', (headers) => {
    expect(checkHeaders(headers as never)).toEqual({
      misuse: 'headers must be an object of names and values',
    });
  });

  it.each(['', 'a b', 'a:', 'é', ' a', 'a\n', 'a(b)'])('may not be called %j', (name) => {
    expect(checkHeaders({ [name]: 'x', good: 'y' })).toEqual({
      value: { good: 'y' },
      misuse: `header "${name}" is left out: its name is no HTTP token`,
    });
  });

  it.each([
    'Cache-Control',
    'Connection',
    'Content-Encoding',
    'Content-Language',
    'Content-Length',
    'Content-Type',
    'Error-Code',
    'Retry-After',
    'Trailer',
    'Transfer-Encoding',
    'Vary',
    'X-Mt-Error-Id',
  ])('do not replace %s, which the answer sets', (name) => {
    expect(checkHeaders({ [name]: 'x' })).toEqual({
      value: {},
      misuse: `header "${name}" is left out: the answer sets it itself`,
    });
  });

  it.each([['a\nb'], ['a\rb'], ['\u0000'], ['\u007f'], ['語']])(
    'do not have the value %j',
    (value) => {
      expect(checkHeaders({ a: value })).toEqual({
        value: {},
        misuse: 'header "a" is left out: its value has a line break',
      });
    },
  );

  it('have texts for values, and every mistake is named', () => {
    expect(checkHeaders({ a: 5, 'b c': 'x', d: 'y' } as never)).toEqual({
      value: { d: 'y' },
      misuse:
        'header "a" is left out: its value must be a string; header "b c" is left out: its name is no HTTP token',
    });
  });

  it('for code and id may be called as they please, but not like one that every answer has', () => {
    const fixed = ['Vary', 'content-type', 'WWW-Authenticate', 'Access-Control-Expose-Headers'];

    expect(fixed.map(isAnswerHeader)).toEqual(fixed.map(() => true));
    expect(['Error-Code', 'X-Mt-Error-Id', 'x', undefined].map(isAnswerHeader)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the violations of a throw', () => {
  const good = { code: '0038', key: 'TOO_SHORT' };

  it('are kept where each has code and key', () => {
    expect(checkViolations([good])).toEqual({ value: [good], truncated: false });
    expect(checkViolations([])).toEqual({ value: [], truncated: false });
    expect(checkViolations(undefined)).toEqual({ value: [], truncated: false });
  });

  it.each([null, 'x', 5, {}, { length: 1, 0: good }])('are none as %j', (violations) => {
    expect(checkViolations(violations as never)).toEqual({
      value: [],
      truncated: false,
      misuse: 'violations must be a list',
    });
  });

  it.each([
    null,
    undefined,
    'x',
    {},
    { code: '0038' },
    { key: 'X' },
    { code: 5, key: 'X' },
    { code: '0038', key: 5 },
  ])('lose %j', (violation) => {
    expect(checkViolations([good, violation as never])).toEqual({
      value: [good],
      truncated: false,
      misuse: 'a violation needs a code and a key, both texts',
    });
  });

  it('are a hundred at most', () => {
    const many = Array.from({ length: 101 }, () => good);

    expect(checkViolations(many.slice(1))).toMatchObject({ truncated: false });
    expect(checkViolations(many)).toMatchObject({ truncated: true });
    expect(checkViolations(many).value).toHaveLength(100);
    expect(checkViolations([...many, null as never])).toEqual({
      value: many.slice(1),
      truncated: true,
    });
    expect(checkViolations([null as never, ...many])).toMatchObject({
      truncated: true,
      misuse: 'a violation needs a code and a key, both texts',
    });
  });
});

describe('a mistake in a throw', () => {
  it('is named, the first of several', () => {
    const headers = { 'a b': 'x' };
    const violations = 5 as never;

    expect(misuseOf({})).toBeUndefined();
    expect(misuseOf({ violations })).toBe('violations must be a list');
    expect(misuseOf({ violations, headers })).toMatch(/^header "a b"/);
    expect(misuseOf({ violations, headers, status: 200 })).toBe(
      'status 200 is outside 400-599: give an error status or none',
    );
    expect(new MtException('nope' as never, { status: 200 } as never)[EXCEPTION].misuse).toBe(
      "new MtException('nope'): no built-in entry has this code. " +
        'Check the code; throw a code of your own with MtException.for(yourErrors)',
    );
  });

  it('costs only its own part', () => {
    expect(new MtException(Orders.ORDER_SOLD, { status: 200 }).status).toBe(409);
    expect(new MtException(Orders.ORDER_SOLD, { status: 599 }).status).toBe(599);
    expect(new MtException('nope' as never).toJSON()).toMatchObject({
      code: 'nope',
      key: 'UNKNOWN_CODE',
      section: 'unknown',
      kind: 'internal',
      status: 500,
      params: {},
    });
    expect(new MtException('nope' as never).message).toBe(
      'nope UNKNOWN_CODE: The code is in no catalogue',
    );
  });

  it('takes no option from a polluted prototype', () => {
    const polluted = Object.prototype as { status?: number };
    polluted.status = 418;
    try {
      expect(new MtException(Orders.ORDER_SOLD, { retryAfter: 1 }).status).toBe(409);
      expect(new MtException(Orders.ORDER_SOLD).status).toBe(409);
    } finally {
      delete polluted.status;
    }
  });
});

describe('an id', () => {
  it.each(['a', '6f6c0a0e-0000-4000-8000-000000000001', 'a.b:c_9', 'a'.repeat(128)])(
    'is %s',
    (id) => {
      expect(isId(id)).toBe(true);
      expect(new MtException(Orders.ORDER_SOLD, { id } as never).id).toBe(id);
    },
  );

  it.each(['', 'a b', ' a', 'a ', 'a\n', 'a/b', 'é', 'a'.repeat(129), 5, null, undefined, ['a']])(
    'is not %j',
    (id) => {
      expect(isId(id)).toBe(false);
      expect(new MtException(Orders.ORDER_SOLD, { id } as never).id).toMatch(
        /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      );
    },
  );
});

describe('what is known by its mark', () => {
  it('is an exception, also of another copy', () => {
    const mark = Symbol.for('nestjs-mt-errors.exception.v1');
    const unreadable = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );

    expect(EXCEPTION).toBe(mark);
    expect(isMtException(new MtException('1078'))).toBe(true);
    expect(isMtException({ [mark]: { definition: { code: '3001' } } })).toBe(true);
    const others = [
      null,
      undefined,
      'x',
      Object.assign(() => 1, { [mark]: { definition: { code: '3001' } } }),
      {},
      { [mark]: undefined },
      { [mark]: {} },
      { [mark]: { definition: {} } },
      { [mark]: { definition: { code: 5 } } },
      unreadable,
    ];
    expect(others.map(isMtException)).toEqual(others.map(() => false));
  });

  it('is an entry, also of another copy', () => {
    const mark = Symbol.for('nestjs-mt-errors.entry.v1');

    expect(ENTRY).toBe(mark);
    expect(isErrorEntry(Orders.ORDER_SOLD)).toBe(true);
    expect((Orders.ORDER_SOLD as unknown as Record<symbol, unknown>)[mark]).toBe(true);
    expect(isErrorEntry(Object.assign(() => 1, { [mark]: true }))).toBe(true);
    const others = [null, undefined, 'x', {}, { [mark]: true }, () => 1];
    expect(others.map(isErrorEntry)).toEqual(others.map(() => false));
  });
});

describe('an entry', () => {
  it('tells an exception of its own from any other', () => {
    const { definition } = Orders.ORDER_SOLD;
    const made = (more: object): MtException => new MtException({ ...definition, ...more });

    expect(made({}) instanceof Orders.ORDER_SOLD).toBe(true);
    expect(MtException.is(made({}), Orders.ORDER_SOLD)).toBe(true);
    for (const more of [{ code: '3009' }, { key: 'X' }, { section: 'x' }]) {
      expect(made(more) instanceof Orders.ORDER_SOLD).toBe(false);
      expect(MtException.is(made(more), Orders.ORDER_SOLD)).toBe(false);
      expect(MtException.is(made(more))).toBe(true);
    }
    expect(MtException.is({ code: '3001', key: 'ORDER_SOLD', section: 'orders' })).toBe(false);
  });

  it('is called by its name and has what it was defined with', () => {
    expect({ ...Orders.ORDER_SOLD, name: Orders.ORDER_SOLD.name }).toEqual({
      name: 'ORDER_SOLD',
      code: '3001',
      key: 'ORDER_SOLD',
      section: 'orders',
      kind: 'conflict',
      status: 409,
      definition: { ...base, key: 'ORDER_SOLD', section: 'orders', params: {} },
    });
    expect(Object.isFrozen(Orders)).toBe(true);
  });

  it('takes parameters as text or in full', () => {
    const { ONE } = defineErrors(
      { section: 's' },
      { ONE: { ...base, params: { a: 'string', b: { type: 'number', private: true } } } },
    );

    expect(ONE.definition.params).toEqual({
      a: { type: 'string' },
      b: { type: 'number', private: true },
    });
    expect(ONE({ a: 'x', b: 1 }, { retryAfter: 3 })).toMatchObject({
      params: { a: 'x', b: 1 },
      retryAfter: 3,
    });
    expect((ONE as unknown as () => MtException)().params).toEqual({});
  });

  it('keeps the parameters of its options where it is given none', () => {
    const make = Orders.ORDER_SOLD as unknown as (
      params: undefined,
      options: object,
    ) => MtException;

    expect(make(undefined, { params: { a: 1 } }).params).toEqual({ a: 1 });
  });

  it('of a kind that does not exist makes an internal error', () => {
    const { ODD } = defineErrors({ section: 's' }, { ODD: { ...base, kind: 'toString' as never } });

    expect(ODD()).toBeInstanceOf(kinds.MtInternalException);
  });

  it.each(errorKinds)('of the kind %s makes an exception of its class', (kind) => {
    const entries = defineErrors({ section: 's' }, { ONE: { ...base, kind } });
    const words = kind.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
    const name = `Mt${words.join('')}Exception`;
    const Class = (kinds as unknown as Record<string, typeof MtException>)[name]!;

    expect(entries.ONE()).toBeInstanceOf(Class);
    expect((entries.ONE() as object).constructor).toBe(Class);
    expect((Class as unknown as { kind: string }).kind).toBe(kind);
    const other = kind === 'conflict' ? kinds.MtPatchException : kinds.MtConflictException;
    expect(entries.ONE()).not.toBeInstanceOf(other);
  });
});

describe('a class of a catalogue', () => {
  const OrderException = MtException.for(Orders);

  it('throws its entries by code', () => {
    expect(new OrderException('3002').key).toBe('ORDER_GONE');
    expect(new OrderException('nope' as never).key).toBe('UNKNOWN_CODE');
  });

  it('knows the exceptions of its entries', () => {
    expect(Orders.ORDER_GONE() instanceof OrderException).toBe(true);
    expect(new MtException('1078') instanceof OrderException).toBe(false);
  });
});

describe('an exception', () => {
  const sold = new MtException(Orders.ORDER_SOLD, { status: 423, retryAfter: 3 });

  it('has what others look for, under the names that they know', () => {
    expect([sold.status, sold.statusCode, sold.getStatus(), sold.errorCode, sold.expose]).toEqual([
      423,
      423,
      423,
      '3001',
      true,
    ]);
    expect(new MtException(Orders.ORDER_SOLD, { status: 500 }).expose).toBe(false);
    expect(new MtException(Orders.ORDER_SOLD, { status: 499 }).expose).toBe(true);
    expect(sold.getResponse()).toEqual({ statusCode: 423, errorCode: '3001', message: 'Sold' });
    expect(sold.name).toBe('MtException');
    expect(sold.message).toBe('3001 ORDER_SOLD: Sold');
  });

  it('may be repeated where the throw, else the entry, says so', () => {
    const again = { ...Orders.ORDER_SOLD.definition, retryable: true };
    const retryable = (definition: object, retryable?: boolean): boolean =>
      new MtException(definition as never, { retryable } as never).retryable;

    expect(retryable(Orders.ORDER_SOLD.definition)).toBe(false);
    expect(retryable(again)).toBe(true);
    expect(retryable(again, false)).toBe(false);
    expect(retryable(Orders.ORDER_SOLD.definition, true)).toBe(true);
  });

  it('has one id, and a cause only where one is given', () => {
    expect(sold.id).toBe(sold.id);
    expect('cause' in sold).toBe(false);
    expect(new MtException('1078', { cause: 0 }).cause).toBe(0);
    expect(new MtException('1078').id).not.toBe(new MtException('1078').id);
  });

  it('takes another name, as some libraries give one', () => {
    expect(Object.assign(new MtException('1078'), { name: 'Mine' }).name).toBe('Mine');
  });

  it('does not take another code', () => {
    (sold as { code: string }).code = 'x';

    expect(sold.code).toBe('3001');
  });

  it('shows the same members as any error of a library', () => {
    const shown: string[] = [];
    for (const name in sold) shown.push(name);

    expect(shown.sort()).toEqual(['code', 'key', 'kind', 'status']);
  });

  it('is an instance of the class of its kind, whoever made it, and of no other', () => {
    class Mine extends kinds.MtConflictException {}

    expect(sold).toBeInstanceOf(MtException);
    expect(sold).toBeInstanceOf(kinds.MtConflictException);
    expect(sold).not.toBeInstanceOf(kinds.MtPatchException);
    expect(Orders.ORDER_SOLD()).not.toBeInstanceOf(Mine);
    expect({ code: '3001' }).not.toBeInstanceOf(MtException);
  });
});

describe('what must be synchronous', () => {
  it('is given back, unless it is a promise', async () => {
    const value = { then: 'not a function' };
    const rejection = new Error('rejected');
    const seen: unknown[] = [];

    expect(synchronous(value)).toBe(value);
    expect(() => synchronous(Promise.reject(new Error('x')))).toThrow(
      new TypeError('it returned a promise, and must be synchronous'),
    );
    expect(watchRejection('x', (fault) => seen.push(fault))).toBe(false);
    expect(watchRejection(Promise.reject(rejection), (fault) => seen.push(fault))).toBe(true);
    expect(watchRejection(Promise.resolve(6), (fault) => seen.push(fault))).toBe(true);
    await Promise.resolve();
    await Promise.resolve();
    expect(seen).toEqual([rejection]);
  });
});
