import { type IncomingMessage, request } from 'node:http';
import { type CanActivate, Controller, Get, Module, SetMetadata } from '@nestjs/common';
import { type ExecutionContext, VersioningType } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import { defineErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { MtErrorsDocsModule } from 'nestjs-mt-errors/docs';
import { ja } from 'nestjs-mt-errors/locales/ja';
import { type Platform, platforms, startApp } from '../support/platforms.js';

type Module_ = Parameters<typeof startApp>[1];

/** JSON of any form; what is in it is asserted, not assumed. */
interface Json {
  readonly [name: string]: Json;
}

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string', dsn: { type: 'string', private: true } },
      title: { en: 'There is no such <b>order</b>', pl: 'Nie ma takiego zamówienia' },
      detail: { en: 'No order has the id {orderId}.' },
    },
  },
);

const OddErrors = defineErrors(
  { section: 'odd' },
  {
    ODD: {
      code: 'ODD-1',
      status: 420,
      kind: 'internal',
      params: {
        text: 'string',
        list: 'string[]',
        flag: 'boolean',
        either: 'string|number',
        min: 'number',
      },
      title: { en: 'Odd' },
    },
  },
);

const PaymentErrors = defineErrors(
  { section: 'payments' },
  {
    CARD_REFUSED: {
      code: 'PAY-1',
      status: 422,
      kind: 'business-rule',
      title: { en: '"Card" & \'more\' <img src=x onerror=alert(1)>' },
    },
  },
);

const stopped: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopped.splice(0)) await stop();
});

async function start(
  platform: Platform,
  imports: Module_['imports'] = [MtErrorsModule.forRoot(), MtErrorsDocsModule.forRoot()],
  rest: Omit<Module_, 'imports'> = {},
  options: Parameters<typeof startApp>[2] = {},
): Promise<string> {
  const { app, url } = await startApp(platform, { ...rest, imports }, options);
  stopped.push(() => app.close());
  return url;
}

