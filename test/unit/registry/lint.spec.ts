import { Test } from '@nestjs/testing';
import { typeormAdapter } from 'nestjs-mt-errors/adapters';
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
    await module.init();
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
      'a section that is no part of a URI',
      catalog({}, undefined, 'my orders'),
      'my orders.ORDER_NOT_FOUND: section "my orders" must be 1 to 64 of A-Z, a-z, 0-9, ., _, @ and -',
    ],
    [
      'the section of failures without an entry',
      catalog({}, undefined, 'http'),
      'http.ORDER_NOT_FOUND: section "http" is the library\'s own: choose another',
    ],
    [
      'the section of codes that are in no catalogue',
      catalog({}, undefined, 'unknown'),
      'unknown.ORDER_NOT_FOUND: section "unknown" is the library\'s own: choose another',
    ],
    [
      'a challenge with a line break',
      catalog({ status: 401, challenge: 'Bearer\r\nSet-Cookie: a=1' }),
      'orders.ORDER_NOT_FOUND: challenge "Bearer\\r\\nSet-Cookie: a=1" is no header value: leave out line breaks',
    ],
    [
      'no title at all',
      catalog({ title: undefined as never }),
      'orders.ORDER_NOT_FOUND: title is missing: add it, by language',
    ],
    [
      'a title that is empty in another language',
      catalog({ title: { en: 'x', 'zh-CN': '' } }),
      'orders.ORDER_NOT_FOUND: title.zh-CN is "": write a text or leave it out',
    ],
    [
      'a detail that is no text',
      catalog({ detail: { en: '{orderId}', 'zh-CN': 5 as never } }),
      'orders.ORDER_NOT_FOUND: detail.zh-CN is 5: write a text or leave it out',
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
    [
      'an override that is none',
      { overrides: { '1078': null as never } },
      'overrides["1078"] must be an object, and is null',
    ],
    [
      'an override with a level that is none',
      { overrides: { '1078': { logLevel: 'loud' as never } } },
      'overrides: logLevel "loud" of "1078" is unknown: use fatal, error, warn, log, debug, verbose or false',
    ],
    [
      'an override with a placeholder without a parameter',
      { overrides: { '0038': { detail: { en: 'At least {minimum}.' } } } },
      'overrides["0038"]: detail.en has {minimum}, which is no parameter: declare it in params',
    ],
    [
      'an override with a private parameter in its text',
      { overrides: { '1000': { detail: { en: 'By {loginType}.' } } } },
      'overrides["1000"]: detail.en shows the private parameter loginType: leave it out',
    ],
    [
      'an override with a placeholder in its title',
      { overrides: { '0038': { title: { en: 'Under {min}' } } } },
      'overrides["0038"]: title.en has {min}, and a title is the same for every occurrence: move it to detail',
    ],
    [
      'an override with a detail that is no ICU message',
      { overrides: { '0038': { detail: { en: '{min' } } } },
      'overrides["0038"]: detail.en is no ICU message: "{min"',
    ],
    [
      'an override in a language that is none',
      { overrides: { '0038': { title: { zh_CN: 'x' } } } },
      'overrides["0038"]: "zh_CN" is no language tag: write it as in BCP 47, for example "zh-CN"',
    ],
    [
      'fallbacks of a language that nobody gets',
      { fallbacks: { 'zh-TW': 'zh-CN' } },
      'fallbacks: nobody is answered in "zh-TW": use one of en, zh-CN',
    ],
    [
      'a header that every answer has',
      { headers: { code: 'Content-Type' } },
      'headers: "Content-Type" has another meaning in every answer: choose another name',
    ],
    [
      'one header for both',
      { headers: { code: 'x-mt-error-id' } },
      'headers: "x-mt-error-id" cannot carry both code and id: choose two names',
    ],
    [
      'a header name that is no text',
      { headers: { id: 5 as never } },
      'headers: "5" is no header name',
    ],
    [
      'a base URL that is none',
      { typeBaseUrl: 'api.example.com/errors' },
      'typeBaseUrl "api.example.com/errors" is no start of a URI: write it like "https://api.example.com/errors"',
    ],
    [
      'a base URL with a query',
      { typeBaseUrl: 'https://api.example.com/errors?code=' },
      'typeBaseUrl "https://api.example.com/errors?code=" is no start of a URI: write it like "https://api.example.com/errors"',
    ],
    [
      'a profile that is none',
      { profile: 5 as never },
      'profile "5" is unknown: use problem or mt-auth',
    ],
    [
      'a level of the log that is none',
      { log: { statuses: { 404: 'loud' as never } } },
      'log: the level "loud" is unknown: use fatal, error, warn, log, debug, verbose or false',
    ],
    [
      'a service that other services could not read',
      { service: 'my service' },
      'service "my service" must begin with a letter and have at most 64 of A-Z a-z 0-9 _ . @ / -',
    ],
    [
      'a catalogue without a list',
      { catalogs: catalog({}) as never },
      'catalogs must be a list, and is an object',
    ],
    [
      'a catalogue that is none',
      { catalogs: [{ ORDER_NOT_FOUND: { code: '3001' } } as never] },
      'catalogs: an object is no catalogue: give what defineErrors() returns',
    ],
    [
      'a language by its name',
      { locales: ['ja' as never] },
      'locales: "ja" is no language: import one, for example ja of nestjs-mt-errors/locales/ja',
    ],
    [
      'an adapter that was not called',
      { adapters: [typeormAdapter as never] },
      'adapters: the function typeormAdapter is no adapter: it needs a name and adapt(); a factory must be called',
    ],
    [
      'a reporter that is none',
      { reporters: [{} as never] },
      'reporters: an object is no reporter: it needs report()',
    ],
    [
      'a transport that is none',
      { transports: [undefined as never] },
      'transports: undefined is no transport: it needs open()',
    ],
    [
      'a renderer that is none',
      { renderer: {} as never },
      'renderer needs render(), and is an object',
    ],
    [
      'a resolver that is a language',
      { resolveLocale: 'zh-CN' as never },
      'resolveLocale must be a function, and is "zh-CN"',
    ],
    [
      'a fallback locale that is a language of its own',
      { fallbackLocale: {} as never },
      'fallbackLocale must be a text, and is an object',
    ],
    [
      'overrides in a list',
      { overrides: [] as never },
      'overrides must be an object, and is a list',
    ],
    [
      'a misspelt option',
      { fallbackLocal: 'zh-CN' } as MtErrorsOptions,
      'fallbackLocal is no option: use one of adapters, builtIn, catalogs, defaultAdapters, exposeDetail, exposeTraceId, fallbackLocale, fallbacks, filter, headers, locales, log, overrides, passThrough, profile, renderer, reporters, resolveLocale, service, traceId, transports, typeBaseUrl',
    ],
  ])('do not start with %s', async (_, options, finding) => {
    expect(await start(options)).toBe(`MtErrorsModule: a mistake in the options\n  - ${finding}`);
  });

  it.each<[string, MtErrorsOptions]>([
    [
      'nothing given',
      { headers: { code: undefined }, log: { codes: undefined } } as MtErrorsOptions,
    ],
    ['a path as base URL', { typeBaseUrl: '/errors' }],
    ['a profile for each request', { profile: () => 'mt-auth' }],
  ])('start with %s', async (_, options) => {
    expect(await start(options)).toBe('');
  });
});
