import { once } from 'node:events';
import { type ArgumentsHost, Catch, UseFilters } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { WsAdapter } from '@nestjs/platform-ws';
import {
  type OnGatewayConnection,
  SubscribeMessage,
  WebSocketGateway,
  WsException,
} from '@nestjs/websockets';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { concat, of, throwError } from 'rxjs';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { captureLogger } from '../support/capture-logger.js';
import { eventually } from '../support/eventually.js';
import { failures, forgery, OrderErrors } from './support/failing.controller.js';
import { onEnd, startHttp } from './support/running.js';

const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const root = MtErrorsModule.forRoot({ service: 'chat', catalogs: [OrderErrors] });

/** The body of an HTTP answer, and nothing of the message that failed. */
const notFound = {
  type: 'urn:mt:error:orders:3001',
  title: 'There is no such order',
  status: 404,
  detail: 'No order has the id O-7.',
  instance: expect.stringMatching(UUID) as unknown,
  code: '3001',
  key: 'ORDER_NOT_FOUND',
  params: { orderId: 'O-7' },
};

@Catch(RangeError)
class RangeFilter {
  catch(_thrown: unknown, host: ArgumentsHost): void {
    const client: { emit(event: string, data: unknown): void } = host.switchToWs().getClient();
    client.emit('own', 'handled');
  }
}

@WebSocketGateway()
class ChatGateway implements OnGatewayConnection {
  handleConnection(
    client: { handshake?: { auth?: { fail?: string } } },
    request?: { url?: string },
  ): unknown {
    const wanted =
      client.handshake?.auth?.fail ??
      new URL(request?.url ?? '/', 'ws://x').searchParams.get('fail');
    if (wanted === 'now') throw failures.code!();
    if (wanted === 'later') return Promise.reject(failures.code!() as Error);
    return undefined;
  }

  @SubscribeMessage('fail')
  fail(_client: unknown, data: { what: string }): void {
    if (data.what === 'forgery') throw forgery;
    throw data.what === 'ws' ? new WsException('hunter2') : failures[data.what]!();
  }

  @SubscribeMessage('stream')
  stream(): unknown {
    return concat(of({ event: 'value', data: 1 }), throwError(failures.code!));
  }

  @UseFilters(RangeFilter)
  @SubscribeMessage('own')
  own(): void {
    throw new RangeError('hunter2');
  }
}

describe('a gateway with socket.io', () => {
  async function start(
    options: object = {},
    metadata: object = {},
    logger?: object,
  ): Promise<Socket> {
    const { url } = await startHttp(
      { imports: [root], providers: [ChatGateway], ...metadata },
      (app) => app.useWebSocketAdapter(new IoAdapter(app)),
      logger,
    );
    const socket = io(url, { transports: ['websocket'], ...options });
    onEnd(() => socket.close());
    return socket;
  }

  const nextException = async (socket: Socket): Promise<unknown> =>
    new Promise((resolve) => socket.once('exception', resolve));

  it('answers a message that failed with an exception event', async () => {
    const socket = await start();

    socket.emit('fail', { what: 'code', password: 'hunter2' });

    expect(await nextException(socket)).toEqual(notFound);
  });

  it('answers in the language of the connection', async () => {
    const socket = await start({ extraHeaders: { 'accept-language': 'zh-CN' } });

    socket.emit('fail', { what: 'code' });

    expect(await nextException(socket)).toEqual({
      ...notFound,
      title: '没有这个订单',
      detail: '没有编号为 O-7 的订单。',
    });
  });

  it('acknowledges a message that waits for it, and emits no event beside', async () => {
    const socket = await start();
    const events: unknown[] = [];
    socket.on('exception', (event) => events.push(event));

    const reply: unknown = await socket.timeout(2000).emitWithAck('fail', { what: 'code' });

    expect(reply).toEqual({ error: notFound });
    expect(events).toEqual([]);
  });

  it.each([...Object.keys(failures), 'ws'])('answers %s without a secret', async (what) => {
    const socket = await start();

    const reply: unknown = await socket
      .timeout(3000)
      .emitWithAck('fail', { what, password: 'hunter2' });

    expect(reply).toMatchObject({ error: { code: expect.any(String) as unknown } });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
    expect(JSON.stringify(reply).length).toBeLessThan(16_384);
  });

  it('answers what only looks like an exception', async () => {
    const socket = await start();

    const reply: unknown = await socket.timeout(2000).emitWithAck('fail', { what: 'forgery' });

    expect(reply).toEqual({
      error: {
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
        code: '500',
        key: 'INTERNAL_SERVER_ERROR',
        instance: expect.stringMatching(UUID) as unknown,
      },
    });
  });

  it('answers a stream that fails after values', async () => {
    const socket = await start();
    const values: unknown[] = [];
    socket.on('value', (value) => values.push(value));

    socket.emit('stream', {});

    expect(await nextException(socket)).toEqual(notFound);
    expect(values).toEqual([1]);
  });

  it('leaves a filter of the handler its turn', async () => {
    const socket = await start();
    socket.emit('own', {});

    const [data] = await new Promise<unknown[]>((resolve) =>
      socket.once('own', (...args) => resolve(args)),
    );

    expect(data).toBe('handled');
  });

  it.each(['now', 'later'])('turns a client away whose connection fails %s', async (fail) => {
    const logger = captureLogger();
    const socket = await start({ auth: { fail }, reconnection: false }, {}, logger);
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));

    expect(await nextException(socket)).toEqual(notFound);
    expect(await gone).toMatch(/disconnect|transport/);
    expect(logger.lines('debug')).toHaveLength(1);
  });

  it('answers when a renderer and a reporter throw', async () => {
    const boom = (): never => {
      throw new Error('hunter2');
    };
    const imports = [
      MtErrorsModule.forRoot({ renderer: { render: boom }, reporters: [{ report: boom }] }),
    ];
    const socket = await start({}, { imports });

    const reply: unknown = await socket.timeout(2000).emitWithAck('fail', { what: 'code' });

    expect(reply).toMatchObject({ error: { status: 404, code: '3001' } });
  });

  it('lets other applications of the process keep their gateways as they were', async () => {
    const first = await start();
    const second = await start({}, { imports: [] });

    first.emit('fail', { what: 'code', password: 'x' });
    second.emit('fail', { what: 'code', password: 'x' });

    expect(await nextException(first)).toEqual(notFound);
    expect(await nextException(second)).toMatchObject({
      status: 'error',
      message: 'Internal server error',
    });
  });

  it('is off where the module has no filter', async () => {
    const socket = await start({}, { imports: [MtErrorsModule.forRoot({ filter: false })] });

    socket.emit('fail', { what: 'code' });

    expect(await nextException(socket)).toMatchObject({ message: 'Internal server error' });
  });
});

