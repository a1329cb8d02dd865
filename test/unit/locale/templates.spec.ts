import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../../lib/locale/bundles/en.js';
import { createFormatters } from '../../../lib/locale/intl-formatters.js';
import type { LocaleBundle } from '../../../lib/locale/locale-bundle.js';
import { IcuMessageFormatter } from '../../../lib/locale/message-formatter.js';
import { placeholdersOf, requiredNames } from '../../../lib/locale/placeholders.js';
import { TextSource } from '../../../lib/locale/text-source.js';

const bundle: LocaleBundle = {
  tag: 'ja',
  listSeparator: '、',
  entries: { TEST: { title: 'bundle title', detail: 'bundle detail {a}' } },
  statuses: { 404: 'status' },
  violations: { rule: 'rule {a}' },
};
const source = (bundles = [en, bundle]): TextSource =>
  new TextSource({ bundles, fallbackLocale: 'en', fallbacks: {} }, new IcuMessageFormatter());
const entry = {
  code: '9001',
  key: 'TEST',
  section: 'test',
  kind: 'validation',
  status: 400,
  params: {},
  title: { en: 'Test' },
} as const;

describe('the placeholders of a template', () => {
  it.each<[string, string[]]>([
    ['plain # text', []],
    ['{a} and {b}', ['a', 'b']],
    ['{a} and {a}', ['a']],
    ['<b>{a}</b>', ['a']],
    ['{a, number} {b, date} {c, time}', ['a', 'b', 'c']],
    ['{a, plural, one {# of {b}} other {{c}}}', ['a', 'b', 'c']],
    ['{a, select, x {{b, plural, other {{c} #}}} other {}}', ['a', 'b', 'c']],
  ])('of %j are %j', (template, names) => {
    expect(placeholdersOf(template)).toEqual(new Set(names));
  });

  it.each(['{', '{a', '{a, nonsense}', '{a, plural, one {x}}'])('of %j are unknown', (template) => {
    expect(placeholdersOf(template)).toBeUndefined();
  });

  it('that are always shown are those outside of branches', () => {
    const message = new IntlMessageFormat('x {a} {b, plural, one {# {c}} other {{d}}}', 'en');

    expect(requiredNames(message)).toEqual(['a', 'b']);
  });
});

describe('the formats of a language', () => {
  it('are made once for each style', () => {
    const formatters = createFormatters('en');
    const [percent, plain] = [{ style: 'percent' } as const, {}];

    expect(formatters.getNumberFormat('en', percent)).toBe(
      formatters.getNumberFormat('en', percent),
    );
    expect(formatters.getNumberFormat('en', percent).format(0.5)).toBe('50%');
    expect(formatters.getNumberFormat('en', plain).format(0.5)).toBe('0.5');
    expect(formatters.getNumberFormat('en', undefined).format(0.5)).toBe('0.5');
  });

  it('are made once for each kind of plural', () => {
    const formatters = createFormatters('en');
    const ordinal = { type: 'ordinal' } as const;

    expect(formatters.getPluralRules('en', ordinal)).toBe(
      formatters.getPluralRules('en', { ...ordinal }),
    );
    expect(formatters.getPluralRules('en', ordinal).select(2)).toBe('two');
    expect(formatters.getPluralRules('en', { type: 'cardinal' }).select(2)).toBe('other');
    expect(formatters.getPluralRules('en', undefined).select(1)).toBe('one');
  });

  it('are those of the language, whatever is asked for', () => {
    const german = createFormatters('de');
    const day = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

    expect(german.getNumberFormat('en', {}).format(1234.5)).toBe('1.234,5');
    expect(german.getDateTimeFormat('en', day).format(Date.UTC(2030, 0, 2))).toBe('2. Januar');
  });
});

describe('a template', () => {
  it('is compiled once a language', () => {
    const formatter = new IcuMessageFormatter();
    const { languages } = formatter as unknown as {
      languages: Map<string, { templates: Map<string, object | undefined> }>;
    };
    const compiled = (locale: string, template = 'Got {a}.'): object | undefined => {
      formatter.format(template, locale, { a: 1 });
      return languages.get(locale)?.templates.get(template);
    };
    const first = compiled('en');

    expect(first).toBeDefined();
    expect(compiled('en')).toBe(first);
    expect(compiled('de')).not.toBe(first);
    expect(compiled('en', '{wrong')).toBeUndefined();
    expect([...languages].map(([tag, { templates }]) => [tag, [...templates.keys()]])).toEqual([
      ['en', ['Got {a}.', '{wrong']],
      ['de', ['Got {a}.']],
    ]);
  });

  it('chooses by a boolean', () => {
    const detail = { en: '{a, select, true {yes} other {no}}' };

    expect(source().detail({ ...entry, detail }, 'en', { a: true })).toBe('yes');
    expect(source().detail({ ...entry, detail }, 'en', { a: false })).toBe('no');
  });

  it('joins lists by the separator of its own language', () => {
    const detail = { en: 'en {a}', ja: 'ja {a}', ko: 'ko {a}' };
    const shown = (locale: string): unknown =>
      source().detail({ ...entry, detail }, locale, { a: ['x', 'y'] });

    expect([shown('en'), shown('ja'), shown('ko')]).toEqual(['en x, y', 'ja x、y', 'ko x, y']);
  });
});

describe('the texts of a bundle', () => {
  it('are the entry’s, the status’s and the rule’s', () => {
    const texts = source();

    expect(texts.title(entry, 'ja')).toEqual({ text: 'bundle title', locale: 'ja' });
    expect(texts.detail(entry, 'ja', { a: 1 })).toBe('bundle detail 1');
    expect(texts.detailTemplate(entry, 'ja')).toEqual({ text: 'bundle detail {a}', locale: 'ja' });
    expect(texts.detailTemplate(entry, 'en')).toBeUndefined();
    expect(texts.violation('rule', 'ja', { a: 1 })).toBe('rule 1');
    expect(texts.violation('rule', 'ja', {})).toBeUndefined();
    expect(texts.violation('rule', 'en', { a: 1 })).toBeUndefined();
  });

  it('are not those of a definition that has its own', () => {
    const own = { ...entry, title: { ja: 'own title' }, detail: { ja: 'own detail' } };

    expect(source().title(own, 'ja').text).toBe('own title');
    expect(source().detail(own, 'ja', {})).toBe('own detail');
  });

  it('are of a status only for a failure without an entry', () => {
    const generic = { ...entry, section: 'http', status: 404 };

    expect(source().title(generic, 'ja')).toEqual({ text: 'status', locale: 'ja' });
    expect(source([bundle]).title(generic, 'en')).toEqual({ text: 'Test', locale: 'en' });
    expect(source().title({ ...entry, status: 404 }, 'ja').text).toBe('bundle title');
  });
});

describe('the order in which languages are asked', () => {
  it('is remembered for the languages that there are, and for no other', () => {
    const texts = source();
    const { chains } = texts as unknown as { chains: Map<string, readonly string[]> };
    texts.title(entry, 'ja');
    const first = chains.get('ja');
    for (const locale of ['ja', 'xx', 'yy', '__proto__']) texts.title(entry, locale);

    expect([...chains]).toEqual([['ja', ['ja', 'en']]]);
    expect(chains.get('ja')).toBe(first);
  });
});
