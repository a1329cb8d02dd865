import type { ErrorDefinition } from '../../../lib/catalog/error-definition.js';
import { ErrorRegistry } from '../../../lib/registry/error-registry.js';
import { lintDefinition } from '../../../lib/registry/lint-definition.js';
import { isLocale, lintOverride } from '../../../lib/registry/lint-texts.js';
import { sold } from '../rendering/support.js';

const good: ErrorDefinition = { ...sold, title: { en: 'Sold', de: 'Verkauft' } };
/** The findings on an entry that differs from a good one, without the name before them. */
const findings = (more: object, fallback = 'en'): string[] =>
  lintDefinition({ ...good, ...more }, fallback).map((finding) => finding.replace(/^[^:]+: /, ''));

describe('a definition', () => {
  it('without a mistake has no finding', () => {
    expect(lintDefinition(good, 'en')).toEqual([]);
    expect(lintDefinition({ ...good, detail: undefined, challenge: 'Basic' }, 'de')).toEqual([]);
  });

  it('is named in every finding', () => {
    expect(lintDefinition({ ...good, code: 'x', status: 1 }, 'en')).toEqual([
      'orders.ORDER_SOLD: code "x" must be 4 to 32 of A-Z, 0-9, _ and -, for example "3001"',
      'orders.ORDER_SOLD: status 1 must be a whole number from 400 to 599',
    ]);
  });

  it.each(['0000', 'A', 'Z9-_'].map((code) => code.padEnd(4, '0')).concat('A'.repeat(32)))(
    'may have the code %s',
    (code) => {
      expect(findings({ code })).toEqual([]);
    },
  );

  it.each(['', 'ABC', 'abcd', '_ABC', '-ABC', 'AB C', ' ABCD', 'ABCD ', 'ABCd', 'A'.repeat(33)])(
    'may not have the code %j',
    (code) => {
      expect(findings({ code })).toEqual([
        `code "${code}" must be 4 to 32 of A-Z, 0-9, _ and -, for example "3001"`,
      ]);
    },
  );

  it.each(['AB', 'A_9', 'A'.repeat(64)])('may have the name %s', (key) => {
    expect(findings({ key })).toEqual([]);
  });

  it.each(['A', 'aB', 'Ab', '9A', '_A', 'A B', 'AB-C', 'A'.repeat(65)])(
    'may not have the name %j',
    (key) => {
      expect(findings({ key })).toEqual([
        'the name must be in capitals, for example ORDER_NOT_FOUND',
      ]);
    },
  );

  it.each(['a', '9', 'Z.b@c-d_e', 'a'.repeat(64)])('may be of the section %s', (section) => {
    expect(findings({ section })).toEqual([]);
  });

  it.each(['', '_a', '.a', 'a b', ' a', 'a ', 'a/b', 'a'.repeat(65)])(
    'may not be of the section %j',
    (section) => {
      expect(findings({ section })).toEqual([
        `section "${section}" must be 1 to 64 of A-Z, a-z, 0-9, ., _, @ and -`,
      ]);
    },
  );

  it.each(['http', 'unknown'])('may not be of the section %s, which is ours', (section) => {
    expect(findings({ section })).toEqual([
      `section "${section}" is the library's own: choose another`,
    ]);
  });

  it.each([
    ['Basic realm="a"\t~', []],
    ['a\nb', ['challenge "a\\nb" is no header value: leave out line breaks']],
    ['é', ['challenge "é" is no header value: leave out line breaks']],
  ])('has a challenge that is a header: %j', (challenge, expected) => {
    expect(findings({ challenge })).toEqual(expected);
  });

  it.each(['string', 'number', 'boolean', 'string[]', 'string|number'])(
    'may have a parameter of the type %s',
    (type) => {
      expect(findings({ params: { orderId: { type } } })).toEqual([]);
    },
  );

  it('may have no other parameter, kind or status', () => {
    expect(findings({ params: { orderId: { type: 'date' } } })).toEqual([
      'parameter orderId has the type "date": use string, number, boolean, string[], string|number',
    ]);
    expect(findings({ kind: 5 })[0]).toMatch(/^kind 5 is unknown: use one of authentication, /);
    expect(findings({ status: Number.NaN })).toEqual([
      'status NaN must be a whole number from 400 to 599',
    ]);
    expect(findings({ status: '409' })).toEqual([
      'status "409" must be a whole number from 400 to 599',
    ]);
  });

  it.each<[string, object, string[]]>([
    ['no title', { title: undefined }, ['title is missing: add it, by language']],
    ['null for a title', { title: null }, ['title is missing: add it, by language']],
    ['a text for a title', { title: 'Sold' }, ['title is missing: add it, by language']],
    [
      'no title for the fallback locale',
      { title: { de: 'x' } },
      ['title has no text for the fallback locale "en": add it'],
    ],
    [
      'an empty title for it, named once',
      { title: { en: '' } },
      ['title has no text for the fallback locale "en": add it'],
    ],
    [
      'an empty title for another',
      { title: { en: 'x', de: '' } },
      ['title.de is "": write a text or leave it out'],
    ],
    [
      'a title that is no text',
      { title: { en: 'x', de: 5 } },
      ['title.de is 5: write a text or leave it out'],
    ],
    [
      'an empty detail',
      { detail: { en: '' }, params: {} },
      ['detail.en is "": write a text or leave it out'],
    ],
    [
      'tags that are none, in title and in detail',
      { title: { en: 'x', a_b: 'y' }, detail: { c_d: '{orderId}' } },
      [
        '"a_b" is no language tag: write it as in BCP 47, for example "zh-CN"',
        '"c_d" is no language tag: write it as in BCP 47, for example "zh-CN"',
      ],
    ],
    [
      'a placeholder in a title',
      { title: { en: 'a { b } c' } },
      ['title.en has { b }, and a title is the same for every occurrence: move it to detail'],
    ],
    [
      'a placeholder of one letter in a title',
      { title: { en: 'a {b} c' } },
      ['title.en has {b}, and a title is the same for every occurrence: move it to detail'],
    ],
    ['braces around nothing in a title', { title: { en: 'a {} {-} b' } }, []],
    ['a detail that is no message', { detail: { en: '{' } }, ['detail.en is no ICU message: "{"']],
    [
      'a detail that shows what is private',
      { detail: { en: '{orderId} {buyer}' } },
      ['detail.en shows the private parameter buyer: leave it out'],
    ],
    [
      'a detail that shows what is no parameter',
      { detail: { en: '{orderId} {toString}' } },
      ['detail.en has {toString}, which is no parameter: declare it in params'],
    ],
    [
      'a detail that leaves out a parameter',
      { detail: { en: 'Sold.', de: '{orderId}' } },
      ['detail.en does not use the parameter orderId: add {orderId} or remove it'],
    ],
  ])('with %s', (_, more, expected) => {
    expect(findings(more)).toEqual(expected);
  });

  it('needs a title for the fallback locale, whichever that is', () => {
    expect(findings({}, 'fr')).toEqual(['title has no text for the fallback locale "fr": add it']);
    expect(findings({}, 'toString')).toEqual([
      'title has no text for the fallback locale "toString": add it',
    ]);
  });
});

