import { join } from 'node:path';
import type { ServiceError } from '@grpc/grpc-js';
import grpc from '@grpc/grpc-js';
import { Controller, Get, Inject } from '@nestjs/common';
import {
  type ClientGrpc,
  ClientProxyFactory,
  GrpcMethod,
  GrpcStreamCall,
  GrpcStreamMethod,
  RpcException,
  Transport,
} from '@nestjs/microservices';
import { defineErrors, MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import {
  decodeMtError,
  grpcAdapter,
  grpcTransport,
  rehydrate,
} from 'nestjs-mt-errors/microservices';
import protobuf from 'protobufjs';
import { concat, firstValueFrom, NEVER, type Observable, of, throwError } from 'rxjs';
import { closedPort, proxyTo } from '../adapters/support/proxy.js';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { eventually } from '../support/eventually.js';
import { failures, forgery, OrderErrors, unreadable } from './support/failing.controller.js';
import { onEnd, startHttp, startService } from './support/running.js';

const folder = join(process.cwd(), 'test/rpc/protos');
const protoPath = join(folder, 'orders.proto');
const catalogs = [OrderErrors];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const WideErrors = defineErrors(
  { section: 'wide' },
  {
    WIDE: {
      code: 'W-001',
      status: 400,
      kind: 'validation',
      params: { list: 'string[]' },
      title: { en: 'Wide' },
    },
  },
);

interface Orders {
  find(question: { name: string }, metadata?: grpc.Metadata, options?: object): Observable<unknown>;
  watch(question: { name: string }): Observable<unknown>;
  collect(questions: Observable<{ name: string }>): Observable<unknown>;
  talk(questions: Observable<{ name: string }>): Observable<unknown>;
  raw(questions: Observable<{ name: string }>): Observable<unknown>;
  rawTalk(questions: Observable<{ name: string }>): Observable<unknown>;
  never(
    question: { name: string },
    metadata?: grpc.Metadata,
    options?: object,
  ): Observable<unknown>;
  missing(question: { name: string }): Observable<unknown>;
}

const throwNamed = (name: string): never => {
  if (name === 'violations') {
    throw new MtException('0038', {
      retryAfter: 7,
      params: { min: 6 },
      violations: [
        {
          code: '0038',
          key: 'TOO_SHORT',
          rule: 'minLength',
          pointer: '#/items/0/na~1me',
          source: 'body',
          params: { min: 6 },
        },
      ],
    });
  }
  if (name === 'wide') {
    throw new WideErrors.WIDE(
      { list: Array.from({ length: 50 }, () => '語'.repeat(256)) },
      { cause: new RangeError('x') },
    );
  }
  if (name === 'unreadable') throw unreadable();
  throw name === 'forgery' ? forgery : failures[name]!();
};

@Controller()
class OrdersController {
  @GrpcMethod('Orders', 'Find')
  find({ name }: { name: string }): never {
    return throwNamed(name);
  }

  @GrpcMethod('Orders', 'Watch')
  watch({ name }: { name: string }): unknown {
    return concat(of({ id: '1' }, { id: '2' }), throwError(failures[name]!));
  }

  @GrpcStreamMethod('Orders', 'Collect')
  collect(): never {
    throw failures.code!();
  }

  @GrpcStreamMethod('Orders', 'Talk')
  talk(): unknown {
    return concat(of({ id: '1' }), throwError(failures.code!));
  }

  @GrpcStreamCall('Orders', 'Raw')
  raw(_call: unknown, _callback: unknown): never {
    throw failures.code!();
  }

  @GrpcStreamCall('Orders', 'RawTalk')
  rawTalk(_call: unknown): never {
    throw failures.code!();
  }

  @GrpcMethod('Orders', 'Never')
  never(_question: unknown): unknown {
    return NEVER;
  }
}

async function startOrders(options: object = {}): Promise<number> {
  const port = await closedPort();
  await startService(
    {
      imports: [MtErrorsModule.forRoot({ service: 'orders', catalogs, ...options })],
      controllers: [OrdersController],
    },
    {
      transport: Transport.GRPC,
      options: { package: 'orders', protoPath, url: `127.0.0.1:${port}` },
    },
  );
  return port;
}

function clientTo(port: number): Orders {
  const client = ClientProxyFactory.create({
    transport: Transport.GRPC,
    options: { package: 'orders', protoPath, url: `127.0.0.1:${port}` },
  }) as unknown as ClientGrpc & { close(): void };
  onEnd(() => client.close());
  return client.getService<Orders>('Orders');
}

async function failureOf(call: Observable<unknown>): Promise<ServiceError> {
  return new Promise((resolve, reject) => {
    call.subscribe({ error: resolve, complete: () => reject(new Error('did not fail')) });
  });
}

const detailsOf = (error: ServiceError): Buffer =>
  error.metadata.get('grpc-status-details-bin')[0] as Buffer;

describe('a failing handler over gRPC', () => {
  it('answers with a status, a safe text and our form among the trailers', async () => {
    const error = await failureOf(clientTo(await startOrders()).find({ name: 'code' }));

    expect(error).toMatchObject({ code: 5, details: 'There is no such order' });
    expect(JSON.parse(String(error.metadata.get('mt-error-bin')[0]))).toEqual({
      $mt: 1,
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      section: 'orders',
      id: expect.stringMatching(UUID) as unknown,
      svc: 'orders',
      params: { orderId: 'O-7' },
      retryable: false,
      chain: [{ name: 'RangeError' }],
      status: 'error',
      message: 'There is no such order',
    });
  });

  it.each(['collect', 'talk', 'raw', 'rawTalk'] as const)(
    'answers the stream %s',
    async (method) => {
      const error = await failureOf(clientTo(await startOrders())[method](of({ name: 'x' })));

      expect(error.code).toBe(5);
      expect(decodeMtError(error, { catalogs })).toBeInstanceOf(OrderErrors.ORDER_NOT_FOUND);
    },
  );

  it('sends the values of a stream and then its failure', async () => {
    const values: unknown[] = [];
    const client = clientTo(await startOrders());
    const error = await new Promise<ServiceError>((resolve) => {
      client
        .watch({ name: 'code' })
        .subscribe({ next: (value) => values.push(value), error: resolve });
    });

    expect(values).toEqual([{ id: '1' }, { id: '2' }]);
    expect(decodeMtError(error, { catalogs })).toMatchObject({ code: '3001' });
  });

  describe.each([
    ['our form', {}],
    ['google.rpc.Status', { transports: [grpcTransport()] }],
  ])('as %s', (_form, options) => {
    it.each(Object.keys(failures))('answers %s without a secret', async (name) => {
      const client = clientTo(await startOrders(options));

      const error = await failureOf(client.find({ name }));

      const trailers = JSON.stringify(error.metadata.toJSON()) + error.details;
      expect(decodeMtError(error, { catalogs })).toMatchObject({
        cause: { service: 'orders' },
        id: expect.stringMatching(UUID) as unknown,
      });
      expect(trailers).not.toContain('hunter2');
      for (const name of ['mt-error-bin', 'grpc-status-details-bin']) {
        for (const value of error.metadata.get(name))
          expect(value.length).toBeLessThanOrEqual(4096);
      }
    });

    it('answers when a reporter, an adapter and a renderer throw', async () => {
      const boom = (): never => {
        throw new Error('hunter2');
      };
      const broken = {
        renderer: { render: boom },
        reporters: [{ report: boom }],
        adapters: [{ name: 'b', adapt: boom }],
      };
      const client = clientTo(await startOrders({ ...options, ...broken }));

      const error = await failureOf(client.find({ name: 'code' }));

      expect(decodeMtError(error, { catalogs })).toMatchObject({ code: '3001' });
    });

    it('gives the caller the exception again, with its violations and when to try again', async () => {
      const client = clientTo(await startOrders(options));

      const error = await firstValueFrom(
        client.find({ name: 'violations' }).pipe(rehydrate()),
      ).catch((thrown: unknown) => thrown);

      expect(error).toMatchObject({
        code: '0038',
        params: { min: 6 },
        retryAfter: 7,
        violations: [
          {
            code: '0038',
            key: 'TOO_SHORT',
            rule: 'minLength',
            pointer: '#/items/0/na~1me',
            source: 'body',
            params: { min: 6 },
          },
        ],
      });
    });

    it('cuts what is too long, and stays readable', async () => {
      const client = clientTo(await startOrders({ ...options, catalogs: [WideErrors] }));

      const error = await failureOf(client.find({ name: 'wide' }));

      expect(decodeMtError(error, { catalogs: [WideErrors] })).toMatchObject({
        code: 'W-001',
        params: {},
      });
    });
  });

  it.each(['forgery', 'unreadable'])('answers an exception that is a %s', async (name) => {
    const error = await failureOf(clientTo(await startOrders()).find({ name }));

    expect(error).toMatchObject({ code: 13, details: 'Internal Server Error' });
    expect(decodeMtError(error)).toMatchObject({ code: '500', status: 500 });
  });

  it('is read by another implementation with the published schema', async () => {
    const schema = new protobuf.Root();
    schema.resolvePath = (_origin, target) =>
      target.startsWith('google/protobuf') ? target : join(folder, target);
    await schema.load(['google/rpc/status.proto', 'google/rpc/error_details.proto']);
    const decode = (type: string, bytes: Uint8Array): Record<string, unknown> =>
      schema
        .lookupType(type)
        .toObject(schema.lookupType(type).decode(bytes), { longs: Number, json: false });
    const metadata = new grpc.Metadata();
    metadata.set('accept-language', 'zh-CN');
    const client = clientTo(await startOrders({ transports: [grpcTransport()] }));

    const error = await failureOf(client.find({ name: 'violations' }, metadata));
    const status = decode('google.rpc.Status', detailsOf(error)) as {
      code: number;
      message: string;
      details: { type_url: string; value: Uint8Array }[];
    };
    const details = Object.fromEntries(
      status.details.map(({ type_url, value }) => {
        const type = type_url.replace('type.googleapis.com/', '');
        return [type, decode(type, value)];
      }),
    );

    expect({ code: status.code, message: status.message }).toEqual({
      code: 3,
      message: 'The value is too short or too small',
    });
    expect(details).toEqual({
      'google.rpc.ErrorInfo': {
        reason: 'MT_0038',
        domain: 'orders',
        metadata: {
          v: '1',
          code: '0038',
          key: 'TOO_SHORT',
          section: 'mt-common',
          id: expect.stringMatching(UUID) as unknown,
          svc: 'orders',
          params: '{"min":6}',
          violations:
            '[{"code":"0038","key":"TOO_SHORT","rule":"minLength","pointer":"#/items/0/na~1me","source":"body","params":{"min":6}}]',
          retryable: 'false',
          retryAfter: '7',
        },
      },
      'google.rpc.BadRequest': {
        fieldViolations: [
          {
            field: 'items[0].na/me',
            description: expect.stringMatching(/6/) as unknown,
            reason: 'TOO_SHORT',
          },
        ],
      },
      'google.rpc.RetryInfo': { retryDelay: { seconds: 7 } },
      'google.rpc.LocalizedMessage': { locale: 'zh-CN', message: '校验：过短' },
    });
  });

  it.each([
    [
      'a status of somebody else',
      () =>
        protoStatus('google.rpc.ErrorInfo', {
          reason: 'X',
          domain: 'y',
          metadata: { code: '3001' },
        }),
    ],
    [
      'a status without an ErrorInfo',
      () => protoStatus('google.rpc.LocalizedMessage', { locale: 'en', message: 'hunter2' }),
    ],
    ['bytes that are no status', async () => Buffer.from('hunter2hunter2')],
    ['too many bytes', async () => Buffer.alloc(20_000, 1)],
  ])('takes %s for an answer that cannot be read', async (_what, bytes) => {
    const metadata = new grpc.Metadata();
    metadata.set('grpc-status-details-bin', Buffer.from(await bytes()));
    const error = Object.assign(new Error('hunter2'), { code: 5, details: 'hunter2', metadata });

    expect(decodeMtError(error)).toMatchObject({ status: 502, kind: 'upstream', code: '502' });
  });

  it('reports a pattern, a deadline and a host that fail as upstream failures', async () => {
    const client = clientTo(await startOrders());
    const dead = clientTo(await closedPort());
    const deadline = { deadline: Date.now() + 200 };
    const outcome = async (call: Observable<unknown>): Promise<unknown> => {
      const { kind, status, retryable } = decodeMtError(await failureOf(call))!;
      return { kind, status, retryable };
    };

    expect(await outcome(client.missing({ name: 'x' }))).toEqual({
      kind: 'upstream',
      status: 503,
      retryable: true,
    });
    expect(await outcome(client.never({ name: 'x' }, new grpc.Metadata(), deadline))).toEqual({
      kind: 'upstream',
      status: 504,
      retryable: true,
    });
    expect(await outcome(dead.find({ name: 'x' }))).toEqual({
      kind: 'upstream',
      status: 503,
      retryable: true,
    });
  });

  it('does not leave the caller waiting when the connection is cut', async () => {
    const { port, cut, close } = await proxyTo(await startOrders());
    onEnd(close);
    const call = failureOf(clientTo(port).never({ name: 'x' }));
    setTimeout(cut, 300);

    expect(decodeMtError(await call)).toMatchObject({ status: 503, kind: 'upstream' });
  });

  it('serves other calls after one that failed with much', async () => {
    const client = clientTo(await startOrders());
    await Promise.all(
      Array.from({ length: 50 }, async () => failureOf(client.find({ name: 'ten megabytes' }))),
    );

    expect((await failureOf(client.find({ name: 'outdated' }))).code).toBe(10);
  });

  it.each([
    ['our form', {}, []],
    ['google.rpc.Status', { transports: [grpcTransport()] }, [grpcAdapter()]],
  ])(
    'is answered at the edge in the language of the reader (%s)',
    async (_form, options, adapters) => {
      const port = await startOrders(options);

      @Controller()
      class EdgeController {
        constructor(@Inject('ORDERS') private readonly orders: Orders) {}

        @Get()
        get(): unknown {
          return this.orders.find({ name: 'code' });
        }
      }
      const { url } = await startHttp({
        imports: [MtErrorsModule.forRoot({ catalogs, adapters })],
        controllers: [EdgeController],
        providers: [{ provide: 'ORDERS', useValue: clientTo(port) }],
      });

      expectProblem(await request(url, { headers: { 'accept-language': 'zh-CN' } }), {
        status: 404,
        code: '3001',
        key: 'ORDER_NOT_FOUND',
        type: 'urn:mt:error:orders:3001',
        title: '没有这个订单',
        detail: '没有编号为 O-7 的订单。',
        language: 'zh-CN',
        params: { orderId: 'O-7' },
      } as never);
    },
  );

  it('logs a failure once, and the trace of the call', async () => {
    const logger = captureLogger();
    const port = await closedPort();
    await startService(
      {
        imports: [MtErrorsModule.forRoot({ service: 'orders', catalogs })],
        controllers: [OrdersController],
      },
      {
        transport: Transport.GRPC,
        options: { package: 'orders', protoPath, url: `127.0.0.1:${port}` },
        logger,
      },
    );
    const metadata = new grpc.Metadata();
    metadata.set('traceparent', `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`);

    const error = await failureOf(clientTo(port).find({ name: 'code' }, metadata));

    await eventually(() => expect(logger.lines('debug')).toHaveLength(1));
    expect(decodeMtError(error, { catalogs })!.cause).toMatchObject({
      message: `from orders <- RangeError <- trace 00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    });
  });

  it.each([
    [new MtErrors.AGGREGATE_OUTDATED(), 10],
    [new MtException('0009', { status: 400 }), 3],
    [new MtException('0009', { status: 401 }), 16],
    [new MtException('0009', { status: 403 }), 7],
    [new MtException('0009', { status: 418 }), 9],
    [new MtException('0009', { status: 429 }), 8],
    [new MtException('0009', { status: 500 }), 13],
    [new MtException('0009', { status: 503 }), 14],
    [new MtException('0009', { status: 504 }), 4],
    [new RpcException('x'), 13],
  ])('chooses the gRPC code by the HTTP status: %#', async (thrown, code) => {
    Object.assign(failures, { chosen: () => thrown });
    const error = await failureOf(clientTo(await startOrders()).find({ name: 'chosen' }));
    Reflect.deleteProperty(failures, 'chosen');

    expect(error.code).toBe(code);
  });
});

async function protoStatus(type: string, fields: object): Promise<Uint8Array> {
  const schema = new protobuf.Root();
  schema.resolvePath = (_origin, target) =>
    target.startsWith('google/protobuf') ? target : join(folder, target);
  await schema.load(['google/rpc/status.proto', 'google/rpc/error_details.proto']);
  const Detail = schema.lookupType(type);
  const Status = schema.lookupType('google.rpc.Status');
  const value = Detail.encode(Detail.fromObject(fields)).finish();
  const details = [{ type_url: `type.googleapis.com/${type}`, value }];
  return Status.encode(Status.create({ code: 5, message: 'hunter2', details })).finish();
}
