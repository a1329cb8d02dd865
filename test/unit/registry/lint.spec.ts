import { Test } from '@nestjs/testing';
import {
  defineErrors,
  type ErrorEntries,
  type ErrorInput,
  MtErrorsModule,
  type MtErrorsOptions,
} from 'nestjs-mt-errors';

const good: ErrorInput = {
  code: '3001',
  status: 404,
  kind: 'not-found',
  params: { orderId: 'string' },
  title: { en: 'There is no such order' },
  detail: { en: 'No order has the id {orderId}.' },
};
const catalog = (
  entry: Partial<ErrorInput>,
  key = 'ORDER_NOT_FOUND',
  section = 'orders',
): ErrorEntries => defineErrors({ section }, { [key]: { ...good, ...entry } });

async function start(options: MtErrorsOptions): Promise<string> {
  try {
    const module = await Test.createTestingModule({
      imports: [MtErrorsModule.forRoot(options)],
    }).compile();
    await module.close();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a catalogue of one’s own', () => {
  it('starts where nothing is wrong', async () => {
    expect(await start({ catalogs: [catalog({})] })).toBe('');
  });

  it.each<[string, ErrorEntries, string]>([
    [
      'a code that is too short',
      catalog({ code: '31' }),
      'orders.ORDER_NOT_FOUND: code "31" must be 4 to 32 of A-Z, 0-9, _ and -, for example "3001"',
    ],
    [
      'a code in small letters',
      catalog({ code: 'order-1' }),
      'orders.ORDER_NOT_FOUND: code "order-1" must be 4 to 32 of A-Z, 0-9, _ and -, for example "3001"',
    ],
    [
      'a name in small letters',
      catalog({}, 'orderNotFound'),
      'orders.orderNotFound: the name must be in capitals, for example ORDER_NOT_FOUND',
    ],
    [
      'a status below 400',
      catalog({ status: 200 }),
      'orders.ORDER_NOT_FOUND: status 200 must be a whole number from 400 to 599',
    ],
    [
      'a status above 599',
      catalog({ status: 600 }),
      'orders.ORDER_NOT_FOUND: status 600 must be a whole number from 400 to 599',
    ],
    [
      'a status that is a text',
      catalog({ status: '404' as never }),
      'orders.ORDER_NOT_FOUND: status "404" must be a whole number from 400 to 599',
    ],
    [
      'an unknown kind',
      catalog({ kind: 'lost' as never }),
      'orders.ORDER_NOT_FOUND: kind "lost" is unknown: use one of authentication, business-rule, conflict, http, internal, messaging, not-found, notification, patch, permission, persistence, rate-limit, serialization, upload, upstream, validation',
    ],
    [
      'an unknown type of a parameter',
      catalog({ params: { orderId: 'date' as never } }),
      'orders.ORDER_NOT_FOUND: parameter orderId has the type "date": use string, number, boolean, string[], string|number',
    ],
    [
      'no title in the fallback locale',
      catalog({ title: { fr: 'Introuvable' } }),
      'orders.ORDER_NOT_FOUND: title has no text for the fallback locale "en": add it',
    ],
    [
      'an empty title',
      catalog({ title: { en: '' } }),
      'orders.ORDER_NOT_FOUND: title has no text for the fallback locale "en": add it',
    ],
    [
      'a placeholder in a title',
      catalog({ title: { en: 'No order {orderId}' } }),
      'orders.ORDER_NOT_FOUND: title.en has {orderId}, and a title is the same for every occurrence: move it to detail',
    ],
    [
      'a language that is none',
      catalog({ title: { en: 'x', zh_CN: 'y' } }),
      'orders.ORDER_NOT_FOUND: "zh_CN" is no language tag: write it as in BCP 47, for example "zh-CN"',
    ],
    [
      'a language called __proto__',
      catalog({ title: JSON.parse('{"en":"x","__proto__":"y"}') as Record<string, string> }),
      'orders.ORDER_NOT_FOUND: "__proto__" is no language tag: write it as in BCP 47, for example "zh-CN"',
    ],
    [
      'a placeholder without a parameter',
      catalog({ detail: { en: '{orderId} {other}' } }),
      'orders.ORDER_NOT_FOUND: detail.en has {other}, which is no parameter: declare it in params',
    ],
    [
      'a placeholder called constructor',
      catalog({ detail: { en: '{orderId} {constructor}' } }),
      'orders.ORDER_NOT_FOUND: detail.en has {constructor}, which is no parameter: declare it in params',
    ],
    [
      'a parameter without a placeholder',
      catalog({ detail: { en: 'Gone.' } }),
      'orders.ORDER_NOT_FOUND: detail.en does not use the parameter orderId: add {orderId} or remove it',
    ],
    [
      'a parameter that one language leaves out',
      catalog({ detail: { en: '{orderId}', 'zh-CN': '无' } }),
      'orders.ORDER_NOT_FOUND: detail.zh-CN does not use the parameter orderId: add {orderId} or remove it',
    ],
    [
      'a private parameter in a text',
      catalog({ params: { orderId: { type: 'string', private: true } } }),
      'orders.ORDER_NOT_FOUND: detail.en shows the private parameter orderId: leave it out',
    ],
    [
      'a text that is no ICU message',
      catalog({ detail: { en: '{orderId' } }),
      'orders.ORDER_NOT_FOUND: detail.en is no ICU message: "{orderId"',
    ],
    [
      'a plural that uses another name',
      catalog({ detail: { en: '{orderId} {n, plural, one {#} other {# of {m}}}' } }),
      'orders.ORDER_NOT_FOUND: detail.en has {n}, which is no parameter: declare it in params',
    ],
    [
      'a code of the built-in catalogue',
      catalog({ code: '1078' }),
      'orders.ORDER_NOT_FOUND: the code "1078" belongs to mt-access.PROJECT_USER_NOT_FOUND: choose another',
    ],
    [
      'a name of the built-in catalogue',
      catalog({}, 'TOO_SHORT'),
      'orders.TOO_SHORT: the name TOO_SHORT belongs to mt-common.TOO_SHORT: choose another',
    ],
  ])('does not start with %s', async (_, entries, finding) => {
    const message = await start({ catalogs: [entries] });
    expect(message.split('\n')[0]).toMatch(
      /^MtErrorsModule: (a mistake|\d+ mistakes) in the catalogue$/,
    );
    expect(message).toContain(`  - ${finding}`);
  });

  it('does not start with a code twice in one catalogue, or in two', async () => {
    const twice = defineErrors(
      { section: 'orders' },
      { FIRST_ORDER: good, SECOND_ORDER: { ...good, title: { en: 'Other' } } },
    );
    const finding =
      'orders.SECOND_ORDER: the code "3001" belongs to orders.FIRST_ORDER: choose another';
    expect(await start({ catalogs: [twice] })).toContain(finding);
    const other = catalog({}, 'PARCEL_LOST', 'parcels');
    expect(await start({ catalogs: [catalog({}), other] })).toContain(
      'parcels.PARCEL_LOST: the code "3001" belongs to orders.ORDER_NOT_FOUND: choose another',
    );
  });

  it('names every mistake at once, up to twenty', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `ENTRY_${index}`,
        { ...good, code: `E${1000 + index}`, status: 1 },
      ]),
    );
    const message = await start({ catalogs: [defineErrors({ section: 'many' }, many)] });
    expect(message.split('\n')).toHaveLength(22);
    expect(message).toMatch(/^MtErrorsModule: 30 mistakes in the catalogue\n/);
    expect(message).toMatch(/\n {2}… and 10 more$/);
  });

  it('may be given twice, as the same', async () => {
    const orders = catalog({});
    expect(await start({ catalogs: [orders, orders] })).toBe('');
  });

  it('may use a built-in code where that section is not registered', async () => {
    expect(await start({ builtIn: ['mt-common'], catalogs: [catalog({ code: '1078' })] })).toBe('');
  });
});