describe('the texts of an override', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['good texts', { title: { en: 'x' }, detail: { en: 'Without its parameter.' } }, []],
    [
      'empty texts',
      { title: { en: '' }, detail: { de: '' } },
      [
        'title.en is "": write a text or leave it out',
        'detail.de is "": write a text or leave it out',
      ],
    ],
    [
      'odd tags',
      { title: { a_b: 'x' }, detail: { c_d: 'y' } },
      [
        '"a_b" is no language tag: write it as in BCP 47, for example "zh-CN"',
        '"c_d" is no language tag: write it as in BCP 47, for example "zh-CN"',
      ],
    ],
    [
      'a placeholder in a title',
      { title: { en: '{orderId}' } },
      ['title.en has {orderId}, and a title is the same for every occurrence: move it to detail'],
    ],
    ['no message', { detail: { en: '{' } }, ['detail.en is no ICU message: "{"']],
    [
      'wrong parameters',
      { detail: { en: '{buyer} {other}' } },
      [
        'detail.en shows the private parameter buyer: leave it out',
        'detail.en has {other}, which is no parameter: declare it in params',
      ],
    ],
  ])('with %s', (_, override, expected) => {
    expect(lintOverride(good, override)).toEqual(expected);
  });
});

it('a language tag is one of BCP 47', () => {
  expect(['en', 'zh-CN', 'zh-Hant-TW'].map(isLocale)).toEqual([true, true, true]);
  expect(['', 'zh_CN', 'e', '__proto__', 'en-'].map(isLocale)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('the registry', () => {
  const again: ErrorDefinition = { ...good, key: 'ORDER_SOLD_AGAIN', title: { en: 'Again' } };
  const other: ErrorDefinition = { ...good, code: '3002', key: 'ORDER_LOST' };

  it('finds an entry by code, by key and by itself', () => {
    const registry = new ErrorRegistry([good, other]);
    const entry = { definition: good, registered: true };

    expect(registry.byCode('3001')).toEqual(entry);
    expect(registry.byKey('ORDER_SOLD')).toEqual(entry);
    expect(registry.resolve(good)).toEqual(entry);
    expect([registry.byCode('9'), registry.byKey('X')]).toEqual([undefined, undefined]);
    expect([...registry.all()].map(({ definition }) => definition.key)).toEqual([
      'ORDER_SOLD',
      'ORDER_LOST',
    ]);
  });

  it('takes of two meanings of a code the later one, unless the key says which', () => {
    const registry = new ErrorRegistry([good, again, other]);
    const found = (code: string, key?: string): string | undefined =>
      registry.find(code, key)?.definition.key;

    expect(registry.byCode('3001')!.definition.key).toBe('ORDER_SOLD_AGAIN');
    expect(found('3001')).toBe('ORDER_SOLD_AGAIN');
    expect(found('3001', 'ORDER_SOLD')).toBe('ORDER_SOLD');
    expect(found('3001', 'UNKNOWN')).toBe('ORDER_SOLD_AGAIN');
    expect(found('3001', 'ORDER_LOST')).toBe('ORDER_SOLD_AGAIN');
    expect(found('9999', 'ORDER_LOST')).toBeUndefined();
  });

  it('knows the entry of another copy by section, key and code', () => {
    const registry = new ErrorRegistry([good]);
    const resolve = (more: object): unknown => registry.resolve({ ...good, ...more });
    const stranger = (more: object): unknown => ({
      definition: { ...good, ...more },
      registered: false,
    });

    expect(resolve({})).toEqual({ definition: good, registered: true });
    expect(resolve({ status: 410 })).toEqual({ definition: good, registered: true });
    for (const more of [{ code: '3009' }, { section: 'x' }, { key: 'X' }]) {
      expect(resolve(more)).toEqual(stranger(more));
    }
  });

  it('knows each of two entries that share everything', () => {
    const twin = { ...good, status: 410 };
    const registry = new ErrorRegistry([good, twin]);

    expect(
      [registry.resolve(good), registry.resolve(twin)].map((entry) => entry.definition),
    ).toEqual([good, twin]);
  });

  it('takes entries later too', () => {
    const registry = new ErrorRegistry([good]);
    registry.add([other]);

    expect(registry.byCode('3002')!.definition).toBe(other);
    expect(registry.byCode('3001')!.definition).toBe(good);
  });

  it('changes what an override says, by key or by code', () => {
    const override = { status: 423, title: { en: 'Mine' }, detail: { de: 'Meins' } };
    const changed = {
      ...good,
      status: 423,
      title: { en: 'Mine', de: 'Verkauft' },
      detail: { en: 'Order {orderId} is sold.', de: 'Meins' },
    };

    for (const name of ['3001', 'ORDER_SOLD']) {
      const registry = new ErrorRegistry([good, other], { [name]: override });
      expect(registry.resolve(good)).toEqual({ definition: changed, override, registered: true });
      expect(registry.byCode('3001')!.definition).toEqual(changed);
      expect(registry.byCode('3002')).toEqual({ definition: other, registered: true });
    }
  });

  it('leaves what an override does not say', () => {
    const registry = new ErrorRegistry([good], { '3001': { logLevel: false } });

    expect(registry.byCode('3001')!.definition).toEqual(good);
  });

  it('changes of two meanings of a code the later one, unless the key says which', () => {
    const byCode = new ErrorRegistry([good, again], { '3001': { status: 423 } });
    const byKey = new ErrorRegistry([good, again], {
      '3001': { status: 423 },
      ORDER_SOLD: { status: 410 },
    });
    const statuses = (registry: ErrorRegistry): number[] =>
      [...registry.all()].map(({ definition }) => definition.status);

    expect(statuses(byCode)).toEqual([409, 423]);
    expect(statuses(byKey)).toEqual([410, 423]);
  });

  it('has no override of a name that every object has', () => {
    const odd = { ...good, key: 'constructor', code: 'toString' };

    expect(new ErrorRegistry([odd]).resolve(odd)).toEqual({ definition: odd, registered: true });
  });
});
