import {
  type ArgumentsHost,
  Catch,
  Controller,
  Get,
  type ExceptionFilter,
  type INestApplication,
  type INestMicroservice,
  Inject,
  Module,
  type ModuleMetadata,
  NotFoundException,
  UseFilters,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type ClientProxy,
  ClientProxyFactory,
  EventPattern,
  MessagePattern,
  type MicroserviceOptions,
  Payload,
  RpcException,
  Transport,
} from '@nestjs/microservices';
import { defineErrors, MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { concat, firstValueFrom, of, throwError, timeout, toArray } from 'rxjs';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { eventually } from '../support/eventually.js';
import { startApp } from '../support/platforms.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string', dsn: { type: 'string', private: true } },
      title: { en: 'There is no such order' },
      detail: { en: 'No order has the id {orderId}.' },
    },
  },
);

const cyclic: Record<string, unknown> = { name: 'cyclic' };
cyclic.self = cyclic;

/** Everything a handler may throw, by name. */
const failures: Record<string, () => unknown> = {
  code: () => new MtException('1078', { params: {} }),
  own: () => new OrderErrors.ORDER_NOT_FOUND({ orderId: 'O-7', dsn: 'postgres://u:pw@db' }),
  caused: () =>
    new MtErrors.AGGREGATE_OUTDATED(undefined, {
      cause: Object.assign(new TypeError('secret text'), { code: 'E_SECRET', cause: cyclic }),
    }),
  unknown: () => new Error('password=hunter2'),
  text: () => 'password=hunter2',
  nothing: () => undefined,
  nest: () => new NotFoundException('Order 3 is gone'),
  bigint: () => new RpcException({ amount: 10n }),
  cyclic: () => new RpcException(cyclic),
  hostile: () => new MtException('0038', { params: { min: 10n as unknown as number } }),
  violations: () =>
    new MtException('0038', {
      violations: [
        {
          code: '0038',
          key: 'TOO_SHORT',
          rule: 'minLength',
          pointer: '#/name',
          source: 'body',
          detail: 'written by the author',
          params: { min: 6 },
        },
      ],
    }),
  late: () => new MtException('0009', { retryAfter: 5 }),
};

@Controller()
class BillingController {
  readonly events: string[] = [];

  @MessagePattern('fail')
  fail(@Payload() name: string): never {
    throw failures[name]!();
  }

  @MessagePattern('fail-later')
  async failLater(@Payload() name: string): Promise<never> {
    await Promise.resolve();
    throw failures[name]!();
  }

  @MessagePattern('stream')
  stream(): unknown {
    return concat(
      of(1, 2),
      throwError(() => new MtException('1078')),
    );
  }

  @EventPattern('event')
  event(@Payload() _name: string): void {
    throw new MtException('0009');
  }
}

const running: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.close();
});

function root(metadata: ModuleMetadata): new () => object {
  @Module(metadata)
  class TestModule {}
  return TestModule;
}

async function startService(
  metadata: ModuleMetadata,
  options: {
    logger?: ReturnType<typeof captureLogger>;
    configure?(app: INestMicroservice): void;
  } = {},
): Promise<number> {
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(root(metadata), {
    transport: Transport.TCP,
    options: { host: '127.0.0.1', port: 0 },
    logger: options.logger ?? false,
    abortOnError: false,
  });
  options.configure?.(app);
  await app.listen();
  running.push(app);
  return portOf(app.unwrap());
}

function portOf(server: unknown): number {
  return (server as { address(): { port: number } }).address().port;
}

function clientTo(port: number): ClientProxy {
  const client = ClientProxyFactory.create({
    transport: Transport.TCP,
    options: { host: '127.0.0.1', port },
  });
  running.push({ close: async () => client.close() });
  return client;
}

async function failureOf(client: ClientProxy, pattern: string, data: unknown): Promise<unknown> {
  try {
    await firstValueFrom(client.send(pattern, data as string).pipe(timeout(2000)));
  } catch (error) {
    return error;
  }
  throw new Error(`${pattern} did not fail`);
}

