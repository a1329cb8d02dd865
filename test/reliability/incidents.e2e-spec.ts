import { platforms, type Platform } from '../support/platforms.js';
import { type Case, http, json } from './cases.js';
import { type RawAnswer, send } from './raw-client.js';
import { recordsSince } from './run-cases.js';
import { ServerProcess } from './server-process.js';
import { hostileThrows } from './server/hostile-catalog.js';

const FAILING = '/api/where/async';
const servers = new Map(platforms.map((name) => [name, new ServerProcess(name, 'ours')]));

beforeAll(() => Promise.all([...servers.values()].map((server) => server.start())), 60_000);
afterAll(() => servers.forEach((server) => server.stop()));

describe.each(platforms)(
  'an incident of another library does not happen here, on %s',
  (platform) => {
    const server = servers.get(platform as Platform)!;

    async function ask(request: Case['request'], port = server.port): Promise<RawAnswer> {
      const { answers } = await send(port, request, { timeout: 15_000 });
      return answers[0]!;
    }
    const problem = ({ body }: RawAnswer): Record<string, unknown> =>
      JSON.parse(body) as Record<string, unknown>;

    /** Milliseconds of processor time that a request costs the server. */
    async function cost(request: Case['request']): Promise<number> {
      const before = await computed();
      await ask(request);
      return (await computed()) - before;
    }
    async function computed(): Promise<number> {
      return problem(await ask(http('/api/health/computed'))).millis as number;
    }
    const inLanguage = (language: string, path = FAILING): string =>
      http(path, { headers: { 'Accept-Language': language } });

    async function expectCoded(answer: RawAnswer, status: number, code: string): Promise<void> {
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(problem(answer)).toMatchObject({ status, code });
    }

    it.each([
      ['CVE-2016-10539 (negotiator)', `en;q=0${' '.repeat(14_000)}x`],
      ['CVE-2024-39316 (rack)', `${'en;q=0.1,'.repeat(1600)};`],
    ])('%s: a long Accept-Language costs no more than a short one', async (_, header) => {
      const costs = await Promise.all([1, 2, 3].map(() => cost(inLanguage(header))));
      expect(Math.min(...costs)).toBeLessThan(100);
      await expectCoded(await ask(inLanguage(header)), 404, '1078');
    });

    it('CVE-2016-10539: an Accept-Language of 64 KB is refused before it is read', async () => {
      const answer = await ask(inLanguage('a'.repeat(65_536)));
      await expectCoded(answer, 431, '431');
    });

    it('CVE-2019-18413 (class-validator): names of every object in a body change nothing', async () => {
      const body = '{"constructor":{"name":"x"},"toString":1,"hasOwnProperty":1}';
      expect((await ask(http('/api/where/body', json(body)))).status).toBe(201);
      await expectCoded(await ask(http(FAILING)), 404, '1078');
    });

    it.each([
      ['CVE-2026-48714 (i18next-http-middleware)', '__proto__.polluted'],
      ['i18next before 19.8.5', 'constructor.prototype.polluted'],
      ['y18n', '__proto__'],
    ])('%s: a language named after a prototype is none', async (_, language) => {
      const answer = await ask(inLanguage(language));
      expect(answer.headers['content-language']).toBe('en');
      await expectCoded(answer, 404, '1078');
    });

    it.each([
      ['GHSA-4c35-wcg5-mm9h (next-intl)', '/api/parts/code'],
      ['GHSA-hjwq-mjwj-4x6c (vue-i18n)', '/api/parts/violation'],
      ['GHSA-9r9m-ffp6-9x4v (vue-i18n)', '/api/parts/nest'],
    ])('%s: a language file with __proto__ gives no texts', async (_, path) => {
      const answer = await ask(inLanguage('de', path), server.ports.parts);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('polluted');
      expect(problem(answer).title).toEqual(expect.any(String));
    });

    it('CVE-2026-48714: a parameter named __proto__ reaches no prototype', async () => {
      const index = Object.keys(hostileThrows).indexOf('a parameter named __proto__');
      const path = `/api/parts/catalogue/${index}`;
      await expectCoded(await ask(http(path), server.ports.parts), 400, 'NAME2');
      const after = await ask(http('/api/parts/code'), server.ports.parts);
      expect(Object.keys(problem(after)).sort()).toEqual([
        'code',
        'instance',
        'key',
        'status',
        'title',
        'type',
      ]);
    });

    it.each([
      ['CVE-2024-29041 (express)', '//evil.example/%2e%2e'],
      ['CVE-2024-43796 (express)', '/api/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
      ['CVE-2024-43800 (serve-static)', '//evil.example/%3Cscript%3E/..'],
    ])('%s: a path is neither redirected to nor shown as HTML', async (_, path) => {
      const answer = await ask(http(path, { headers: { Accept: 'text/html' } }));
      expect(answer.headers.location).toBeUndefined();
      expect(answer.body).not.toMatch(/script|evil/);
      await expectCoded(answer, 404, '404');
    });

    it('CVE-2026-25223 (fastify): a tab in the media type does not lead past the check of it', async () => {
      const type = { 'Content-Type': 'application/json\ta' };
      const answer = await ask(http('/api/where/body', json('{"a":1}', type)));
      // Express does not read such a body at all.
      const refused = { express: [201, undefined], fastify: [415, '415'] };
      expect([answer.status, answer.headers['error-code']]).toEqual(refused[platform]);
      expect(answer.body).not.toContain('"a"');
    });

    it('CVE-2026-25224 (fastify): clients that never read are not buffered for', async () => {
      const requests = http(FAILING).replace('close', 'keep-alive').repeat(300);
      const clients = Array.from({ length: 20 }, () =>
        send(server.port, requests, { neverReads: true, abortAfter: 500 }),
      );
      await Promise.all(clients);
      const { rss } = problem(await ask(http('/api/health/computed'))) as { rss: number };
      expect(rss).toBeLessThan(600 * 1024 * 1024);
    }, 60_000);

    it('CVE-2026-33011 (Nest on Fastify): HEAD has the language, the code and the id of GET', async () => {
      const headers = { 'Accept-Language': 'zh' };
      const answer = await ask(http(FAILING, { method: 'HEAD', headers }));
      expect(answer.status).toBe(404);
      expect(answer.body).toBe('');
      expect(answer.headers).toMatchObject({
        'content-language': 'zh-CN',
        'error-code': '1078',
        'x-mt-error-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      });
    });

    it.each([
      ['CVE-2026-2293 (Nest on Fastify)', '//api//nowhere'],
      ['CVE-2026-2293 (Nest on Fastify)', '/api/nowhere/'],
      ['CVE-2026-54281 (Nest on Fastify)', '/api/nowhere/;a=b'],
      ['CVE-2026-54281 (Nest on Fastify)', '/api/%6eowhere'],
    ])('%s: a path past the middleware has language and id: %s', async (_, path) => {
      const answer = await ask(inLanguage('zh', path));
      expect(answer.headers['content-language']).toBe('zh-CN');
      expect(answer.headers['x-mt-error-id']).toMatch(/^[0-9a-f-]{36}$/);
      await expectCoded(answer, 404, '404');
    });

    it.each([
      [
        'nestjs-i18n #590',
        '/api/where/body',
        json('{bad', { 'Accept-Language': 'zh' }),
        400,
        '0053',
      ],
      [
        'nestjs-i18n #378',
        '/api/middleware/sync',
        { headers: { 'Accept-Language': 'zh' } },
        404,
        '1078',
      ],
      [
        'nestjs-i18n #473',
        '/api/where/guard-code',
        { headers: { 'Accept-Language': 'zh' } },
        403,
        '1030',
      ],
    ])(
      '%s: a failure outside of a handler has its language',
      async (_, path, parts, status, code) => {
        const answer = await ask(http(path, parts));
        expect(answer.headers['content-language']).toBe('zh-CN');
        await expectCoded(answer, status, code);
      },
    );

    it('C002: none of these requests has ended the process, and each fault has its record', async () => {
      const from = server.records.length;
      const answer = await ask(http('/api/where/guard'));
      const records = (await recordsSince(server, from)) ?? [];
      const id = answer.headers['x-mt-error-id']!;
      const own = records.filter(({ level, text }) => level === 'error' && text.includes(id));
      expect(own).toHaveLength(1);
      expect(server.deaths).toBe(0);
    });
  },
);
