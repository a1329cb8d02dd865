import { ApolloDriver } from '@nestjs/apollo';
import { type INestApplication, Module, NotFoundException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Field,
  GraphQLModule,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { MercuriusDriver } from '@nestjs/mercurius';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GraphQLError } from 'graphql';
import { MtErrorsCore, MtErrorsModule } from 'nestjs-mt-errors';
import { graphqlTransport, mtErrorFormatter, mtFormatError } from 'nestjs-mt-errors/graphql';
import { captureLogger } from '../support/capture-logger.js';
import { failures, forgery, OrderErrors } from './support/failing.controller.js';
import { onEnd } from './support/running.js';

const INSTANCE = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

@ObjectType()
class Order {
  @Field(() => String)
  id!: string;

  @Field(() => String, { nullable: true })
  note?: string;
}

@Resolver(() => Order)
class OrderResolver {
  @Query(() => Order, { nullable: true })
  fail(@Args('what') what: string): Order {
    if (what === 'nest') throw new NotFoundException('Order 3 is gone');
    if (what === 'graphql')
      throw new GraphQLError('hunter2', { extensions: { secret: 'hunter2' } });
    throw what === 'forgery' ? forgery : failures[what]!();
  }

  @Query(() => Order, { nullable: true })
  order(@Args('what') what: string): Order {
    return { id: what };
  }

  @Query(() => Int)
  badly(): unknown {
    return 'hunter2';
  }

  @ResolveField(() => String)
  note(@Parent() { id }: Order): string {
    throw id === 'forgery' ? forgery : failures[id]!();
  }
}

interface Options {
  readonly enhancers?: 'filters'[];
  readonly mask?: boolean;
  readonly root?: object;
  readonly logger?: object;
}

const drivers = {
  Apollo: {
    driver: ApolloDriver,
    masks: (core?: MtErrorsCore): object => ({ formatError: mtFormatError(core) }),
    create: (root: new () => object, logger: object) =>
      NestFactory.create(root, { logger: logger as never, abortOnError: false }),
  },
  Mercurius: {
    driver: MercuriusDriver,
    masks: (core?: MtErrorsCore): object => ({ errorFormatter: mtErrorFormatter(core) }),
    create: (root: new () => object, logger: object) =>
      NestFactory.create(root, new FastifyAdapter(), {
        logger: logger as never,
        abortOnError: false,
      }),
  },
};

interface Answer {
  readonly status: number;
  readonly body: { data?: unknown; errors?: Record<string, unknown>[] };
}

