import { jest } from '@jest/globals';
import { LocaleNegotiator, MAX_REMEMBERED } from '../../../lib/locale/locale-negotiator.js';

const few = new LocaleNegotiator(['en', 'zh-CN'], 'en');
const many = new LocaleNegotiator(
  ['en', 'zh-CN', 'zh-TW', 'nb', 'he', 'pt-BR', 'pt-PT', 'de', 'fr', 'ja', 'sr-Latn'],
  'de',
);

describe('language negotiation with English and Simplified Chinese', () => {
  it.each([
    ['no header', undefined, 'en'],
    ['an empty header', '', 'en'],
    ['the tag itself', 'zh-CN', 'zh-CN'],
    ['another case', 'ZH-cn', 'zh-CN'],
    ['the language alone', 'zh', 'zh-CN'],
    ['the script', 'zh-Hans', 'zh-CN'],
    ['another region of the script', 'zh-SG', 'zh-CN'],
    ['the other script, which is not loaded', 'zh-Hant', 'en'],
    ['the other script by its region', 'zh-TW', 'en'],
    ['the other script in Hong Kong', 'zh-Hant-HK', 'en'],
    ['a region of English', 'en-GB', 'en'],
    ['quality values', 'en;q=0.5, zh;q=0.9', 'zh-CN'],
    ['the order among equal qualities', 'zh, en', 'zh-CN'],
    ['a language that is not loaded, then one that is', 'ru, zh;q=0.1', 'zh-CN'],
    ['only a language that is not loaded', 'ru', 'en'],
    ['quality 0', 'zh;q=0', 'en'],
    ['quality 0 of the only range', 'en;q=0', 'en'],
    ['all ranges excluded', 'en;q=0, zh;q=0, *;q=0', 'en'],
    ['anything', '*', 'en'],
    ['anything but the fallback locale', 'en;q=0, *', 'zh-CN'],
    ['anything after a language that is not loaded', 'ru, *;q=0.5', 'en'],
    ['a quality that is no number', 'zh;q=NaN', 'en'],
    ['a quality out of range', 'zh;q=1e309, en;q=0.1', 'en'],
    ['malformed tags', '__proto__, zh_HK, zh-*, -, a;b;c, constructor', 'en'],
    ['a malformed tag before a good one', '__proto__, zh', 'zh-CN'],
    ['control characters', '\u0000\u0001, zh', 'zh-CN'],
  ])('%s', (_, header, expected) => {
    expect(few.negotiate(header)).toBe(expected);
  });
});

