import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { ApolloDriver } from '@nestjs/apollo';
import { Controller, Get, Inject } from '@nestjs/common';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import { type ClientProxy, Transport } from '@nestjs/microservices';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { MtErrorsCore, MtErrorsModule } from 'nestjs-mt-errors';
import { decodeMtError } from 'nestjs-mt-errors/microservices';
import { mtFormatError } from 'nestjs-mt-errors/graphql';
import { firstValueFrom, timeout } from 'rxjs';
import { io } from 'socket.io-client';
import { closedPort } from '../adapters/support/proxy.js';
import { expectProblem, request } from '../support/answer.js';
import { clientOf, failureOf, onEnd, startHttp } from './support/running.js';

const unavailable = {
  type: 'about:blank',
  title: 'Service Unavailable',
  status: 503,
  code: '503',
  key: 'SERVICE_UNAVAILABLE',
};

/** The process of a service that is called and never answers. */
async function startSilent(): Promise<{ service: ChildProcess; client: ClientProxy }> {
  const port = await closedPort();
  const service = fork('test/rpc/support/silent-service.ts', {
    execArgv: ['--import', './test/rpc/support/ts-loader.mjs'],
    env: { ...process.env, PORT: String(port), NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  onEnd(() => service.kill('SIGKILL'));
  await once(service, 'message');
  const client = clientOf({ transport: Transport.TCP, options: { host: '127.0.0.1', port } });
  return { service, client };
}

/** Kills the service as soon as it is called. */
async function killWhenCalled(service: ChildProcess): Promise<void> {
  await once(service, 'message');
  service.kill('SIGKILL');
}

class Caller {
  constructor(@Inject('SILENT') protected readonly silent: ClientProxy) {}

  protected call(): Promise<unknown> {
    return firstValueFrom(this.silent.send('never', {}).pipe(timeout(5000)));
  }
}

@Controller()
class EdgeController extends Caller {
  @Get('never')
  never(): Promise<unknown> {
    return this.call();
  }
}

@WebSocketGateway()
class EdgeGateway extends Caller {
  @SubscribeMessage('never')
  never(): Promise<unknown> {
    return this.call();
  }
}

@Resolver()
class EdgeResolver extends Caller {
  @Query(() => String, { nullable: true })
  never(): Promise<unknown> {
    return this.call();
  }
}

async function startEdge(): Promise<{ url: string; service: ChildProcess }> {
  const { service, client } = await startSilent();
  const { url } = await startHttp(
    {
      imports: [
        MtErrorsModule.forRoot(),
        GraphQLModule.forRootAsync({
          driver: ApolloDriver,
          inject: [MtErrorsCore],
          useFactory: (core: MtErrorsCore) => ({
            autoSchemaFile: true,
            formatError: mtFormatError(core),
          }),
        } as never),
      ],
      controllers: [EdgeController],
      providers: [{ provide: 'SILENT', useValue: client }, EdgeGateway, EdgeResolver],
    },
    (app) => app.useWebSocketAdapter(new IoAdapter(app)),
  );
  return { url, service };
}

describe('a service that is killed in the middle of a call over TCP', () => {
  it('is an upstream failure for the caller, who may try again', async () => {
    const { service, client } = await startSilent();
    const killed = killWhenCalled(service);

    const failure = decodeMtError(await failureOf(client, 'never', {}));
    await killed;

    expect(failure).toMatchObject({ status: 503, kind: 'upstream', retryable: true });
  });

  it('is answered at once over HTTP', async () => {
    const { url, service } = await startEdge();
    const killed = killWhenCalled(service);

    const answer = await request(`${url}/never`);
    await killed;

    expectProblem(answer, unavailable);
  });

  it('is answered at once by a gateway', async () => {
    const { url, service } = await startEdge();
    const killed = killWhenCalled(service);
    const socket = io(url, { transports: ['websocket'] });
    onEnd(() => socket.close());

    const answer: unknown = await socket.timeout(5000).emitWithAck('never', {});
    await killed;

    expect(answer).toEqual({
      error: { ...unavailable, instance: expect.stringMatching(/^urn:uuid:/) as unknown },
    });
  });

  it('is answered at once by a resolver', async () => {
    const { url, service } = await startEdge();
    const killed = killWhenCalled(service);

    const answer = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ never }' }),
    });
    await killed;

    expect(answer.body).toMatchObject({
      data: { never: null },
      errors: [
        {
          message: 'Service Unavailable',
          path: ['never'],
          extensions: { code: 'SERVICE_UNAVAILABLE', mt: { status: 503, code: '503' } },
        },
      ],
    });
  });
});
