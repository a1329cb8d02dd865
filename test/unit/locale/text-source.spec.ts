import type { ErrorDefinition } from '../../../lib/catalog/error-definition.js';
import { genericDefinition } from '../../../lib/catalog/generic-errors.js';
import { en } from '../../../lib/locale/bundles/en.js';
import { zhCN } from '../../../lib/locale/bundles/zh-cn.js';
import { IcuMessageFormatter } from '../../../lib/locale/message-formatter.js';
import { TextSource } from '../../../lib/locale/text-source.js';
import type { LocaleBundle } from '../../../lib/locale/locale-bundle.js';

const french: LocaleBundle = {
  tag: 'fr',
  entries: {},
  statuses: { 404: 'Introuvable' },
  violations: {},
};

function source(fallbackLocale = 'en', fallbacks = {}, bundles = [en, zhCN, french]): TextSource {
  return new TextSource({ bundles, fallbackLocale, fallbacks }, new IcuMessageFormatter());
}

function definition(more: Partial<ErrorDefinition>): ErrorDefinition {
  const base = {
    code: '9001',
    key: 'TEST',
    section: 'test',
    kind: 'validation',
    status: 400,
  } as const;
  return { ...base, params: {}, title: { en: 'Test' }, ...more };
}

describe('texts', () => {
  it('are looked for in the reader’s language, its fallbacks, the fallback locale, then English', () => {
    const both = definition({ title: { en: 'English', 'zh-CN': '中文' } });
    expect(source().title(both, 'zh-CN')).toEqual({ text: '中文', locale: 'zh-CN' });
    expect(source().title(both, 'fr')).toEqual({ text: 'English', locale: 'en' });
    expect(source('zh-CN').title(both, 'fr')).toEqual({ text: '中文', locale: 'zh-CN' });
    expect(source('en', { fr: 'zh-CN' }).title(both, 'fr')).toEqual({
      text: '中文',
      locale: 'zh-CN',
    });
    expect(source('en', { fr: ['ja', 'zh-CN'] }).title(both, 'fr').locale).toBe('zh-CN');
  });

  it('come from the definition before the bundle, so that an override wins', () => {
    const own = definition({ key: 'TOO_SHORT', title: { en: 'A', 'zh-CN': '乙' } });
    expect(source().title(own, 'zh-CN').text).toBe('乙');
    const none = definition({ key: 'TOO_SHORT', title: { en: 'A' } });
    expect(source().title(none, 'zh-CN').text).toBe('校验：过短');
  });

  it('fall back to English and then to the name', () => {
    expect(source().title(definition({ title: { ja: '日本' } }), 'en')).toEqual({
      text: 'TEST',
      locale: 'en',
    });
    expect(source('zh-CN', {}, [zhCN]).title(definition({}), 'zh-CN').text).toBe('Test');
  });

  it('of a failure without an entry are the status phrase', () => {
    expect(source().title(genericDefinition(404), 'fr')).toEqual({
      text: 'Introuvable',
      locale: 'fr',
    });
    expect(source().title(genericDefinition(409), 'fr')).toEqual({
      text: 'Conflict',
      locale: 'en',
    });
    expect(source().title(genericDefinition(404), 'zh-CN').text).toBe('未找到');
    expect(source().title(genericDefinition(599), 'zh-CN')).toEqual({
      text: 'Server Error',
      locale: 'en',
    });
    expect(source().title(genericDefinition(444), 'en').text).toBe('Client Error');
  });

  it('of an occurrence need every parameter that they show', () => {
    const entry = definition({ detail: { en: 'At least {min, number}.' } });
    expect(source().detail(entry, 'en', { min: 6 })).toBe('At least 6.');
    expect(source().detail(entry, 'en', {})).toBeUndefined();
    expect(source().detail(entry, 'en', { min: Number.NaN })).toBeUndefined();
    expect(source().detail(definition({}), 'en', {})).toBeUndefined();
  });

  it('of a rule are undefined where the rule is unknown', () => {
    expect(source().violation('isEmail', 'en', {})).toBe('Must be an e-mail address.');
    for (const rule of ['nope', '__proto__', 'constructor', 'toString']) {
      expect(source().violation(rule, 'en', {})).toBeUndefined();
    }
  });

  it('of a rule are English in a language that is not loaded', () => {
    expect(source().violation('isEmail', 'ko', {})).toBe('Must be an e-mail address.');
  });

  it('find nothing under names that every object has', () => {
    const hostile = definition({ key: '__proto__', title: { en: 'Test' } });
    expect(source().title(hostile, 'constructor')).toEqual({ text: 'Test', locale: 'en' });
    expect(source('en', {}).title(definition({ key: 'toString' }), '__proto__').text).toBe('Test');
  });
});

describe('a template', () => {
  const format = (template: string, params: Record<string, unknown>, locale = 'en') =>
    source().detail(definition({ detail: { [locale]: template } }), locale, params);

  it('shows a value as it is, whatever it looks like', () => {
    expect(format('Got {value}.', { value: '{other} <b>x</b> #' })).toBe('Got {other} <b>x</b> #.');
    expect(format('<b>{value}</b>', { value: '$t(x) $& $1' })).toBe('<b>$t(x) $& $1</b>');
  });

  it('shows lists with the separator of its language', () => {
    expect(format('One of {allowed}.', { allowed: ['a', 'b'] })).toBe('One of a, b.');
    expect(format('{allowed} 之一。', { allowed: ['a', 'b'] }, 'zh-CN')).toBe('a、b 之一。');
  });

  it('chooses plurals and groups numbers', () => {
    const text = 'Wait {s, plural, one {# second} other {# seconds}}.';
    expect([format(text, { s: 1 }), format(text, { s: 2500 })]).toEqual([
      'Wait 1 second.',
      'Wait 2,500 seconds.',
    ]);
  });

  it('gives nothing for values that are no text, number or boolean, and never throws', () => {
    for (const value of [{}, null, undefined, Symbol('x'), 1n, () => 1, Number.NaN, Infinity]) {
      expect(format('Got {value}.', { value })).toBeUndefined();
    }
    expect(format('Is {value}.', { value: false })).toBe('Is false.');
  });

  it('writes a number of milliseconds as a date', () => {
    expect(format('{d, date, ::yyyy}', { d: Date.UTC(2030, 5, 1) })).toBe('2030');
  });

  it('that is no ICU message gives nothing', () => {
    expect(format('Got {value', { value: 1 })).toBeUndefined();
    expect(format('Got {value, nonsense}', { value: 1 })).toBeUndefined();
    expect(format('{d, date}', { d: 'not a date' })).toBeUndefined();
  });
});