describe('options', () => {
  it.each<[string, MtErrorsOptions, string]>([
    [
      'a fallback locale that is not loaded',
      { fallbackLocale: 'fr' },
      'the locale "fr" is not loaded: use one of en, zh-CN, or add it to locales',
    ],
    [
      'a fallback that is not loaded',
      { fallbacks: { 'zh-TW': 'zh-HK' } },
      'the locale "zh-HK" is not loaded: use one of en, zh-CN, or add it to locales',
    ],
    [
      'an unknown profile',
      { profile: 'old' as never },
      'profile "old" is unknown: use problem or mt-auth',
    ],
    [
      'an unknown place of the filter',
      { filter: 'middle' as never },
      "filter \"middle\" is unknown: use 'last', 'first' or false",
    ],
    [
      'an unknown section',
      { builtIn: ['mt-other' as never] },
      'builtIn section "mt-other" is unknown: use mt-common, mt-access',
    ],
    [
      'a header name that is none',
      { headers: { code: 'Error Code' } },
      'headers: "Error Code" is no header name',
    ],
    [
      'an override of nothing',
      { overrides: { '9999': {} } },
      'overrides: no registered entry has the code or name "9999"',
    ],
    [
      'an override with a status that is none',
      { overrides: { '1078': { status: 200 } } },
      'overrides: status 200 of "1078" must be from 400 to 599',
    ],
  ])('do not start with %s', async (_, options, finding) => {
    expect(await start(options)).toBe(`MtErrorsModule: a mistake in the options\n  - ${finding}`);
  });
});