const service = {
  imports: [MtErrorsModule.forRoot({ service: 'billing', catalogs: [OrderErrors] })],
  controllers: [BillingController],
};

describe('a microservice over TCP', () => {
  it('answers a thrown code in the form for other services', async () => {
    const client = clientTo(await startService(service));

    expect(await failureOf(client, 'fail', 'code')).toEqual({
      $mt: 1,
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      section: 'mt-access',
      id: expect.stringMatching(UUID),
      svc: 'billing',
      retryable: false,
      status: 'error',
      message: 'The project has no such user',
    });
  });

  it('sends public parameters and never private ones', async () => {
    const client = clientTo(await startService(service));

    expect(await failureOf(client, 'fail-later', 'own')).toEqual({
      $mt: 1,
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      section: 'orders',
      id: expect.stringMatching(UUID),
      svc: 'billing',
      params: { orderId: 'O-7' },
      retryable: false,
      status: 'error',
      message: 'There is no such order',
    });
  });

  it('names what caused the failure, but tells nothing of what it says', async () => {
    const client = clientTo(await startService(service));

    expect(await failureOf(client, 'fail', 'caused')).toMatchObject({
      code: '0009',
      chain: [{ name: 'TypeError', code: 'E_SECRET' }, { name: 'Object' }],
    });
  });

  it.each(['unknown', 'text', 'nothing', 'bigint', 'cyclic'])(
    'answers %s as an internal error without a word of it',
    async (name) => {
      const client = clientTo(await startService(service));

      const error = await failureOf(client, 'fail', name);

      expect(error).toMatchObject({ code: '500', key: 'INTERNAL_SERVER_ERROR', http: 500 });
      expect(JSON.stringify(error)).not.toMatch(/hunter2|amount/);
    },
  );

  it('answers an exception of Nest by its status', async () => {
    const client = clientTo(await startService(service));

    expect(await failureOf(client, 'fail', 'nest')).toMatchObject({
      code: '404',
      key: 'NOT_FOUND',
      section: 'http',
      http: 404,
      message: 'Not Found',
    });
  });

  it('answers in spite of a parameter that JSON cannot hold', async () => {
    const client = clientTo(await startService(service));

    const error = await failureOf(client, 'fail', 'hostile');

    expect(error).toMatchObject({ code: '0038', key: 'TOO_SHORT' });
    expect(error).not.toHaveProperty('params');
  });

  it('sends violations without the texts of their author', async () => {
    const client = clientTo(await startService(service));

    expect(await failureOf(client, 'fail', 'violations')).toMatchObject({
      violations: [
        {
          code: '0038',
          key: 'TOO_SHORT',
          rule: 'minLength',
          pointer: '#/name',
          source: 'body',
          params: { min: 6 },
        },
      ],
    });
  });

  it('sends the values of a stream and then its failure', async () => {
    const client = clientTo(await startService(service));
    const values: unknown[] = [];

    const error = await new Promise((resolve) => {
      client.send('stream', '').subscribe({ next: (value) => values.push(value), error: resolve });
    });

    expect(values).toEqual([1, 2]);
    expect(error).toMatchObject({ $mt: 1, code: '1078' });
  });

  it('logs a failed event once, with its id', async () => {
    const logger = captureLogger();
    const client = clientTo(await startService(service, { logger }));

    await firstValueFrom(client.emit('event', 'x').pipe(toArray()));
    await eventually(() => expect(logger.lines('debug')).toHaveLength(1), 1_000);

    expect(logger.lines('debug')[0]).toMatch(/^0009 \w+ status=409 id=[0-9a-f-]{36} /);
  });

  it('answers when a reporter, an adapter and a renderer throw', async () => {
    const boom = (): never => {
      throw new Error('boom');
    };
    const client = clientTo(
      await startService({
        imports: [
          MtErrorsModule.forRoot({
            adapters: [{ name: 'boom', adapt: boom }],
            reporters: [{ report: boom }],
            renderer: { render: boom },
            traceId: boom,
            resolveLocale: boom,
          }),
        ],
        controllers: [BillingController],
      }),
    );

    expect(await failureOf(client, 'fail', 'code')).toMatchObject({ $mt: 1, code: '1078' });
    expect(await failureOf(client, 'fail', 'unknown')).toMatchObject({ $mt: 1, code: '500' });
  });

  it('answers with an internal error when its own logger throws while the error is sent', async () => {
    const broken = {
      open: () => ({
        transport: 'rpc',
        request: {},
        language: undefined,
        send: (): never => {
          throw new Error('broken');
        },
        abort: () => throwError(() => ({ aborted: true })),
      }),
    };
    const client = clientTo(
      await startService({
        imports: [MtErrorsModule.forRoot({ transports: [broken] })],
        controllers: [BillingController],
      }),
    );

    expect(await failureOf(client, 'fail', 'code')).toEqual({ aborted: true });
  });

  it('leaves an exception to a global filter of the application that is for it', async () => {
    @Catch(RangeError)
    class RangeFilter implements ExceptionFilter {
      catch(): unknown {
        return throwError(() => ({ own: true }));
      }
    }
    failures.range = () => new RangeError('x');
    const port = await startService(service, {
      configure: (app) => void app.useGlobalFilters(new RangeFilter()),
    });

    expect(await failureOf(clientTo(port), 'fail', 'range')).toEqual({ own: true });
    expect(await failureOf(clientTo(port), 'fail', 'code')).toMatchObject({ code: '1078' });
  });
});

