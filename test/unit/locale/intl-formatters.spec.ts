import { jest } from '@jest/globals';
import { createFormatters } from '../../../lib/locale/intl-formatters.js';
import { IcuMessageFormatter } from '../../../lib/locale/message-formatter.js';

const format = (template: string, locale: string, values: Record<string, string | number>) =>
  new IcuMessageFormatter().format(template, locale, values);

it('writes each number in its own style and language', () => {
  const template = '{part, number, percent} of {whole, number}';
  expect(format(template, 'de', { part: 0.25, whole: 1234.5 })).toBe('25\u00a0% of 1.234,5');
  expect(format(template, 'en', { part: 0.25, whole: 1234.5 })).toBe('25% of 1,234.5');
});

it('writes a small number alike each time, and zero by its sign', () => {
  const formatter = new IcuMessageFormatter();
  const shown = (n: number) => formatter.format('{n, number}', 'ar-EG', { n });

  expect([7, 7, 999, 1000, 0, -0, 0, -7].map(shown)).toEqual([
    '٧',
    '٧',
    '٩٩٩',
    '١٬٠٠٠',
    '٠',
    '\u061c-٠',
    '٠',
    '\u061c-٧',
  ]);
});

it('chooses the form of a small number alike each time', () => {
  const formatter = new IcuMessageFormatter();
  const template = '{n, plural, one {one} few {few} many {many} other {other}}';
  const form = (n: number) => formatter.format(template, 'pl', { n });

  expect([1, 2, 5, 1, 2, 5, 0, 1.5, 1002].map(form)).toEqual([
    'one',
    'few',
    'many',
    'one',
    'few',
    'many',
    'many',
    'other',
    'few',
  ]);
});

it('keeps cardinal and ordinal numbers apart', () => {
  const template =
    '{count, plural, one {# item} other {# items}}, {place, selectordinal, two {#nd} other {#th}}';
  expect(format(template, 'en', { count: 1, place: 2 })).toBe('1 item, 2nd');
  expect(format(template, 'en', { count: 2, place: 4 })).toBe('2 items, 4th');
});

it('writes a date', () => {
  const noon = Date.UTC(2030, 0, 2, 12);
  expect(format('{day, date, ::yyyyMMMMd}', 'en', { day: noon })).toBe('January 2, 2030');
});

it('gives no text where a value is missing, in a branch too', () => {
  expect(format('{min} to {max}', 'en', { min: 1 })).toBeUndefined();
  const template = '{kind, select, one {{name}} other {none}}';
  expect(format(template, 'en', { kind: 'one' })).toBeUndefined();
  expect(format(template, 'en', { kind: 'two' })).toBe('none');
});

describe('a whole number from 1 to 999', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('is written once, and every other number each time', () => {
    // It is an accessor, which the types of the language do not say.
    const prototype = Intl.NumberFormat.prototype as unknown as { readonly format: object };
    const written = jest.spyOn(prototype, 'format', 'get');
    const numbers = createFormatters('en').getNumberFormat('en');
    const timesOf = (value: number | bigint | string): number => {
      written.mockClear();
      expect([1, 2, 3].map(() => numbers.format(value as number))).toEqual(
        Array<string>(3).fill(String(value)),
      );
      return written.mock.calls.length;
    };

    expect([1, 999].map(timesOf)).toEqual([1, 1]);
    expect([0, -1, 0.5, 100n, '5'].map(timesOf)).toEqual([3, 3, 3, 3, 3]);
    written.mockClear();
    expect([1000, 1000].map((value) => numbers.format(value))).toEqual(['1,000', '1,000']);
    expect(written).toHaveBeenCalledTimes(2);
  });

  it('has its plural form looked up once, and every other number each time', () => {
    const looked = jest.spyOn(Intl.PluralRules.prototype, 'select');
    const plurals = createFormatters('en').getPluralRules('en');
    const timesOf = (value: number): number => {
      looked.mockClear();
      const form = Math.abs(value) === 1 ? 'one' : 'other';
      expect([1, 2, 3].map(() => plurals.select(value))).toEqual([form, form, form]);
      return looked.mock.calls.length;
    };

    expect([1, 999].map(timesOf)).toEqual([1, 1]);
    expect([0, -1, 0.5, 1000].map(timesOf)).toEqual([3, 3, 3, 3]);
  });
});
