import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Param } from '@nestjs/common';
import { ClientProxyFactory, Transport } from '@nestjs/microservices';
import axios from 'axios';
import { type ErrorReporter, MtErrorsModule, MtUpstreamException } from 'nestjs-mt-errors';
import { NEVER, timeout } from 'rxjs';
import { expectProblem, request } from '../support/answer.js';
import { startApp } from '../support/platforms.js';

const busy = createServer((incoming: IncomingMessage, response: ServerResponse) => {
  if (incoming.url === '/silent') return;
  response.writeHead(Number(incoming.url!.slice(1)), { 'retry-after': '7' }).end('hunter2');
});
let upstream = '';
let closed = 0;

beforeAll(async () => {
  busy.listen(0, '127.0.0.1');
  await once(busy, 'listening');
  upstream = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  closed = (server.address() as AddressInfo).port;
  server.close();
});

afterAll(() => {
  busy.closeAllConnections();
  busy.close();
});

async function refused(): Promise<never> {
  const [error] = (await once(connect(closed, '127.0.0.1'), 'error')) as [Error];
  throw error;
}

async function late(): Promise<void> {
  const signal = AbortSignal.timeout(10);
  await sleep(40);
  signal.throwIfAborted();
}

/** Calls to other services, by name, and how they fail. */
const calls: Readonly<Record<string, () => unknown>> = {
  'a refused connection': refused,
  'a refused fetch': () => fetch(`http://127.0.0.1:${closed}`),
  'an unknown host': () => axios.get('http://hunter2.invalid/'),
  'a service that answers 401': () => axios.get(`${upstream}/401`),
  'a busy service': () => axios.get(`${upstream}/429`),
  'a service that is silent': () => axios.get(`${upstream}/silent`, { timeout: 50 }),
  'rxjs that waited too long': () => NEVER.pipe(timeout(10)),
  'a signal whose time ran out': late,
  'a refused client of Nest': () =>
    ClientProxyFactory.create({
      transport: Transport.TCP,
      options: { host: '127.0.0.1', port: closed },
    }).send('x', {}),
  'a client of Nest whose connection went away': () => {
    throw new Error('Connection closed');
  },
  'a service without a handler': () => {
    throw 'There is no matching message handler defined in the remote service.';
  },
  'a service without this library': () => {
    throw { status: 'error', message: 'hunter2' };
  },
};

const BAD_GATEWAY = { status: 502, code: '502', key: 'BAD_GATEWAY', title: 'Bad Gateway' };
const UNAVAILABLE = {
  status: 503,
  code: '503',
  key: 'SERVICE_UNAVAILABLE',
  title: 'Service Unavailable',
};
const TOO_LATE = { status: 504, code: '504', key: 'GATEWAY_TIMEOUT', title: 'Gateway Timeout' };

describe('a call to another service', () => {
  const seen: { exception: unknown }[] = [];
  const reporter: ErrorReporter = { report: ({ exception }) => void seen.push({ exception }) };

  @Controller()
  class EdgeController {
    @Get(':what')
    get(@Param('what') what: string): unknown {
      return calls[what]!();
    }
  }

  it.each([
    ['a refused connection', BAD_GATEWAY, false, {}],
    ['a refused fetch', BAD_GATEWAY, false, {}],
    ['an unknown host', BAD_GATEWAY, false, {}],
    ['a service that answers 401', BAD_GATEWAY, false, {}],
    ['a busy service', UNAVAILABLE, true, { 'retry-after': '7' }],
    ['a service that is silent', TOO_LATE, true, {}],
    ['rxjs that waited too long', TOO_LATE, true, {}],
    ['a signal whose time ran out', TOO_LATE, true, {}],
    ['a refused client of Nest', BAD_GATEWAY, false, {}],
    ['a client of Nest whose connection went away', UNAVAILABLE, true, {}],
    ['a service without a handler', UNAVAILABLE, true, {}],
    ['a service without this library', BAD_GATEWAY, false, {}],
  ])('that meets %s is an upstream failure', async (what, expected, retryable, headers) => {
    const { app, url } = await startApp('express', {
      imports: [MtErrorsModule.forRoot({ reporters: [reporter] })],
      controllers: [EdgeController],
    });
    const answer = await request(`${url}/${encodeURIComponent(what)}`);
    await app.close();

    expectProblem(answer, { ...expected, type: 'about:blank', headers });
    const { exception } = seen.at(-1)!;
    expect(exception).toMatchObject({ kind: 'upstream', code: expected.code, retryable });
    expect(exception).toBeInstanceOf(MtUpstreamException);
  });
});