@Catch(RangeError)
class OwnFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): unknown {
    void thrown;
    void host;
    return throwError(() => ({ own: true }));
  }
}

@Controller()
@UseFilters(OwnFilter)
class MixedController {
  @Get('http')
  http(): never {
    throw new MtException('1078');
  }

  @MessagePattern('mixed')
  mixed(@Payload() name: string): never {
    throw name === 'range' ? new RangeError('x') : new MtException('1078');
  }
}

async function startHybrid(metadata: ModuleMetadata): Promise<{
  app: INestApplication;
  url: string;
  port: number;
}> {
  const started = await startApp('express', metadata, {
    configure: async (app) => {
      app.connectMicroservice<MicroserviceOptions>({
        transport: Transport.TCP,
        options: { host: '127.0.0.1', port: 0 },
      });
      await app.startAllMicroservices();
    },
  });
  running.push(started.app);
  const [microservice] = started.app.getMicroservices() as unknown as INestMicroservice[];
  return { ...started, port: portOf(microservice!.unwrap()) };
}

describe('an application with HTTP and messages', () => {
  it('answers both ways, and a filter of the controller keeps its turn', async () => {
    const { url, port } = await startHybrid({
      imports: [MtErrorsModule.forRoot({ service: 'mixed' })],
      controllers: [MixedController],
    });

    expect(await failureOf(clientTo(port), 'mixed', 'x')).toMatchObject({ $mt: 1, svc: 'mixed' });
    expect(await failureOf(clientTo(port), 'mixed', 'range')).toEqual({ own: true });
    expect((await request(`${url}/http`)).body).toMatchObject({ code: '1078', status: 404 });
  });

  it('asks its filter before those of the controller where it is to be the first', async () => {
    const { port } = await startHybrid({
      imports: [MtErrorsModule.forRoot({ filter: 'first' })],
      controllers: [MixedController],
    });

    expect(await failureOf(clientTo(port), 'mixed', 'range')).toMatchObject({ code: '500' });
  });

  it('shares a controller class with other applications of the process', async () => {
    const one = await startHybrid({
      imports: [MtErrorsModule.forRoot({ service: 'one' })],
      controllers: [MixedController],
    });
    const two = await startHybrid({
      imports: [MtErrorsModule.forRoot({ service: 'two' })],
      controllers: [MixedController],
    });
    const off = await startHybrid({
      imports: [MtErrorsModule.forRoot({ service: 'off', filter: false })],
      controllers: [MixedController],
    });
    const without = await startHybrid({ controllers: [MixedController] });
    const nest = { status: 'error', message: 'Internal server error' };

    expect(await failureOf(clientTo(one.port), 'mixed', 'x')).toMatchObject({ svc: 'one' });
    expect(await failureOf(clientTo(two.port), 'mixed', 'x')).toMatchObject({ svc: 'two' });
    expect(await failureOf(clientTo(off.port), 'mixed', 'x')).toEqual(nest);
    expect(await failureOf(clientTo(without.port), 'mixed', 'x')).toEqual(nest);
  });
});

