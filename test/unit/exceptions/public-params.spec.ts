import { defineErrors, MtErrors, MtException } from 'nestjs-mt-errors';
import { scalarParams } from '../../../lib/exceptions/public-params.js';

const shown = (error: MtException<string, object>): unknown => error.toJSON().params;

const Typed = defineErrors(
  { section: 'typed' },
  {
    ALL_TYPES: {
      code: '7001',
      status: 400,
      kind: 'validation',
      params: {
        text: { type: 'string', optional: true },
        count: { type: 'number', optional: true },
        flag: { type: 'boolean', optional: true },
        list: { type: 'string[]', optional: true },
        either: { type: 'string|number', optional: true },
        hidden: { type: 'string', optional: true, private: true },
      },
      title: { en: 'All types' },
    },
  },
);

describe('what may leave the process', () => {
  it('is every declared public parameter of its type', () => {
    const params = { text: 'a', count: 1, flag: false, list: ['x', 'y'], either: 2 };
    expect(shown(Typed.ALL_TYPES({ ...params, hidden: 'secret' }))).toEqual(params);
    expect(shown(Typed.ALL_TYPES({ either: 'two' }))).toEqual({ either: 'two' });
  });

  it('is nothing that was not declared', () => {
    expect(shown(MtErrors.TOO_SHORT({ min: 6, value: 'secret' } as object))).toEqual({ min: 6 });
    expect(shown(MtErrors.TOO_SHORT(Object.create({ min: 6 }) as object))).toEqual({});
  });

  it('is nothing of another type', () => {
    const odd = {
      text: { toString: () => 'secret' },
      count: Number.NaN,
      flag: 'true',
      list: 'x',
      either: ['secret'],
    };
    expect(shown(Typed.ALL_TYPES(odd as never))).toEqual({});
    expect(shown(Typed.ALL_TYPES({ count: Infinity, list: [1, 'x', null] } as never))).toEqual({
      list: ['x'],
    });
    expect(shown(Typed.ALL_TYPES({ count: 10n, text: Symbol('s') } as never))).toEqual({});
  });

  it('is cut where it is long', () => {
    const { text, list } = shown(
      Typed.ALL_TYPES({ text: 'x'.repeat(1000), list: Array.from({ length: 99 }, () => 'y') }),
    ) as { text: string; list: string[] };
    expect(text).toBe(`${'x'.repeat(256)}…`);
    expect(list).toHaveLength(50);
  });
});

describe('the parameters of a rule', () => {
  const parse = (text: string) => JSON.parse(text) as Record<string, unknown>;

  it('have no member __proto__, and keep the prototype that they have', () => {
    const params = scalarParams(parse('{"__proto__":["x"],"min":1}'));

    expect(params).toEqual({ min: 1 });
    expect(Object.getPrototypeOf(params)).toBe(Object.prototype);
    expect(scalarParams(parse('{"__proto__":["x"]}'))).toBeUndefined();
  });
});
