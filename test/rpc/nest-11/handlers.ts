// Runs in a process of its own on Nest 11, and says what every caller was answered, as JSON.
import 'reflect-metadata';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Catch, Controller, Get, type INestApplication, Module, UseFilters } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, MessagePattern, Transport } from '@nestjs/microservices';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { WsAdapter } from '@nestjs/platform-ws';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { firstValueFrom, throwError, timeout } from 'rxjs';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';

@Catch(RangeError)
class OwnFilter {
  catch(): unknown {
    return throwError(() => ({ own: true }));
  }
}

@Controller()
@UseFilters(OwnFilter)
class SharedController {
  @Get()
  get(): never {
    throw new MtException('1078');
  }

  @MessagePattern('fail')
  fail(what: string): never {
    throw what === 'range' ? new RangeError('x') : new MtException('1078');
  }
}

@WebSocketGateway()
class SharedGateway {
  handleConnection(
    client: { handshake?: { auth?: { fail?: boolean } } },
    request?: { url?: string },
  ): void {
    if (client.handshake?.auth?.fail || request?.url?.includes('fail'))
      throw new MtException('1078');
  }

  @SubscribeMessage('fail')
  fail(): never {
    throw new MtException('1078');
  }
}

const quiet = { logger: false as const, abortOnError: false };
const tcp = (port: number) => ({
  transport: Transport.TCP as const,
  options: { host: '127.0.0.1', port },
});
const portOf = (server: unknown): number =>
  (server as { address(): { port: number } }).address().port;

interface Started {
  readonly url: string;
  readonly port: number;
}

async function hybrid(
  imports: object[],
  Adapter: new (app: INestApplication) => object,
): Promise<Started> {
  @Module({ imports: imports as [], controllers: [SharedController], providers: [SharedGateway] })
  class AppModule {}
  const app = await NestFactory.create(AppModule, quiet);
  app.useWebSocketAdapter(new Adapter(app) as never);
  const microservice = app.connectMicroservice(tcp(0));
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${portOf(app.getHttpServer())}`;
  return { url, port: portOf((microservice as { unwrap(): unknown }).unwrap()) };
}

async function overTcp(port: number, what: string): Promise<unknown> {
  const client = ClientProxyFactory.create(tcp(port));
  try {
    return await firstValueFrom(client.send('fail', what).pipe(timeout(3000)));
  } catch (error) {
    return error;
  } finally {
    await client.close();
  }
}

async function overSocketIo(url: string, auth: object): Promise<unknown> {
  const socket = io(url, { transports: ['websocket'], auth, reconnection: false, forceNew: true });
  const answer = new Promise((resolve) => socket.once('exception', resolve));
  socket.emit('fail', {});
  const answered = await answer;
  socket.close();
  return answered;
}

async function overWs(url: string): Promise<unknown> {
  const socket = new WebSocket(url.replace('http', 'ws'));
  if (!url.includes('fail')) {
    await once(socket, 'open');
    socket.send(JSON.stringify({ event: 'fail', data: {} }));
  }
  const [data] = (await once(socket, 'message')) as [Buffer];
  return JSON.parse(data.toString()) as unknown;
}

@Module({ imports: [MtErrorsModule.forRoot({ service: 'pure' })], controllers: [SharedController] })
class PureModule {}

const one = await hybrid([MtErrorsModule.forRoot({ service: 'one' })], IoAdapter);
const two = await hybrid([MtErrorsModule.forRoot({ service: 'two' })], WsAdapter);
const none = await hybrid([], IoAdapter);
const pure = await NestFactory.createMicroservice(PureModule, { ...quiet, ...tcp(0) });
await pure.listen();
const { version } = JSON.parse(readFileSync('node_modules/@nestjs/core/package.json', 'utf8')) as {
  version: string;
};

const answers = {
  version,
  http: await (await fetch(one.url)).json(),
  one: await overTcp(one.port, 'code'),
  own: await overTcp(one.port, 'range'),
  two: await overTcp(two.port, 'code'),
  none: await overTcp(none.port, 'code'),
  pure: await overTcp(portOf(pure.unwrap()), 'code'),
  socketIo: await overSocketIo(one.url, {}),
  socketIoConnection: await overSocketIo(one.url, { fail: true }),
  ws: await overWs(two.url),
  wsConnection: await overWs(`${two.url}/?fail`),
  noGateway: await overSocketIo(none.url, {}),
};
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