@Controller()
class GatewayController {
  constructor(@Inject('BILLING') private readonly billing: ClientProxy) {}

  @Get('relay/:name')
  relay(): unknown {
    return undefined;
  }

  @Get('code')
  code(): unknown {
    return this.billing.send('fail', 'code');
  }

  @Get('own')
  own(): unknown {
    return this.billing.send('fail', 'own');
  }

  @Get('late')
  late(): unknown {
    return this.billing.send('fail', 'late');
  }

  @Get('violations')
  violations(): unknown {
    return this.billing.send('fail', 'violations');
  }

  @Get('nobody')
  nobody(): unknown {
    return this.billing.send('nobody', 'x');
  }

  @Get('wrapped')
  async wrapped(): Promise<unknown> {
    try {
      return await firstValueFrom(this.billing.send('fail', 'code'));
    } catch (error) {
      throw new RpcException(error as object);
    }
  }
}

describe('a gateway over HTTP', () => {
  async function startGateway(
    catalogs: (typeof OrderErrors)[],
    logger = captureLogger(),
  ): Promise<string> {
    const port = await startService(service);
    const { app, url } = await startApp(
      'fastify',
      {
        imports: [MtErrorsModule.forRoot({ service: 'gateway', catalogs })],
        controllers: [GatewayController],
        providers: [{ provide: 'BILLING', useValue: clientTo(port) }],
      },
      { logger },
    );
    running.push(app);
    return url;
  }

  it.each(['code', 'wrapped'])('answers what a service threw (%s) as its own', async (path) => {
    const url = await startGateway([]);

    expectProblem(await request(`${url}/${path}`, { headers: { 'accept-language': 'zh-CN' } }), {
      status: 404,
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      type: 'urn:mt:error:mt-access:1078',
      title: '项目找不到该用户',
      language: 'zh-CN',
    });
  });

  it('knows the code of a service whose catalogue it has', async () => {
    const url = await startGateway([OrderErrors]);

    expectProblem(await request(`${url}/own`), {
      status: 404,
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      type: 'urn:mt:error:orders:3001',
      title: 'There is no such order',
      detail: 'No order has the id O-7.',
      params: { orderId: 'O-7' },
    } as never);
  });

  it('keeps a code that it does not know, with the text of a bad gateway', async () => {
    const url = await startGateway([]);

    expectProblem(await request(`${url}/own`), {
      status: 502,
      code: '3001',
      key: 'BAD_GATEWAY',
      type: 'about:blank',
      title: 'Bad Gateway',
    });
  });

  it('passes on when to try again, and what is wrong in the input', async () => {
    const url = await startGateway([]);

    expect((await request(`${url}/late`)).headers['retry-after']).toBe('5');
    expect((await request(`${url}/violations`)).body).toMatchObject({
      code: '0038',
      errors: [{ code: '0038', pointer: '#/name', params: { min: 6 } }],
    });
  });

  it('answers 503 where no service handles the pattern', async () => {
    const url = await startGateway([]);

    expectProblem(await request(`${url}/nobody`), {
      status: 503,
      code: '503',
      key: 'SERVICE_UNAVAILABLE',
      type: 'about:blank',
      title: 'Service Unavailable',
    });
  });

  it('writes the service and the same id into its log, and neither service nor causes into the answer', async () => {
    const logger = captureLogger();
    const url = await startGateway([], logger);

    const answer = await request(`${url}/code`);

    expect(JSON.stringify(answer)).not.toMatch(/billing/);
    const line =
      `1078 PROJECT_USER_NOT_FOUND status=404 id=${answer.headers['x-mt-error-id']} ` +
      'The project has no such user';
    expect(logger.lines('debug')).toEqual([line, `${line} <- RemoteError: from billing`]);
  });
});
