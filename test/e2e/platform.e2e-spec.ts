import { connect } from 'node:net';
import {
  Controller,
  Get,
  type MessageEvent,
  Param,
  ParseIntPipe,
  Sse,
  UseInterceptors,
} from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  installMtErrors,
  MtErrorsModule,
  MtErrors,
  MtException,
  mtFastifyOptions,
  MtSseInterceptor,
} from 'nestjs-mt-errors';
import { concat, defer, type Observable, of, throwError } from 'rxjs';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';
import { send } from '../reliability/raw-client.js';

@Controller()
class PlatformController {
  @Get('number/:id')
  number(@Param('id', ParseIntPipe) id: number): number {
    return id;
  }

  @Sse('events')
  @UseInterceptors(MtSseInterceptor)
  events(): Observable<MessageEvent> {
    return concat(
      of({ data: 'one' }),
      defer(() => throwError(() => MtErrors.AGGREGATE_OUTDATED())),
    );
  }

  @Sse('refused')
  @UseInterceptors(MtSseInterceptor)
  refused(): Observable<MessageEvent> {
    return throwError(() => new MtException('1078'));
  }

  @Get('plain')
  @UseInterceptors(MtSseInterceptor)
  plain(): void {
    throw new MtException('1078');
  }
}

const notFound = {
  status: 404,
  code: '404',
  key: 'NOT_FOUND',
  type: 'about:blank',
  title: 'Not Found',
};
const badRequest = {
  ...notFound,
  status: 400,
  code: '400',
  key: 'BAD_REQUEST',
  title: 'Bad Request',
};

describe.each(platforms)('what the platform refuses before it asks Nest, on %s', (platform) => {
  const logger = captureLogger();
  let url = '';
  let port = 0;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const adapter =
      platform === 'express' ? new ExpressAdapter() : new FastifyAdapter(mtFastifyOptions());
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [PlatformController] };
    const running = await startApp(platform, metadata, {
      adapter,
      logger,
      configure: (app) => {
        app.setGlobalPrefix('api');
        installMtErrors(app);
      },
    });
    ({ url } = running);
    port = Number(new URL(url).port);
    close = () => running.app.close();
  });
  afterAll(() => close());

  it('a route outside the global prefix is answered like any other', async () => {
    expectProblem(await request(`${url}/nowhere`), notFound);
    expectProblem(await request(`${url}/api/nowhere`), notFound);
  });

  it('a malformed URL is answered like any other', async () => {
    expectProblem(await request(`${url}/api/number/%E0%A4%A`), badRequest);
  });

  it('a request that cannot be parsed is answered on the socket itself', async () => {
    const { answers } = await send(port, 'hello\r\n\r\n');
    const [{ status, headers, body }] = answers as [(typeof answers)[0]];
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      instance: `urn:uuid:${headers['x-mt-error-id']}`,
      code: '400',
      key: 'BAD_REQUEST',
    });
    expect(headers).toEqual({
      'content-type': 'application/problem+json',
      'content-language': 'en',
      'cache-control': 'no-store',
      vary: 'Accept-Language',
      'error-code': '400',
      'x-mt-error-id': headers['x-mt-error-id'],
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    });
    expect(logger.lines('debug').at(-1)).toContain(headers['x-mt-error-id']);
  });

  it('headers that are too long get 431', async () => {
    const { answers } = await send(
      port,
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`,
    );
    expect(answers[0]).toMatchObject({ status: 431, headers: { 'error-code': '431' } });
  });

  it('a connection that is reset is only closed', async () => {
    const before = logger.records.length;
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('GET / HTTP/1.1\r\nHost');
        setTimeout(() => socket.resetAndDestroy(), 20);
      });
      socket.on('close', () => setTimeout(resolve, 20));
    });
    expect(logger.records.slice(before)).toEqual([]);
    expect((await request(`${url}/api/number/7`)).body).toBe(7);
  });

  it('an event stream that fails after its first event ends with an event of the type error', async () => {
    const { answers } = await send(
      port,
      'GET /api/events HTTP/1.1\r\nHost: x\r\nAccept-Language: zh\r\n\r\n',
    );
    const events = answers[0]!.body.trim().split('\n\n');
    expect(events[0]).toMatch(/data: one$/);
    expect(events[1]).toMatch(
      /^event: error\nid: [0-9a-f-]{36}\ndata: \{"type":"urn:mt:error:mt-common:0009","title":"聚合版本号过期","status":409,/,
    );
    expect(events).toHaveLength(2);
  });

  it('an event stream that fails before its first event is answered as on any route', async () => {
    const expected = {
      status: 404,
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      type: 'urn:mt:error:mt-access:1078',
      title: 'The project has no such user',
    };
    expectProblem(await request(`${url}/api/refused`), expected);
    expectProblem(await request(`${url}/api/plain`), expected);
  });
});

describe('installMtErrors', () => {
  it('answers what fails in a handler that was added behind the back of Nest', async () => {
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [PlatformController] };
    const { app, url } = await startApp('express', metadata, {
      configure: async (app) => {
        app.setGlobalPrefix('api');
        await installMtErrors(app).init();
        const express = app.getHttpAdapter();
        express.get('/raw', () => {
          throw new MtException('1078');
        });
      },
    });
    const answer = await request(`${url}/raw`);
    await app.close();
    expectProblem(answer, {
      ...notFound,
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      type: 'urn:mt:error:mt-access:1078',
      title: 'The project has no such user',
    });
  });

  it('says what is missing where the module is not imported', async () => {
    const starting = startApp('express', {}, { configure: (app) => void installMtErrors(app) });
    await expect(starting).rejects.toThrow(
      'installMtErrors(app): the application has no MtErrorsModule: ' +
        'add MtErrorsModule.forRoot() to the imports of its root module',
    );
  });
});

describe('mtFastifyOptions', () => {
  it('leaves an application without the module with plain statuses', async () => {
    const adapter = new FastifyAdapter(mtFastifyOptions());
    const { app, url } = await startApp('fastify', {}, { adapter });
    const { status, body } = await request(`${url}/%E0%A4%A`);
    const { answers } = await send(Number(new URL(url).port), 'hello\r\n\r\n');
    await app.close();
    expect([status, body, answers]).toEqual([400, '', []]);
  });

  it('takes the options of Fastify beside its own', async () => {
    const adapter = new FastifyAdapter({
      ...mtFastifyOptions(),
      routerOptions: { maxParamLength: 10 },
    });
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [PlatformController] };
    const { app, url } = await startApp('fastify', metadata, { adapter });
    const answer = await request(`${url}/number/${'1'.repeat(20)}`);
    await app.close();
    expectProblem(answer, {
      ...notFound,
      status: 414,
      code: '414',
      key: 'URI_TOO_LONG',
      title: 'URI Too Long',
    });
  });
});