describe('language negotiation with many languages', () => {
  it.each([
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-HK', 'zh-TW'],
    ['zh', 'zh-CN'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['iw', 'he'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['pt-AO', 'pt-BR'],
    ['fr-CA', 'fr'],
    ['sr', 'de'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['en-US-posix', 'en'],
    ['*', 'de'],
    ['ru', 'de'],
    ['de;q=0, *', 'en'],
  ])('%s is answered in %s', (header, expected) => {
    expect(many.negotiate(header)).toBe(expected);
  });
});

describe('a long header', () => {
  it('is read up to 1 KB and 20 ranges', () => {
    const ranges = Array.from(
      { length: 30 },
      (_, index) => `x${String.fromCharCode(97 + (index % 26))}`,
    );
    expect(few.negotiate([...ranges.slice(0, 19), 'zh'].join(','))).toBe('zh-CN');
    expect(few.negotiate([...ranges.slice(0, 20), 'zh'].join(','))).toBe('en');
    expect(few.negotiate(`${'x'.repeat(1100)}, zh`)).toBe('en');
    expect(few.negotiate(`zh, ${'x'.repeat(100_000)}`)).toBe('zh-CN');
  });

  it('is remembered in bounded memory', () => {
    const negotiator = new LocaleNegotiator(['en', 'zh-CN'], 'en');
    for (let index = 0; index < 3 * MAX_REMEMBERED; index++) {
      negotiator.negotiate(`zh;q=0.${index}`);
    }
    const { remembered } = negotiator as unknown as { remembered: Map<string, string> };
    expect(remembered.size).toBe(MAX_REMEMBERED);
  });
});

describe('a tag from elsewhere', () => {
  it('is matched like a range', () => {
    expect(few.match('zh-Hans-SG')).toBe('zh-CN');
    expect(few.match('ru')).toBeUndefined();
    expect(few.match('not a tag')).toBeUndefined();
  });

  it('can be added later, once and if it is one', () => {
    const negotiator = new LocaleNegotiator(['en'], 'en');
    expect(negotiator.negotiate('fr')).toBe('en');
    negotiator.add(['fr', 'en', '__proto__']);
    expect(negotiator.tags).toEqual(['en', 'fr']);
    expect(negotiator.negotiate('fr')).toBe('fr');
  });
});

describe('a quality value', () => {
  it.each([
    'zh;q=1',
    'zh;q=1.',
    'zh;q=1.000',
    'zh;q=0.1',
    'zh;q=0.123',
    'zh;Q=0.5',
    'zh ; q = 0.5 ',
    ' zh\t;\tq\t=\t0.5\t',
    ' zh ',
  ])('has a form: %j', (header) => {
    expect(few.negotiate(header)).toBe('zh-CN');
  });

  it.each([
    'zh;q=1.1',
    'zh;q=1.01',
    'zh;q=2',
    'zh;q=01',
    'zh;q=0.5x',
    'zh;q=x0.5',
    'zh;q=0,5x',
    'zh;q=',
    'zh;q',
    'zh;',
    'zh;=1',
    'zh;x=1',
    'zh;qq=1',
    'zh q=1',
    'zh;q=1;q=1',
    'zh;q=+1',
    'zh;q=1e0',
    'x.zh',
    '.zh',
  ])('has no other: %j', (header) => {
    expect(few.negotiate(header)).toBe('en');
  });

  it('may exclude every language but leave the rest to us', () => {
    expect(few.negotiate('en;q=0, zh;q=0, *')).toBe('en');
    expect(new LocaleNegotiator([], 'xx').negotiate('*')).toBe('xx');
    expect(new LocaleNegotiator(['en', 'fr'], 'xx').negotiate('*')).toBe('en');
  });
});

describe('the length of a header', () => {
  it('is 1 KB at most, of which the last range may be a part', () => {
    expect(few.negotiate(`${'x'.repeat(1020)}, zh`)).toBe('zh-CN');
    expect(few.negotiate(`${'x'.repeat(1021)}, zh`)).toBe('en');
    expect(few.negotiate(`zh${' '.repeat(1022)}`)).toBe('zh-CN');
    expect(few.negotiate(`zh${' '.repeat(1023)}`)).toBe('en');
  });

  it('counts what comes before its end only', () => {
    expect(few.negotiate(`en;q=0.1,${' '.repeat(1100)}zh,en`)).toBe('en');
  });
});

describe('the length of a tag', () => {
  const tagOf = (length: number): string => `zh-x-${'abcdefgh-'.repeat(40)}`.slice(0, length);

  it('is 255 at most', () => {
    expect([tagOf(255), tagOf(256)].map((tag) => few.match(tag))).toEqual(['zh-CN', undefined]);
  });
});

describe('what was negotiated', () => {
  const rememberedBy = (negotiator: LocaleNegotiator): Map<string, string> =>
    (negotiator as unknown as { remembered: Map<string, string> }).remembered;

  it('is not worked out again', () => {
    const negotiator = new LocaleNegotiator(['en', 'zh-CN'], 'en');
    negotiator.negotiate('zh');
    const parse = jest.spyOn(Intl, 'Locale');

    expect(negotiator.negotiate('zh')).toBe('zh-CN');
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('is forgotten one at a time, the oldest first', () => {
    const negotiator = new LocaleNegotiator(['en', 'zh-CN'], 'en');
    const headers = Array.from({ length: MAX_REMEMBERED + 1 }, (_, index) => `zh;q=0.${index}`);
    headers.forEach((header) => negotiator.negotiate(header));

    expect(MAX_REMEMBERED).toBe(500);
    expect([...rememberedBy(negotiator).keys()]).toEqual(headers.slice(1));
  });

  it('is forgotten when a language comes', () => {
    const negotiator = new LocaleNegotiator(['en', 'zh-CN'], 'en');
    negotiator.negotiate('zh');
    negotiator.add([]);

    expect(rememberedBy(negotiator).size).toBe(0);
  });
});

describe('two languages of one script', () => {
  it('are told apart by their region, else the first is taken', () => {
    const portuguese = new LocaleNegotiator(['pt-AO', 'pt-PT', 'pt-BR'], 'pt-PT');

    expect(portuguese.negotiate('pt-PT')).toBe('pt-PT');
    expect(portuguese.negotiate('pt-MZ')).toBe('pt-AO');
    expect(portuguese.match('pt')).toBe('pt-BR');
  });

  it('are not two where one is given twice', () => {
    expect(new LocaleNegotiator(['en', 'en', 'no tag', 'fr'], 'en').tags).toEqual(['en', 'fr']);
  });
});