const get = (url: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(url, { headers, ...init });

const json = async (url: string, headers: Record<string, string> = {}) => {
  const response = await get(url, { accept: 'application/json', ...headers });
  return { status: response.status, headers: response.headers, body: await readJson(response) };
};

/** A request with no header that was not asked for. */
const getPlain = (url: string, accept: string | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = accept === undefined ? {} : { accept };
    request(url, { headers, agent: false }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });

const readJson = async (response: Response) => (await response.json()) as Json;

describe.each(platforms)('the catalogue page on %s', (platform) => {
  it('lists every registered entry as a page for a browser', async () => {
    const url = await start(platform);
    const response = await get(`${url}/errors`, {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-language')).toBe('en');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.match(/<li data-kind=/g)).toHaveLength(140);
    expect(page).toContain('href="./errors/1078"');
    expect(page).toContain('href="./errors/0061-instance-id-invalid-legacy"');
    expect(page).toContain('140 codes in 2 sections');
  });

  it('lists the same entries as JSON for a program', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot({ typeBaseUrl: 'https://api.example.com/errors' }),
      MtErrorsDocsModule.forRoot(),
    ]);
    const { status, headers, body } = await json(`${url}/errors`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body).toMatchObject({ language: 'en', total: 140 });
    expect(body.entries).toHaveLength(140);
    const entries = body.entries as unknown as Json[];
    expect(entries.find((entry) => JSON.stringify(entry.code) === '"1078"')).toEqual({
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      section: 'mt-access',
      kind: 'not-found',
      status: 404,
      retryable: false,
      title: expect.any(String),
      type: 'https://api.example.com/errors/1078',
      href: './errors/1078',
    });
  });

  it('describes an entry as JSON: texts, parameters, example, and codes with the same text', async () => {
    const url = await start(platform);
    const { body } = await json(`${url}/errors/1014`);
    expect(body).toEqual({
      code: '1014',
      key: 'PROJECT_ID_MISSING',
      section: 'mt-access',
      kind: 'validation',
      status: 400,
      retryable: false,
      title: 'No project ID is given',
      type: 'urn:mt:error:mt-access:1014',
      titles: { en: 'No project ID is given', 'zh-CN': '找不到ProjectId' },
      guide: {
        cause: expect.stringContaining('no project ids at all'),
        caller: 'Add the id of at least one project to the request.',
      },
      params: [],
      example: {
        status: 400,
        headers: {
          'Content-Type': 'application/problem+json',
          'Content-Language': 'en',
          'Cache-Control': 'no-store',
          Vary: 'Accept-Language',
          'Error-Code': '1014',
          'X-Mt-Error-Id': '00000000-0000-4000-8000-000000000000',
        },
        body: {
          type: 'urn:mt:error:mt-access:1014',
          title: 'No project ID is given',
          status: 400,
          instance: 'urn:uuid:00000000-0000-4000-8000-000000000000',
          code: '1014',
          key: 'PROJECT_ID_MISSING',
        },
      },
      siblings: ['1015'],
      meanings: [],
    });
  });

  it.each([
    ['no Accept at all', undefined, 'text/html'],
    ['anything', '*/*', 'text/html'],
    ['any text', 'text/*', 'text/html'],
    ['JSON', 'application/json', 'application/json'],
    ['problem details', 'application/problem+json', 'application/json'],
    [
      'JSON before anything else, as axios does',
      'application/json, text/plain, */*',
      'application/json',
    ],
    ['JSON less than a page', 'application/json;q=0.5, text/html', 'text/html'],
    ['JSON and no page', 'text/html;q=0, application/json', 'application/json'],
    ['something that there is not', 'image/png', 'text/html'],
    ['nonsense', ';;;,,,q=', 'text/html'],
    ['a field of great length', `image/png${', image/x-a'.repeat(900)}`, 'text/html'],
  ])('answers who accepts %s', async (_what, accept, type) => {
    const url = await start(platform);
    const { statusCode, headers } = await getPlain(`${url}/errors/1078`, accept);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
    expect(headers.vary).toBe('Accept, Accept-Language');
  });

  it.each([
    ['the language that the browser asks for', '', 'zh-Hans-SG;q=0.9, fr', 'zh-CN'],
    ['the fallback locale where none of them is loaded', '', 'fr, zh-TW', 'en'],
    ['lang= before the browser', '?lang=zh-CN', 'en', 'zh-CN'],
    ['lang= by its nearest relative', '?lang=zh', 'en', 'zh-CN'],
    ['the browser where lang= is not loaded', '?lang=fr', 'zh-CN', 'zh-CN'],
    ['the browser where lang= is no language', '?lang=<script>', 'zh-CN', 'zh-CN'],
    ['the browser where lang= comes twice', '?lang=zh-CN&lang=en', 'en', 'en'],
    ['the browser where lang= is an object', '?lang[a]=zh-CN', 'en', 'en'],
  ])('speaks %s', async (_what, query, accepted, language) => {
    const url = await start(platform);
    const response = await get(`${url}/errors/1014${query}`, { 'accept-language': accepted });
    const page = await response.text();
    expect(response.headers.get('content-language')).toBe(language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(
      language === 'en' ? 'No project ID is given</h1>' : '找不到ProjectId</h1>',
    );
    expect(page).toContain(language === 'en' ? 'What the caller can do' : '调用方可以做什么');
    expect(page).toContain(language === 'en' ? 'Add the id of' : '在请求中加入至少一个');
    expect(page).not.toContain('<script>"');
  });

  it('asks resolveLocale before the browser, as every answer of the library does', async () => {
    const resolveLocale = (request: unknown): string | undefined =>
      (request as { headers: Record<string, string> }).headers['x-language'];
    const url = await start(platform, [
      MtErrorsModule.forRoot({ resolveLocale }),
      MtErrorsDocsModule.forRoot(),
    ]);
    const headers = { 'x-language': 'zh-CN', 'accept-language': 'en' };
    expect((await json(`${url}/errors/1014`, headers)).body.title).toBe('找不到ProjectId');
    expect((await json(`${url}/errors/1014?lang=en`, headers)).body.title).toBe(
      'No project ID is given',
    );
  });

  it('marks texts that are in another language than the page', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot({ locales: [ja], catalogs: [OrderErrors] }),
      MtErrorsDocsModule.forRoot(),
    ]);
    const page = await (await get(`${url}/errors/3001?lang=pl`)).text();
    expect(page).toContain('<h1 lang="pl">Nie ma takiego zamówienia</h1>');
    expect(page).toContain('<html lang="en">');
  });

  it('forbids by its policy whatever it does not contain itself', async () => {
    const url = await start(platform);
    const response = await get(`${url}/errors/1078`);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    const page = await response.text();
    expect(page).not.toMatch(/\son\w+=|style=|src=|<iframe|javascript:/);
    expect(page.match(/https?:\/\/[^&'"\s<)]+/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('shows whatever an author writes as text', async () => {
    const guides = {
      en: { CARD_REFUSED: { cause: '</p><script>1</script>', caller: '<i>Pay</i>' } },
    };
    const url = await start(platform, [
      MtErrorsModule.forRoot({ catalogs: [PaymentErrors, OrderErrors] }),
      MtErrorsDocsModule.forRoot({ title: '<u>Shop</u>', guides }),
    ]);
    const page = await (await get(`${url}/errors/PAY-1`)).text();
    const list = await (await get(`${url}/errors`)).text();
    const title = '&quot;Card&quot; &amp; &#39;more&#39; &lt;img src=x onerror=alert(1)&gt;';
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain('&lt;/p&gt;&lt;script&gt;1&lt;/script&gt;');
    expect(page).toContain('&lt;i&gt;Pay&lt;/i&gt;');
    expect(page).toContain('&lt;u&gt;Shop&lt;/u&gt;</title>');
    expect(list).toContain('There is no such &lt;b&gt;order&lt;/b&gt;');
    for (const text of [page, list]) {
      expect(text).not.toMatch(/<img|<b>order|<i>|<u>/);
      expect(text.match(/<script>/g)).toHaveLength(1);
    }
  });

  it('never says what a private parameter holds, only that there is one', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot({ catalogs: [OrderErrors] }),
      MtErrorsDocsModule.forRoot(),
    ]);
    const { body } = await json(`${url}/errors/3001`);
    expect(body.params).toEqual([
      { name: 'orderId', type: 'string', inAnswer: 'sent' },
      { name: 'dsn', type: 'string', inAnswer: 'private' },
    ]);
    expect(body.example.body).toEqual({
      type: 'urn:mt:error:orders:3001',
      title: 'There is no such <b>order</b>',
      status: 404,
      detail: 'No order has the id <orderId>.',
      instance: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      params: { orderId: '<orderId>' },
    });
    const page = await (await get(`${url}/errors/3001`)).text();
    expect(page).toContain('<td class="private">Private: never sent</td>');
    expect(page).toContain('<td class="sent">Sent</td>');
  });

  it('names the text that codes share where the reader does not see it', async () => {
    const url = await start(platform);
    const english = await (await get(`${url}/errors/1014`)).text();
    const chinese = await (await get(`${url}/errors/1014?lang=zh-CN`)).text();
    expect(english).toContain('<span lang="zh-CN">找不到ProjectId</span>');
    expect(english).toMatch(/href="\.\/1015">\n<span class="code">1015/);
    expect(chinese).not.toContain('class="shared"');
    expect(chinese).toMatch(/href="\.\/1015\?lang=zh-CN">\n<span class="code">1015/);
  });

  it('says that a server fault keeps back public parameters too', async () => {
    const url = await start(platform);
    const { body } = await json(`${url}/errors/0034`);
    expect(body.params).toEqual([{ name: 'max', type: 'number', inAnswer: 'withheld' }]);
    expect(body.example.body).not.toHaveProperty('params');
  });

  it('keeps the two meanings of a code apart', async () => {
    const url = await start(platform);
    const usual = (await json(`${url}/errors/0061`)).body;
    const second = (await json(`${url}/errors/0061-instance-id-invalid-legacy`)).body;
    expect(usual).toMatchObject({
      key: 'VALUE_MISMATCH',
      status: 400,
      meanings: ['0061-instance-id-invalid-legacy'],
    });
    expect(second).toMatchObject({
      key: 'INSTANCE_ID_INVALID_LEGACY',
      status: 500,
      meanings: ['0061'],
      siblings: ['0034'],
      type: 'urn:mt:error:mt-common:0061-instance-id-invalid-legacy',
    });
  });

  it('shows an answer as a validation pipe gives it', async () => {
    const url = await start(platform);
    const { body } = await json(`${url}/errors/0038`);
    expect(body.example.body.errors).toEqual([
      expect.objectContaining({
        code: '0038',
        key: 'TOO_SHORT',
        rule: 'minLength',
        pointer: '#/name',
        source: 'body',
        params: { min: 6 },
      }),
    ]);
  });

  it.each([
    '9999',
    '1078x',
    '1078-project-user-not-found',
    'constructor',
    '__proto__',
    '%3Cscript%3E',
  ])('answers 404 through the library where there is no entry "%s"', async (slug) => {
    const url = await start(platform);
    const response = await get(`${url}/errors/${slug}`, { 'accept-language': 'zh-CN' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('error-code')).toBe('404');
    expect(await readJson(response)).toEqual({
      type: 'about:blank',
      title: expect.stringMatching(/\p{Script=Han}/u),
      status: 404,
      instance: expect.stringMatching(/^urn:uuid:/),
      code: '404',
      key: 'NOT_FOUND',
    });
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const url = await start(platform);
    const full = await get(`${url}/errors/1078`);
    const head = await get(`${url}/errors/1078`, {}, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'content-language', 'etag', 'content-security-policy']) {
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    }
    expect(await full.text()).toContain('1078');
  });

  it('sends no body again to who has it, and a new one where the language differs', async () => {
    const url = await start(platform);
    const first = await get(`${url}/errors`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await get(`${url}/errors`, { 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('vary')).toBe('Accept, Accept-Language');
    const chinese = { 'if-none-match': etag, 'accept-language': 'zh-CN' };
    expect((await get(`${url}/errors`, chinese)).status).toBe(200);
  });

  it('is the same text each time', async () => {
    const url = await start(platform);
    const texts = await Promise.all(
      [1, 2].map(async () => (await get(`${url}/errors/0049`)).text()),
    );
    expect(texts[0]).toBe(texts[1]);
  });

  it('stands below the global prefix and at a path of several parts, with links that hold', async () => {
    const url = await start(
      platform,
      [MtErrorsModule.forRoot(), MtErrorsDocsModule.forRoot({ path: 'docs/codes' })],
      {},
      { configure: (app) => void app.setGlobalPrefix('api/v2') },
    );
    const list = `${url}/api/v2/docs/codes`;
    const page = await (await get(list)).text();
    const [, link = ''] = /href="([^"]*\/1078)"/.exec(page) ?? [];
    const entry = new URL(link, list);
    expect(entry.pathname).toBe('/api/v2/docs/codes/1078');
    const text = await (await get(entry.href)).text();
    const back = /class="back" href="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(new URL(back, entry).pathname).toBe('/api/v2/docs/codes');
    const next = /href="([^"]+)" rel="next"/.exec(text)?.[1] ?? '';
    expect((await get(new URL(next, entry).href)).status).toBe(200);
  });

  it('can be the root of the application', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot(),
      MtErrorsDocsModule.forRoot({ path: '' }),
    ]);
    const page = await (await get(url)).text();
    expect(page).toContain('href="./1078"');
    const entry = await (await get(`${url}/1078?lang=zh-CN`)).text();
    expect(entry).toContain('class="back" href="../?lang=zh-CN"');
  });

  it('is the same at every version of the API', async () => {
    const url = await start(
      platform,
      undefined,
      {},
      {
        configure: (app) =>
          void app.enableVersioning({ type: VersioningType.URI, defaultVersion: '3' }),
      },
    );
    expect((await get(`${url}/errors/1078`)).status).toBe(200);
  });

  it('shows the entries of feature modules, with guides and languages of their own', async () => {
    @Module({ imports: [MtErrorsModule.forFeature(OrderErrors)] })
    class OrdersModule {}
    const guides = {
      en: { ORDER_NOT_FOUND: { cause: 'The order was deleted.', caller: 'See 1078.' } },
      pl: { ORDER_NOT_FOUND: { cause: 'Usunięto.', caller: 'Sprawdź.', operator: 'Nic.' } },
    };
    const url = await start(platform, [
      MtErrorsDocsModule.forRoot({ guides }),
      OrdersModule,
      MtErrorsModule.forRoot(),
    ]);
    expect((await json(`${url}/errors`)).body.total).toBe(141);
    expect((await json(`${url}/errors/3001`)).body.guide).toEqual(guides.en.ORDER_NOT_FOUND);
    expect((await json(`${url}/errors/3001?lang=pl`)).body).toMatchObject({
      title: 'Nie ma takiego zamówienia',
      guide: guides.pl.ORDER_NOT_FOUND,
    });
    const page = await (await get(`${url}/errors/3001`)).text();
    expect(page).toContain('See <a href="./1078">1078</a>.');
  });

  it('shows statuses, titles and answers as overrides and options make them', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot({
        overrides: { '1078': { status: 410, title: { en: 'Gone away' } } },
        headers: { code: 'X-Code' },
        builtIn: ['mt-access'],
      }),
      MtErrorsDocsModule.forRoot(),
    ]);
    const { body } = await json(`${url}/errors/1078`);
    expect(body).toMatchObject({ status: 410, title: 'Gone away' });
    expect(body.example).toMatchObject({ status: 410, headers: { 'X-Code': '1078' } });
    expect((await get(`${url}/errors/0038`)).status).toBe(404);
  });

  it('shows the answer of the mt-auth profile where the application gives that', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot({ profile: 'mt-auth', catalogs: [OrderErrors] }),
      MtErrorsDocsModule.forRoot(),
    ]);
    const { body } = await json(`${url}/errors/1014`);
    expect(body.example).toMatchObject({
      status: 403,
      body: {
        errors: ['No project ID is given'],
        errorId: '00000000-0000-4000-8000-000000000000',
      },
    });
    const page = await (await get(`${url}/errors/1014`)).text();
    expect(page).toContain('Status in the mt-auth profile');
    expect(page).toContain('HTTP/1.1 403 Forbidden');
    const own = (await json(`${url}/errors/3001`)).body;
    expect(own).toMatchObject({ status: 404, example: { status: 404 } });
    expect(await (await get(`${url}/errors/3001`)).text()).toMatch(
      /mt-auth profile<\/dt><dd><span class="status refusal">404/,
    );
  });

  it('shows the answer of the problem profile where each request has its own', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot({ profile: () => 'mt-auth' }),
      MtErrorsDocsModule.forRoot(),
    ]);
    expect((await json(`${url}/errors/1014`)).body.example.body).toHaveProperty('type');
  });

  it('makes an example for parameters of every type, and for a status without a name', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot({ catalogs: [OddErrors] }),
      MtErrorsDocsModule.forRoot(),
    ]);
    const { body } = await json(`${url}/errors/ODD-1`);
    expect(body.example.body.params).toEqual({
      text: '<text>',
      list: ['list-1', 'list-2'],
      flag: true,
      either: 1,
      min: 6,
    });
    const page = await (await get(`${url}/errors/ODD-1`)).text();
    expect(page).toContain('<b>HTTP/1.1 420 </b>');
    expect(page).not.toContain('<h2>When it happens</h2>');
  });

  it('looks for its words and guides where the texts of a language fall back to', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot({ catalogs: [OrderErrors], fallbacks: { pl: 'zh-CN' } }),
      MtErrorsDocsModule.forRoot(),
    ]);
    const { body } = await json(`${url}/errors/1014`, { 'accept-language': 'pl' });
    const page = await (await get(`${url}/errors/1014?lang=pl`)).text();
    expect(body.guide.caller).toBe('在请求中加入至少一个 Project Id。');
    expect(page).toContain('<html lang="zh-CN">');
  });

  it('shows what a renderer of the application makes, be it JSON or not', async () => {
    const renderer = {
      render: () => ({ contentType: 'text/plain', body: 'a < b', language: 'en' }),
    };
    const url = await start(platform, [
      MtErrorsModule.forRoot({ renderer }),
      MtErrorsDocsModule.forRoot(),
    ]);
    expect((await json(`${url}/errors/1014`)).body.example.body).toBe('a < b');
    expect(await (await get(`${url}/errors/1014`)).text()).toContain('a &lt; b</code></pre>');
  });

  it('shows the answer that the application really gives', async () => {
    @Controller()
    class Thrower {
      @Get('thrown') thrown(): never {
        throw new MtException('1017', { params: { projectId: '<projectId>' } });
      }
    }
    const url = await start(platform, undefined, { controllers: [Thrower] });
    const { example } = (await json(`${url}/errors/1017`)).body;
    const response = await get(`${url}/thrown`);
    const body = await readJson(response);
    expect(response.status).toBe(example.status);
    expect({ ...body, instance: example.body?.instance }).toEqual(example.body);
    expect(body.instance).toMatch(/^urn:uuid:/);
    const names = Object.keys(example.headers ?? {}).filter((name) => name !== 'X-Mt-Error-Id');
    const sent = Object.fromEntries(names.map((name) => [name, response.headers.get(name)]));
    expect({ ...sent, 'X-Mt-Error-Id': example.headers?.['X-Mt-Error-Id'] }).toEqual(
      example.headers,
    );
  });

  it('lets a guard know the page by decorators, and is not wrapped by interceptors', async () => {
    const guard = {
      provide: APP_GUARD,
      inject: [Reflector],
      useFactory: (reflector: Reflector): CanActivate => ({
        canActivate: (context: ExecutionContext) =>
          reflector.get('isPublic', context.getClass()) === true,
      }),
    };
    const envelope = {
      provide: APP_INTERCEPTOR,
      useValue: {
        intercept: (_: unknown, next: { handle(): Observable<unknown> }) =>
          next.handle().pipe(map((data) => ({ data }))),
      },
    };
    const url = await start(
      platform,
      [
        MtErrorsModule.forRoot(),
        MtErrorsDocsModule.forRoot({ decorators: [SetMetadata('isPublic', true)] }),
        MtErrorsDocsModule.forRoot({ path: 'closed' }),
      ],
      { providers: [guard, envelope] },
    );
    expect((await json(`${url}/errors/1078`)).body.code).toBe('1078');
    expect((await get(`${url}/closed/1078`)).status).toBe(403);
  });

  it('adds to a Vary header that is there already', async () => {
    const url = await start(
      platform,
      undefined,
      {},
      {
        configure: (app) => app.enableCors({ origin: ['https://a.example'] }),
      },
    );
    const response = await get(`${url}/errors`, { origin: 'https://a.example' });
    expect(response.headers.get('vary')).toBe('Origin, Accept, Accept-Language');
  });

  it('is not among the operations of an OpenAPI document', async () => {
    @Controller()
    class Shop {
      @Get('orders') orders(): void {}
    }
    let paths: string[] = [];
    await start(
      platform,
      undefined,
      { controllers: [Shop] },
      {
        configure: (app) => {
          paths = Object.keys(
            SwaggerModule.createDocument(app, new DocumentBuilder().build()).paths,
          );
        },
      },
    );
    expect(paths).toEqual(['/orders']);
  });

  it('takes options that are injected', async () => {
    const url = await start(platform, [
      MtErrorsModule.forRoot(),
      MtErrorsDocsModule.forRootAsync({
        path: 'codes',
        useFactory: () => Promise.resolve({ title: 'Codes of the shop' }),
      }),
    ]);
    expect(await (await get(`${url}/codes`)).text()).toContain('<h1>Codes of the shop</h1>');
    expect((await get(`${url}/errors`)).status).toBe(404);
  });

  it('stops the start where a guide belongs to no entry or speaks a language that is not loaded', async () => {
    const guides = {
      en: { NO_SUCH_ENTRY: { cause: '', caller: '' } },
      fr: { WRONG_PASSWORD: { cause: '', caller: '' } },
    };
    await expect(
      start(platform, [MtErrorsModule.forRoot(), MtErrorsDocsModule.forRoot({ guides })]),
    ).rejects.toThrow(
      /guides\.en\.NO_SUCH_ENTRY: no registered entry has this name\n.*guides: the language "fr" is not loaded: use one of en, zh-CN/,
    );
  });

  it('stops the start where MtErrorsModule is missing, and says so', async () => {
    await expect(start(platform, [MtErrorsDocsModule.forRoot()])).rejects.toThrow(
      'add MtErrorsModule.forRoot() to the imports of the root module',
    );
  });
});