async function start(
  { driver, masks, create }: (typeof drivers)[keyof typeof drivers],
  { enhancers = [], mask = true, root = {}, logger = captureLogger() }: Options = {},
): Promise<(query: string, headers?: Record<string, string>) => Promise<Answer>> {
  @Module({
    imports: [
      MtErrorsModule.forRoot({ service: 'graph', catalogs: [OrderErrors], ...root }),
      GraphQLModule.forRootAsync({
        driver,
        inject: [MtErrorsCore],
        useFactory: (core: MtErrorsCore) => ({
          autoSchemaFile: true,
          graphiql: false,
          fieldResolverEnhancers: enhancers,
          ...(mask ? masks(core) : {}),
        }),
      } as never),
    ],
    providers: [OrderResolver],
  })
  class AppModule {}
  const app: INestApplication = await create(AppModule, logger);
  onEnd(() => app.close());
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return async (query, headers = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
}

const notFound = (path: string[], texts: object = {}): object => ({
  message: 'There is no such order',
  locations: expect.any(Array) as unknown,
  path,
  extensions: {
    code: 'MT_3001',
    mt: {
      type: 'urn:mt:error:orders:3001',
      title: 'There is no such order',
      status: 404,
      detail: 'No order has the id O-7.',
      instance: expect.stringMatching(INSTANCE) as unknown,
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      params: { orderId: 'O-7' },
    },
  },
  ...texts,
});

describe.each(Object.entries(drivers))('resolvers with %s', (_name, driver) => {
  it.each([
    ['with the mask', { mask: true }],
    ['without the mask', { mask: false }],
    ['as a GraphQLError', { root: { transports: [graphqlTransport()] } }],
  ])('answer a thrown code %s', async (_how, options) => {
    const query = await start(driver, options);

    const { body } = await query('{ fail(what: "code") { id } }');

    expect(body.data).toEqual({ fail: null });
    expect(body.errors).toMatchObject([notFound(['fail'])]);
    expect(JSON.stringify(body)).not.toContain('hunter2');
  });

  it('answer in the language of the reader', async () => {
    const query = await start(driver);

    const { body } = await query('{ fail(what: "code") { id } }', { 'accept-language': 'zh-CN' });

    expect(body.errors).toMatchObject([
      { message: '没有这个订单', extensions: { mt: { detail: '没有编号为 O-7 的订单。' } } },
    ]);
  });

  it.each([...Object.keys(failures), 'nest', 'graphql'])(
    'answer %s without a secret',
    async (what) => {
      const query = await start(driver);

      const { body } = await query(`{ fail(what: "${what}") { id } }`);

      expect(body.errors).toHaveLength(1);
      expect(body.errors![0]!.extensions).toEqual({
        code: expect.any(String) as unknown,
        mt: expect.objectContaining({ code: expect.any(String) as unknown }) as unknown,
      });
      expect(JSON.stringify(body)).not.toMatch(/hunter2|resolver/);
    },
  );

  it.each([
    ['by their filters', { enhancers: ['filters' as const] }],
    ['by the mask', {}],
  ])('answer fields %s, and log them once', async (_how, options) => {
    const logger = captureLogger();
    const query = await start(driver, { ...options, logger });

    const { body } = await query('{ order(what: "code") { id note } }');
    const hidden = await query('{ order(what: "unknown") { id note } }');

    expect(body.data).toEqual({ order: { id: 'code', note: null } });
    expect(body.errors).toMatchObject([notFound(['order', 'note'])]);
    expect(hidden.body.errors).toMatchObject([
      {
        message: 'Internal Server Error',
        extensions: { code: 'INTERNAL_SERVER_ERROR', mt: { status: 500 } },
      },
    ]);
    expect(JSON.stringify(hidden)).not.toContain('hunter2');
    expect(logger.lines('debug')).toHaveLength(1);
    expect(logger.lines('error')).toHaveLength(1);
  });

  it('answer what only looks like an exception', async () => {
    const query = await start(driver);

    const { body } = await query(
      '{ fail(what: "forgery") { id } order(what: "forgery") { note } }',
    );

    const extensions = {
      code: 'INTERNAL_SERVER_ERROR',
      mt: { status: 500, code: '500', key: 'INTERNAL_SERVER_ERROR' },
    };
    expect(body.errors).toMatchObject([
      { message: 'Internal Server Error', path: ['fail'], extensions },
      { message: 'Internal Server Error', path: ['order', 'note'], extensions },
    ]);
  });

  it('say nothing of a value that the schema refuses', async () => {
    const query = await start(driver);

    const { body } = await query('{ badly }');

    expect(body.errors).toMatchObject([
      {
        message: 'Internal Server Error',
        path: ['badly'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('hunter2');
  });

  it.each(['{ hunter2', '{ hunter2 }', '{ order(what: 5) { id } }', '{ fail { id } }'])(
    'answer the bad operation %s without repeating it',
    async (operation) => {
      const query = await start(driver);

      const { status, body } = await query(operation);

      expect(status).toBe(400);
      expect(body.errors!.length).toBeGreaterThan(0);
      expect(body.errors![0]).toMatchObject({
        message: 'Bad Request',
        extensions: {
          code: expect.stringMatching(/^[A-Z_]+$/) as unknown,
          mt: { status: 400, code: '400' },
        },
      });
      expect(JSON.stringify(body)).not.toMatch(/hunter2|String!/);
    },
  );

  it('answer when a renderer and a reporter throw', async () => {
    const boom = (): never => {
      throw new Error('hunter2');
    };
    const query = await start(driver, {
      root: {
        renderer: { render: boom },
        reporters: [{ report: boom }],
        adapters: [{ name: 'b', adapt: boom }],
      },
    });

    const { body } = await query('{ fail(what: "code") { id } order(what: "code") { note } }');

    expect(body.errors).toMatchObject([
      { extensions: { code: 'MT_3001' } },
      { extensions: { code: 'MT_3001' } },
    ]);
  });
});

describe('the masks by themselves', () => {
  it('know the built-in catalogue', () => {
    const error = new GraphQLError('hunter2', { path: ['a'], originalError: new Error('hunter2') });

    expect(mtFormatError()(error.toJSON(), error)).toMatchObject({
      message: 'Internal Server Error',
      path: ['a'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(mtErrorFormatter()({ data: null, errors: [error] }, undefined)).toMatchObject({
      statusCode: 200,
      response: { data: null, errors: [{ message: 'Internal Server Error' }] },
    });
  });

  it('mask what is no error of graphql-js', () => {
    expect(mtFormatError()({ message: 'hunter2' }, 'hunter2')).toEqual({
      message: 'Internal Server Error',
      extensions: expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }) as unknown,
    });
  });
});
