import { jest } from '@jest/globals';
import { boundedParams } from '../../../lib/wire/bounded-params.js';
import { MAX_INPUT_LENGTH, readWire } from '../../../lib/wire/read-wire.js';

const ID = '6f6c0a0e-0000-4000-8000-000000000001';
const TRACE = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const wire = (fields: object = {}): object => ({ $mt: 1, code: '0009', ...fields });

/** JSON text of an error, filled up with spaces to a length. */
const textOfLength = (length: number): string => JSON.stringify(wire()).padEnd(length, ' ');

describe('reading what another process sent', () => {
  it('takes every field that it knows, and no other', () => {
    const fields = {
      key: 'AGGREGATE_OUTDATED',
      section: 'mt-common',
      http: 409,
      id: ID,
      svc: 'billing',
      params: { anything: [1, { at: 'all' }] },
      violations: [{ code: '0038', key: 'TOO_SHORT' }],
      retryable: true,
      retryAfter: 7,
      chain: [{ name: 'RangeError' }],
      trace: TRACE,
    };
    const more = { $mt: 1, status: 'error', message: 'x', cut: ['chain'], novelty: 1 };

    expect(readWire({ ...more, code: '0009', ...fields })).toStrictEqual({
      code: '0009',
      ...fields,
    });
  });

  it('takes an error that has a code only', () => {
    expect(readWire(wire())).toStrictEqual({ code: '0009' });
  });

  it('takes text and bytes up to a length, and none that is longer', () => {
    const longest = textOfLength(16 * 1024);
    const tooLong = textOfLength(16 * 1024 + 1);

    expect(MAX_INPUT_LENGTH).toBe(16_384);
    expect(readWire(longest)).toStrictEqual({ code: '0009' });
    expect(readWire(Buffer.from(longest))).toStrictEqual({ code: '0009' });
    expect(readWire(tooLong)).toBeUndefined();
    expect(readWire(Buffer.from(tooLong))).toBeUndefined();
  });

  it('counts the bytes of bytes', () => {
    const text = JSON.stringify(wire({ novelty: '語'.repeat(6000) }));

    expect(text.length).toBeLessThan(MAX_INPUT_LENGTH);
    expect(readWire(text)).toStrictEqual({ code: '0009' });
    expect(readWire(Buffer.from(text))).toBeUndefined();
  });

  it('does not parse text that cannot be an error', () => {
    const parse = jest.spyOn(JSON, 'parse');
    const texts = ['{"code":"0009"}', ' {"$mt":1,"code":"0009"}', '["$mt"]', '"$mt"'];

    expect(texts.map(readWire)).toEqual(texts.map(() => undefined));
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it.each([
    [0, undefined],
    [1, { code: '0009' }],
    [2, { code: '0009' }],
    [1.5, undefined],
    ['1', undefined],
    [-1, undefined],
  ])('reads version %j', ($mt, expected) => {
    expect(readWire({ $mt, code: '0009' })).toEqual(expected);
  });

  it('takes nothing that is inherited', () => {
    expect(readWire(Object.create(wire()))).toBeUndefined();
    expect(readWire(Object.assign(Object.create({ svc: 'x' }) as object, wire()))).toEqual({
      code: '0009',
    });
  });

  it('takes no list for an error', () => {
    expect(readWire(Object.assign([], wire()))).toBeUndefined();
  });

  it.each([
    [399, undefined],
    [400, 400],
    [599, 599],
    [600, undefined],
    [404.5, undefined],
    ['404', undefined],
  ])('reads the status %j', (http, expected) => {
    expect(readWire(wire({ http }))!.http).toBe(expected);
  });

  it.each([
    [0, 0],
    [1.2, 2],
    [86_400, 86_400],
    [86_401, 86_400],
    [-0.5, undefined],
    [Infinity, undefined],
    [Number.NaN, undefined],
    ['5', undefined],
  ])('reads %j seconds to wait', (retryAfter, expected) => {
    expect(readWire(wire({ retryAfter }))!.retryAfter).toBe(expected);
  });

  it.each([
    [true, true],
    [false, false],
    ['true', undefined],
    [1, undefined],
  ])('reads retryable %j', (retryable, expected) => {
    expect(readWire(wire({ retryable }))!.retryable).toBe(expected);
  });

  it.each([
    [{ a: 1 }, { a: 1 }],
    [[1], undefined],
    ['x', undefined],
    [null, undefined],
  ])('reads parameters %j', (params, expected) => {
    expect(readWire(wire({ params }))!.params).toEqual(expected);
  });
});

describe('a violation of another process', () => {
  const read = (violation: unknown): unknown =>
    readWire(wire({ violations: [violation] }))!.violations;
  const least = { code: '0038', key: 'TOO_SHORT' };

  it('is read with every field of its form, and no other', () => {
    const violation = {
      ...least,
      rule: 'isLength',
      text: 'isLength.min',
      pointer: '#/name',
      source: 'body',
      params: { min: 6 },
    };

    expect(read({ ...violation, detail: 'theirs', value: 'x' })).toStrictEqual([violation]);
  });

  it.each(['body', 'query', 'param', 'header', 'custom'])('may be of the %s', (source) => {
    expect(read({ ...least, source })).toStrictEqual([{ ...least, source }]);
  });

  it.each([
    { source: 'elsewhere' },
    { source: '' },
    { source: 1 },
    { rule: 'is length' },
    { text: '<b>' },
    { pointer: 'name' },
    { params: { nested: {} } },
    { params: 'x' },
  ])('loses %j', (bad) => {
    expect(read({ ...least, ...bad })).toStrictEqual([least]);
  });

  it.each([{ code: '0038' }, { key: 'TOO_SHORT' }, { code: 'no', key: 'TOO_SHORT' }, 'x', null])(
    'is none as %j',
    (violation) => {
      expect(read(violation)).toStrictEqual([]);
    },
  );

  it('is one of a hundred at most', () => {
    const violations = Array.from({ length: 101 }, () => least);

    expect(readWire(wire({ violations }))!.violations).toHaveLength(100);
    expect(readWire(wire({ violations: { length: 1 } }))!.violations).toBeUndefined();
  });
});

describe('a cause in another process', () => {
  const read = (link: unknown): unknown => readWire(wire({ chain: [link] }))!.chain;

  it('is read with its name, its code and its service', () => {
    const link = { name: 'MtException', code: '1078', svc: 'billing' };

    expect(read({ ...link, message: 'theirs' })).toStrictEqual([link]);
  });

  it('may have a code of a catalogue or of a library', () => {
    const codes = ['23505', 'E', 'orders:lost', 'c'.repeat(64), 'no code', 5].map(
      (code) => (read({ name: 'E', code }) as { code?: string }[])[0]!.code,
    );

    expect(codes).toEqual(['23505', 'E', 'orders:lost', 'c'.repeat(64), undefined, undefined]);
  });

  it('is none without a name', () => {
    expect(read({ code: '23505' })).toStrictEqual([]);
  });

  it('is one of eight at most', () => {
    const chain = Array.from({ length: 9 }, () => ({ name: 'Error' }));

    expect(readWire(wire({ chain }))!.chain).toHaveLength(8);
  });
});

describe('parameters that nobody declared', () => {
  it('are texts, numbers, booleans and lists of them', () => {
    const params = { text: 'a', number: 1, yes: true, no: false, list: ['a', 1, true] };

    expect(boundedParams(params)).toStrictEqual(params);
    expect(boundedParams({ ...params, list: ['a', {}, null, Number.NaN, 1, true] })).toStrictEqual(
      params,
    );
  });

  it.each([undefined, null, 'x', 5, {}, { a: {} }, { a: null }, { a: Infinity }, { 'a b': 1 }])(
    'are none for %j',
    (params) => {
      expect(boundedParams(params)).toBeUndefined();
    },
  );

  it.each(['a', 'Z', 'a_9', 'a'.repeat(32)])('may have the name %s', (name) => {
    expect(boundedParams({ [name]: 1 })).toStrictEqual({ [name]: 1 });
  });

  it.each(['', '9a', '_a', '$a', 'a-b', 'a.b', ' a', 'a ', 'a'.repeat(33)])(
    'may not have the name %j',
    (name) => {
      expect(boundedParams({ [name]: 1 })).toBeUndefined();
    },
  );

  it('are eight at most, with twenty items at most', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const list = Array.from({ length: 21 }, (_, index) => index);

    expect(
      Object.keys(boundedParams(Object.fromEntries(names.map((name) => [name, 1])))!),
    ).toStrictEqual(names.slice(0, 8));
    expect(boundedParams({ list })).toStrictEqual({ list: list.slice(0, 20) });
  });

  it('lose what throws when it is read', () => {
    const params = {
      good: 1,
      get bad(): number {
        throw new Error('no');
      },
    };

    expect(boundedParams(params)).toStrictEqual({ good: 1 });
  });
});
