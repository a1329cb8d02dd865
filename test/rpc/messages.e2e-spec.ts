import { Controller, Get, Inject } from '@nestjs/common';
import { type ClientProxy, Transport } from '@nestjs/microservices';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { decodeMtError, rehydrate } from 'nestjs-mt-errors/microservices';
import { firstValueFrom, timeout } from 'rxjs';
import { proxyTo } from '../adapters/support/proxy.js';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { eventually } from '../support/eventually.js';
import { describeWith } from '../support/services.js';
import { FailingController, failures, OrderErrors } from './support/failing.controller.js';
import { clientOf, failureOf, onEnd, startHttp, startService } from './support/running.js';
import { brokerTransports } from './support/transports.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const metadata = {
  imports: [MtErrorsModule.forRoot({ service: 'billing', catalogs: [OrderErrors] })],
  controllers: [FailingController],
};
const catalogs = [OrderErrors];
const PORTS = { rabbitmq: 5672, nats: 4222, redis: 6379, mosquitto: 1883 } as Record<
  string,
  number
>;

const boom = (): never => {
  throw new Error('hunter2');
};

for (const { name, service, pair } of brokerTransports) {
  await describeWith(service, `a failing handler over ${name}`, () => {
    async function start(module: object = metadata): Promise<ClientProxy> {
      const { server, client } = pair();
      await startService(module, server);
      return clientOf(client);
    }

    it('answers with the code, the public parameters and the names of the causes', async () => {
      const client = await start();

      expect(await failureOf(client, 'fail', 'code')).toEqual({
        $mt: 1,
        code: '3001',
        key: 'ORDER_NOT_FOUND',
        section: 'orders',
        id: expect.stringMatching(UUID),
        svc: 'billing',
        params: { orderId: 'O-7' },
        retryable: false,
        chain: [{ name: 'RangeError' }],
        status: 'error',
        message: 'There is no such order',
      });
    });

    it('gives the caller the exception again', async () => {
      const client = await start();

      const call = firstValueFrom(
        client.send('fail-later', 'outdated').pipe(timeout(5000), rehydrate()),
      );
      const error = await call.catch((thrown: unknown) => thrown);

      expect(MtException.is(error)).toBe(true);
      expect(error).toMatchObject({ code: '0009', retryAfter: 5, status: 409 });
    });

    it.each(Object.keys(failures))(
      'answers %s in at most 4 KB and without a secret',
      async (what) => {
        const client = await start();

        const error = await failureOf(client, 'fail', what);

        expect(error).toMatchObject({ $mt: 1, svc: 'billing', status: 'error' });
        expect(JSON.stringify(error)).not.toContain('hunter2');
        expect(Buffer.byteLength(JSON.stringify(error))).toBeLessThanOrEqual(4096);
      },
    );

    const internal = {
      $mt: 1,
      code: '500',
      key: 'INTERNAL_SERVER_ERROR',
      section: 'http',
      http: 500,
      id: expect.stringMatching(UUID) as unknown,
      retryable: false,
      status: 'error',
      message: 'Internal Server Error',
    };

    it('answers what only looks like an exception', async () => {
      expect(await failureOf(await start(), 'fail', 'forgery')).toEqual({
        ...internal,
        svc: 'billing',
        chain: expect.any(Array) as unknown,
      });
    });

    it('answers what cannot be written', async () => {
      const seen = await failureOf(await start(), 'fail', 'unreadable');
      expect(seen).toEqual({ ...internal, svc: 'billing', chain: [{ name: 'Error' }] });
    });

    it('answers when a reporter, an adapter and a renderer throw', async () => {
      const client = await start({
        imports: [
          MtErrorsModule.forRoot({
            service: 'billing',
            adapters: [{ name: 'boom', adapt: boom }],
            reporters: [{ report: boom }],
            renderer: { render: boom },
          }),
        ],
        controllers: [FailingController],
      });

      expect(await failureOf(client, 'fail', 'code')).toMatchObject({ $mt: 1, code: '3001' });
    });

    it('sends the values of a stream and then its failure', async () => {
      const client = await start();
      const values: unknown[] = [];

      const error = await new Promise((resolve) => {
        client
          .send('stream', '')
          .pipe(timeout(5000))
          .subscribe({ next: (value) => values.push(value), error: resolve });
      });

      expect(values).toEqual([1, 2]);
      expect(error).toMatchObject({ $mt: 1, code: '3001' });
    });

    it('logs a failed event once', async () => {
      const logger = captureLogger();
      const { server, client: options } = pair();
      await startService(metadata, { ...server, logger });
      const client = clientOf(options);

      await client.connect();
      client.emit('event', 'code').subscribe();
      await eventually(() => expect(logger.lines('debug')).toHaveLength(1));

      expect(logger.lines('debug')[0]).toMatch(/^3001 ORDER_NOT_FOUND status=404 id=/);
    });

    it('does not leave the caller waiting when the broker goes away', async () => {
      const { port, cut, close } = await proxyTo(PORTS[service]!);
      onEnd(close);
      const { server, client: options } = pair(port);
      await startService(metadata, server);
      const client = clientOf(options);
      await client.connect();
      const call = failureOf(client, 'never', 'x', 3000);

      setTimeout(cut, 300);
      const failure = decodeMtError(await call)!;

      expect([503, 504]).toContain(failure.status);
      expect(failure.kind).toBe('upstream');
    });

    it('is answered in the language of the reader at the edge, with the same id', async () => {
      const logger = captureLogger();
      const { server, client: options } = pair();
      await startService(metadata, server);

      @Controller()
      class EdgeController {
        constructor(@Inject('BILLING') private readonly billing: ClientProxy) {}

        @Get()
        get(): unknown {
          return this.billing.send('fail', 'code');
        }
      }
      const { url } = await startHttp(
        {
          imports: [MtErrorsModule.forRoot({ catalogs })],
          controllers: [EdgeController],
          providers: [{ provide: 'BILLING', useValue: clientOf(options) }],
        },
        undefined,
        logger,
      );
      const answer = await request(url, { headers: { 'accept-language': 'zh-CN' } });

      expectProblem(answer, {
        status: 404,
        code: '3001',
        key: 'ORDER_NOT_FOUND',
        type: 'urn:mt:error:orders:3001',
        title: '没有这个订单',
        detail: '没有编号为 O-7 的订单。',
        language: 'zh-CN',
        params: { orderId: 'O-7' },
      } as never);
      const id = answer.headers['x-mt-error-id'];
      const lines = logger.lines('debug').filter((line) => line.includes(`id=${id}`));
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain('RemoteError: from billing <- RangeError');
    });
  });
}

describe('a service that cannot be reached', () => {
  it('is an upstream failure over TCP', async () => {
    const client = clientOf({ transport: Transport.TCP, options: { host: '127.0.0.1', port: 1 } });

    expect(decodeMtError(await failureOf(client, 'fail', 'x'))).toMatchObject({
      status: 503,
      kind: 'upstream',
      retryable: true,
    });
  });
});
