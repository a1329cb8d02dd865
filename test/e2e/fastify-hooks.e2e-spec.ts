import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { Controller, Get, type INestApplication, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { type ExpectedProblem, expectProblem, request } from '../support/answer.js';
import { type RunningApp, startApp } from '../support/platforms.js';

interface Reply {
  readonly raw: { setHeader(name: string, value: string): void };
  header(name: string, value: string): void;
  setCookie(name: string, value: string): void;
  trailer(name: string, make: () => Promise<string>): void;
}

@Controller()
class FailingController {
  @Get('plain')
  plain(): never {
    throw new MtException('1078');
  }

  @Get('cookie')
  cookie(@Res({ passthrough: true }) reply: Reply): never {
    reply.setCookie('seen', 'yes');
    throw new MtException('1078');
  }

  @Get('headers')
  headers(@Res({ passthrough: true }) reply: Reply): never {
    reply.header('ETag', '"1"');
    reply.header('X-Page', '7');
    throw new MtException('1078');
  }

  @Get('raw-headers')
  rawHeaders(@Res({ passthrough: true }) reply: Reply): never {
    reply.raw.setHeader('Vary', 'Origin');
    throw new MtException('1078');
  }

  @Get('trailer')
  trailer(@Res({ passthrough: true }) reply: Reply): never {
    reply.trailer('x-sum', () => Promise.resolve('17'));
    throw new MtException('1078');
  }

  @Get('forged')
  forged(): never {
    throw new MtException('1078', { headers: { 'X-Hint': 'one', 'x-hint': 'two' } });
  }
}

const problem: ExpectedProblem = {
  status: 404,
  code: '1078',
  key: 'PROJECT_USER_NOT_FOUND',
  type: 'urn:mt:error:mt-access:1078',
  title: 'The project has no such user',
};

let running: RunningApp;
const start = async (
  configure?: (fastify: NestFastifyApplication) => unknown,
): Promise<RunningApp> =>
  (running = await startApp(
    'fastify',
    { imports: [MtErrorsModule.forRoot()], controllers: [FailingController] },
    { configure: async (app: INestApplication) => void (await configure?.(app as never)) },
  ));
afterEach(() => running.app.close());

/** Counts the answers that go through Fastify's reply. */
function countSent(app: NestFastifyApplication): { count: number } {
  const sent = { count: 0 };
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_, reply, done) => {
      const send = reply.send;
      reply.send = function (this: typeof reply, ...args) {
        if (!this.sent) sent.count++;
        return send.apply(this, args);
      };
      done();
    });
  return sent;
}

describe('an answer that nobody else has a part in', () => {
  it('goes past the reply, whole', async () => {
    let sent = { count: -1 };
    const { url } = await start((app) => void (sent = countSent(app)));
    expectProblem(await request(`${url}/plain`), problem);
    expect(sent.count).toBe(0);
  });

  it('has no body for HEAD', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/plain`, { method: 'HEAD' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('error-code')).toBe('1078');
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
    expect(await answer.text()).toBe('');
  });

  it('sends a header once that was given twice', async () => {
    const { url } = await start();
    const answer = await request(`${url}/forged`);
    expectProblem(answer, { ...problem, headers: { 'x-hint': 'two' } });
  });

  it('keeps the connection open for the next request', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/plain`);
    expect(answer.headers.get('connection')).toBe('keep-alive');
  });
});

describe('an answer that others have a part in', () => {
  it('keeps what was set on the reply, but not what described the other answer', async () => {
    const { url } = await start();
    expectProblem(await request(`${url}/headers`), { ...problem, headers: { 'x-page': '7' } });
  });

  it('adds to what was set on the raw response', async () => {
    const { url } = await start();
    const vary = 'Origin, Accept-Language';
    expectProblem(await request(`${url}/raw-headers`), { ...problem, headers: { vary } });
  });

  it('sets the cookies of @fastify/cookie', async () => {
    const { url } = await start((app) => app.register(cookie as never));
    const headers = { 'set-cookie': 'seen=yes; SameSite=Lax' };
    expectProblem(await request(`${url}/cookie`), { ...problem, headers });
  });

  it('carries the headers of @fastify/helmet', async () => {
    const { url } = await start((app) => app.register(helmet as never));
    const answer = await request(`${url}/plain`);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
  });

  it('lets a page of another origin read code and id', async () => {
    const { url } = await start((app) => app.enableCors());
    const answer = await request(`${url}/plain`, { headers: { Origin: 'https://shop.example' } });
    const headers = {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Error-Code, X-Mt-Error-Id',
    };
    expectProblem(answer, { ...problem, headers });
  });

  it('is compressed by @fastify/compress', async () => {
    const { url } = await start((app) => app.register(compress as never, { threshold: 0 }));
    const answer = await request(`${url}/plain`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.body).toMatchObject({ code: '1078', status: 404 });
  });

  it('is shown as text to an onSend hook, which may change it', async () => {
    const seen: unknown[] = [];
    const { url } = await start((app) =>
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('onSend', (_, reply, payload, done) => {
          seen.push(payload);
          reply.header('x-seen', 'yes');
          done(null, payload);
        }),
    );
    const answer = await request(`${url}/plain`);
    expectProblem(answer, { ...problem, headers: { 'x-seen': 'yes' } });
    expect(seen).toEqual([expect.stringContaining('"code":"1078"')]);
  });

  it('shows its headers to an onResponse hook', async () => {
    let done!: (code: unknown) => void;
    const seen = new Promise((resolve) => (done = resolve));
    const { url } = await start((app) =>
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('onResponse', (_, reply, next) => {
          done(reply.getHeader('error-code'));
          next();
        }),
    );
    await request(`${url}/plain`);
    expect(await seen).toBe('1078');
  });

  it('is followed by its trailers', async () => {
    const { url } = await start();
    const [answer] = (await once(get(`${url}/trailer`), 'response')) as [IncomingMessage];
    expect(JSON.parse(await text(answer))).toMatchObject({ code: '1078' });
    expect(answer.trailers).toEqual({ 'x-sum': '17' });
  });
});