describe('a gateway with ws', () => {
  async function start(path = '/'): Promise<WebSocket> {
    const { url } = await startHttp({ imports: [root], providers: [ChatGateway] }, (app) =>
      app.useWebSocketAdapter(new WsAdapter(app)),
    );
    const socket = new WebSocket(url.replace('http', 'ws') + path);
    onEnd(() => socket.terminate());
    return socket;
  }

  async function nextMessage(socket: WebSocket): Promise<unknown> {
    const [data] = (await once(socket, 'message')) as [Buffer];
    return JSON.parse(data.toString());
  }

  it('answers a message that failed with an exception event', async () => {
    const socket = await start();
    await once(socket, 'open');

    socket.send(JSON.stringify({ event: 'fail', data: { what: 'code', password: 'hunter2' } }));

    expect(await nextMessage(socket)).toEqual({ event: 'exception', data: notFound });
  });

  it.each(Object.keys(failures))('answers %s without a secret', async (what) => {
    const socket = await start();
    await once(socket, 'open');

    socket.send(JSON.stringify({ event: 'fail', data: { what } }));
    const message = await nextMessage(socket);

    expect(message).toMatchObject({
      event: 'exception',
      data: { code: expect.any(String) as unknown },
    });
    expect(JSON.stringify(message)).not.toContain('hunter2');
  });

  it.each(['now', 'later'])('turns a client away whose connection fails %s', async (fail) => {
    const socket = await start(`/?fail=${fail}`);
    const closed = once(socket, 'close');

    expect(await nextMessage(socket)).toEqual({ event: 'exception', data: notFound });
    expect((await closed)[0]).toBe(1011);
  });

  it('does nothing for a client that has gone', async () => {
    const logger = captureLogger();
    @WebSocketGateway()
    class SlowGateway {
      @SubscribeMessage('slow')
      async slow(client: WebSocket): Promise<never> {
        client.terminate();
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new MtException('0009');
      }
    }
    const { url } = await startHttp(
      { imports: [root], providers: [SlowGateway] },
      (app) => app.useWebSocketAdapter(new WsAdapter(app)),
      logger,
    );
    const socket = new WebSocket(url.replace('http', 'ws'));
    await once(socket, 'open');
    socket.send(JSON.stringify({ event: 'slow', data: {} }));

    await eventually(() => expect(logger.lines('debug')).toHaveLength(1));

    expect(logger.lines('warn')).toEqual([]);
  });
});
