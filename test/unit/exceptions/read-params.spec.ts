import type { ErrorDefinition, ParamType } from '../../../lib/catalog/error-definition.js';
import {
  publicParams,
  readScalar,
  scalarParams,
  secondsToWait,
} from '../../../lib/exceptions/public-params.js';

const entry = (params: ErrorDefinition['params']): ErrorDefinition => ({
  code: '9001',
  key: 'TEST',
  section: 'test',
  kind: 'validation',
  status: 400,
  params,
  title: { en: 'Test' },
});
const shown = (type: ParamType, value: unknown): unknown =>
  publicParams(entry({ value: { type } }), { value }).value;

describe('a parameter that may leave the process', () => {
  it.each<[ParamType, unknown]>([
    ['string', 'a'],
    ['string', ''],
    ['number', 0],
    ['number', -1.5],
    ['boolean', true],
    ['boolean', false],
    ['string|number', 'a'],
    ['string|number', 1],
    ['string[]', ['a', 'b']],
    ['string[]', []],
  ])('of type %s is %j', (type, value) => {
    expect(shown(type, value)).toEqual(value);
  });

  it.each<[ParamType, unknown]>([
    ['string', 1],
    ['string', ['a']],
    ['string', { toString: () => 'a' }],
    ['number', '1'],
    ['number', Infinity],
    ['number', Number.NaN],
    ['number', 1n],
    ['boolean', 1],
    ['boolean', 'true'],
    ['string|number', true],
    ['string|number', ['a']],
    ['string|number', Infinity],
    ['string[]', 'a'],
    ['string[]', { length: 1, 0: 'a' }],
    ['object' as ParamType, {}],
    ['symbol' as ParamType, Symbol('s')],
  ])('of type %s is never %p', (type, value) => {
    expect(shown(type, value)).toBeUndefined();
  });

  it('is left out where it is private, unknown, inherited or throws', () => {
    const params = Object.assign(Object.create({ inherited: 'x' }) as object, {
      open: 'a',
      closed: 'secret',
      unknown: 'secret',
    });
    Object.defineProperty(params, 'throwing', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const type = 'string';
    const declared = {
      open: { type, private: false },
      closed: { type, private: true },
      inherited: { type },
      throwing: { type },
      missing: { type },
    } as const;

    expect(publicParams(entry(declared), params as never)).toStrictEqual({ open: 'a' });
  });

  it('is cut where it is long', () => {
    expect(shown('string', 'x'.repeat(256))).toBe('x'.repeat(256));
    expect(shown('string', 'x'.repeat(257))).toBe(`${'x'.repeat(256)}…`);
    expect(shown('string[]', ['x'.repeat(257)])).toEqual([`${'x'.repeat(256)}…`]);
    expect(
      shown(
        'string[]',
        Array.from({ length: 51 }, (_, index) => `${index}`),
      ),
    ).toEqual(Array.from({ length: 50 }, (_, index) => `${index}`));
  });

  it('has no half of a character', () => {
    expect(shown('string', `${'x'.repeat(255)}😀`)).toBe(`${'x'.repeat(255)}…`);
    expect(shown('string', `a\ud800b`)).toBe('a\ufffdb');
    expect(shown('string', 'a😀b')).toBe('a😀b');
    expect(shown('string', `😀${'x'.repeat(300)}`)).toBe(`😀${'x'.repeat(254)}…`);
  });
});

describe('the seconds to wait', () => {
  const waiting = entry({ retryAfterSeconds: { type: 'number' } });

  it('are a parameter of that name, where the entry declares it', () => {
    expect(secondsToWait(waiting, { retryAfterSeconds: 3 })).toBe(3);
    expect(secondsToWait(entry({}), { retryAfterSeconds: 3 })).toBeUndefined();
  });

  it('are none where the parameter is none', () => {
    expect(secondsToWait(waiting, {})).toBeUndefined();
    expect(secondsToWait(waiting, { retryAfterSeconds: '3' })).toBeUndefined();
    const inherited = Object.create({ retryAfterSeconds: 3 }) as Record<string, unknown>;
    expect(secondsToWait(waiting, inherited)).toBeUndefined();
  });
});

describe('the parameters of a rule', () => {
  it('are texts, numbers, booleans and lists of texts', () => {
    const params = { text: 'a', number: 0, no: false, list: ['a'] };

    expect(scalarParams({ ...params, odd: {}, nothing: null, nan: Number.NaN })).toStrictEqual(
      params,
    );
    expect(scalarParams({ list: ['a', 1, {}] })).toStrictEqual({ list: ['a'] });
  });

  it('are undefined where there are none', () => {
    expect(scalarParams(undefined)).toBeUndefined();
    expect(scalarParams({})).toBeUndefined();
    expect(scalarParams({ odd: {} })).toBeUndefined();
  });
});

it('a scalar is a text, a finite number or a boolean', () => {
  const values = ['a', '', 0, 1.5, true, false];
  expect(values.map(readScalar)).toEqual(values);
  const others = [Number.NaN, -Infinity, 1n, {}, [], null, undefined, Symbol('s')];
  expect(others.map(readScalar)).toEqual(others.map(() => undefined));
});
