import { Controller, Get, NotFoundException } from '@nestjs/common';
import {
  type ErrorReporter,
  MtErrorsModule,
  type MtErrorsOptions,
  MtException,
  type Occurrence,
} from 'nestjs-mt-errors';
import { type Answer, expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';

@Controller()
class ThrowController {
  @Get('code')
  code(): void {
    throw new MtException('1078');
  }
  @Get('fault')
  fault(): void {
    throw new Error('hunter2');
  }
  @Get('nest')
  nest(): void {
    throw new NotFoundException('No order has the number 17.');
  }
}

const fails = (): never => {
  throw new Error('the part failed');
};
const nonsense: unknown[] = [
  undefined,
  null,
  7,
  'text',
  {},
  [],
  Symbol('x'),
  Promise.resolve('fr'),
];

describe.each(platforms)('a part that fails on %s', (platform) => {
  async function ask(
    options: MtErrorsOptions,
    path = 'code',
    headers: Record<string, string> = {},
  ): Promise<{ answer: Answer; warnings: string[]; errors: string[] }> {
    const logger = captureLogger();
    const metadata = { imports: [MtErrorsModule.forRoot(options)], controllers: [ThrowController] };
    const { app, url } = await startApp(platform, metadata, { logger });
    try {
      const answer = await request(`${url}/${path}`, { headers });
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { answer, warnings: logger.lines('warn'), errors: logger.lines('error') };
    } finally {
      await app.close();
    }
  }

  const usual = {
    status: 404,
    code: '1078',
    key: 'PROJECT_USER_NOT_FOUND',
    type: 'urn:mt:error:mt-access:1078',
    title: 'The project has no such user',
  };

  it.each<[string, ErrorReporter['report']]>([
    ['throws', fails],
    ['rejects', (() => Promise.reject(new Error('the part failed'))) as never],
  ])('a reporter that %s changes nothing, and is named in the log', async (_, report) => {
    const { answer, warnings } = await ask({ reporters: [{ report }] });
    expectProblem(answer, usual);
    expect(warnings).toEqual(['reporter failed and was passed over: Error: the part failed']);
  });

  it('a reporter that never ends changes nothing', async () => {
    const report = (() => new Promise(() => undefined)) as never;
    expectProblem((await ask({ reporters: [{ report }] })).answer, usual);
  });

  it('a reporter that fails does not keep the next one from its report', async () => {
    const seen: Occurrence[] = [];
    await ask({
      reporters: [{ report: fails }, { report: (occurrence) => void seen.push(occurrence) }],
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      status: 404,
      locale: 'en',
      transport: 'http',
      serverFault: false,
    });
  });

  it('a renderer that throws leaves code, key and English title', async () => {
    const { answer, warnings } = await ask({ renderer: { render: fails } });
    expectProblem(answer, { ...usual, type: 'about:blank' });
    expect(warnings).toEqual(['renderer failed and was passed over: Error: the part failed']);
  });

  it.each(nonsense.map((value) => [typeof value, value] as const))(
    'a renderer that answers %s is passed over',
    async (_, value) => {
      const { answer } = await ask({ renderer: { render: () => value as never } });
      expectProblem(answer, { ...usual, type: 'about:blank' });
    },
  );

  it('a renderer that answers too much, or what is no JSON, is passed over', async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    for (const body of ['x'.repeat(20_000), cyclic, { big: 1n }]) {
      const render = () => ({
        contentType: 'application/json',
        body: body as object,
        language: 'en',
      });
      expectProblem((await ask({ renderer: { render } })).answer, {
        ...usual,
        type: 'about:blank',
      });
    }
  });

  it('a renderer of one’s own decides body, media type and language', async () => {
    const render = ({ exception, status }: Occurrence) => ({
      contentType: 'application/vnd.own+json',
      body: { own: exception.code, status },
      language: 'la',
    });
    const { answer } = await ask({ renderer: { render } });
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ own: '1078', status: 404 });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.own+json',
      'content-language': 'la',
      'error-code': '1078',
    });
  });

  it('resolveLocale that throws leaves the choice to the header', async () => {
    const { answer, warnings } = await ask({ resolveLocale: fails }, 'code', {
      'accept-language': 'zh',
    });
    expect(answer.headers['content-language']).toBe('zh-CN');
    expect(warnings).toEqual(['resolveLocale failed and was passed over: Error: the part failed']);
  });

  it.each(nonsense.map((value) => [typeof value, value] as const))(
    'resolveLocale that answers %s leaves the choice to the header',
    async (_, value) => {
      const resolveLocale = () => value as string;
      const { answer } = await ask({ resolveLocale }, 'code', { 'accept-language': 'zh' });
      expect(answer.headers['content-language']).toBe('zh-CN');
    },
  );

  it('resolveLocale goes before the header, and knows the request', async () => {
    const resolveLocale = (from: unknown) =>
      (from as { headers: Record<string, string> }).headers['x-language'];
    const { answer } = await ask({ resolveLocale }, 'code', {
      'x-language': 'zh-Hans',
      'accept-language': 'en',
    });
    expect(answer.headers['content-language']).toBe('zh-CN');
  });

  it('an adapter that throws is passed over, and named', async () => {
    const { answer, warnings } = await ask({ adapters: [{ name: 'own', adapt: fails }] }, 'nest');
    expect(answer.body).toMatchObject({ code: '404', detail: 'No order has the number 17.' });
    expect(warnings).toEqual(['adapter own failed and was passed over: Error: the part failed']);
  });

  it.each(nonsense.map((value) => [typeof value, value] as const))(
    'an adapter that answers %s is passed over',
    async (_, value) => {
      const adapt = () => value as never;
      const { answer } = await ask({ adapters: [{ name: 'own', adapt }] }, 'nest');
      expect(answer.body).toMatchObject({ code: '404' });
    },
  );

  it('an adapter of one’s own is asked before the built-in ones', async () => {
    const adapt = (error: unknown) =>
      error instanceof NotFoundException ? new MtException('1078', { cause: error }) : undefined;
    expectProblem((await ask({ adapters: [{ name: 'own', adapt }] }, 'nest')).answer, usual);
  });

  it('a profile that throws or is none is the usual one', async () => {
    expectProblem((await ask({ profile: fails })).answer, usual);
    expectProblem((await ask({ profile: () => '__proto__' as never })).answer, usual);
    expectProblem((await ask({ profile: () => undefined as never })).answer, usual);
  });

  it('passThrough that throws lets nothing through', async () => {
    const { answer, warnings } = await ask({ passThrough: fails });
    expectProblem(answer, usual);
    expect(warnings).toEqual(['passThrough failed and was passed over: Error: the part failed']);
  });

  it('passThrough leaves an error to Nest', async () => {
    const passThrough = (error: unknown) => error instanceof NotFoundException;
    const { answer } = await ask({ passThrough }, 'nest');
    expect(answer.body).toEqual({
      statusCode: 404,
      message: 'No order has the number 17.',
      error: 'Not Found',
    });
    expect(answer.headers).not.toHaveProperty('error-code');
  });

  it('headers can be renamed and left out', async () => {
    const named = await ask({ headers: { code: 'X-Code', id: 'X-Id' } });
    expect(named.answer.headers).toMatchObject({ 'x-code': '1078' });
    expect(named.answer.headers['x-id']).toMatch(/^[0-9a-f-]{36}$/);
    const none = await ask({ headers: false });
    expect(Object.keys(none.answer.headers).sort()).toEqual([
      'cache-control',
      'content-language',
      'content-type',
      'vary',
    ]);
  });

  it('typeBaseUrl starts the type, with or without its slash', async () => {
    for (const typeBaseUrl of [
      'https://api.example.com/errors',
      'https://api.example.com/errors/',
    ]) {
      expectProblem((await ask({ typeBaseUrl })).answer, {
        ...usual,
        type: 'https://api.example.com/errors/1078',
      });
    }
  });

  it('exposeDetail: false keeps the texts of Nest’s exceptions to the log', async () => {
    const { answer } = await ask({ exposeDetail: false }, 'nest');
    expect(answer.body).not.toHaveProperty('detail');
  });

  it('filter: false leaves everything to Nest, which knows the status', async () => {
    const { answer } = await ask({ filter: false });
    expect(answer.status).toBe(404);
    expect(answer.headers).not.toHaveProperty('error-code');
  });

  it('a logger that throws changes nothing', async () => {
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [ThrowController] };
    const logger = { ...captureLogger(), error: fails, warn: fails, debug: fails };
    const { app, url } = await startApp(platform, metadata, { logger });
    const answer = await request(`${url}/fault`);
    await app.close();
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: '500', title: 'Internal Server Error' });
  });

  it('polluted prototypes and hostile globals change nothing', async () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    const { prepareStackTrace, stackTraceLimit } = Error;
    try {
      Object.assign(prototype, { statusCode: 404, status: 404, message: 'polluted', expose: true });
      Error.prepareStackTrace = fails;
      Error.stackTraceLimit = 0;
      const { answer } = await ask({}, 'fault');
      expect(answer.status).toBe(500);
      expect(JSON.stringify(answer.body)).not.toContain('polluted');
    } finally {
      for (const name of ['statusCode', 'status', 'message', 'expose']) delete prototype[name];
      Object.assign(Error, { prepareStackTrace, stackTraceLimit });
    }
  });
});
