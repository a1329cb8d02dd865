import {
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  ForbiddenException,
  Get,
  HttpException,
  Injectable,
  Module,
  NotFoundException,
  ServiceUnavailableException,
  ValidationPipe,
  Scope,
} from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import {
  defineErrors,
  MtConflictException,
  MtErrors,
  MtErrorsCore,
  MtErrorsModule,
  type MtErrorsOptionsFactory,
  MtException,
  MtExceptionFilter,
} from 'nestjs-mt-errors';
import { tap } from 'rxjs';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { type Platform, platforms, startApp } from '../support/platforms.js';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string' },
      title: { en: 'There is no such order', 'zh-CN': '找不到订单' },
      detail: { en: 'No order has the id {orderId}.', 'zh-CN': '没有编号为 {orderId} 的订单。' },
    },
  },
);

@Controller()
class ModuleController {
  @Get('own')
  own(): void {
    throw new OrderErrors.ORDER_NOT_FOUND({ orderId: 'o-1' });
  }
  @Get('code')
  code(): void {
    throw new MtException('1078');
  }
  @Get('conflict')
  conflict(): void {
    throw new MtException('0009');
  }
  @Get('nest')
  nest(): void {
    throw new ForbiddenException('No.');
  }
  @Get('unknown')
  unknown(): void {
    throw new Error('hunter2');
  }
  @Get('health')
  health(): void {
    throw new ServiceUnavailableException({
      status: 'error',
      info: {},
      error: { database: { status: 'down' } },
      details: { database: { status: 'down' } },
    });
  }
}

interface ReplyLike {
  status(code: number): { send(body: unknown): void };
}
const reply = (host: ArgumentsHost, status: number, body: unknown): void => {
  host.switchToHttp().getResponse<ReplyLike>().status(status).send(body);
};

@Catch(HttpException)
class HttpExceptionFilter implements ExceptionFilter {
  catch(_: HttpException, host: ArgumentsHost): void {
    reply(host, 418, { by: 'the application' });
  }
}
@Catch(MtConflictException)
class ConflictFilter implements ExceptionFilter {
  catch(error: MtConflictException, host: ArgumentsHost): void {
    reply(host, 409, { conflict: error.code });
  }
}
@Catch()
class CatchAllFilter implements ExceptionFilter {
  catch(_: unknown, host: ArgumentsHost): void {
    reply(host, 500, { by: 'the catch-all' });
  }
}

const own = {
  status: 404,
  code: '3001',
  key: 'ORDER_NOT_FOUND',
  type: 'urn:mt:error:orders:3001',
  title: 'There is no such order',
  detail: 'No order has the id o-1.',
  params: { orderId: 'o-1' },
};

describe.each(platforms)('the module on %s', (platform: Platform) => {
  it('answers a user’s own entry in each of its languages', async () => {
    const imports = [MtErrorsModule.forRoot({ catalogs: [OrderErrors] })];
    const { app, url } = await startApp(platform, { imports, controllers: [ModuleController] });
    expectProblem(await request(`${url}/own`), own);
    expectProblem(await request(`${url}/own`, { headers: { 'accept-language': 'zh' } }), {
      ...own,
      title: '找不到订单',
      detail: '没有编号为 o-1 的订单。',
      language: 'zh-CN',
    });
    await app.close();
  });

  it('takes a feature module’s own entries, with the root before it or after', async () => {
    @Module({ imports: [MtErrorsModule.forFeature(OrderErrors)], controllers: [ModuleController] })
    class OrdersModule {}
    for (const imports of [
      [OrdersModule, MtErrorsModule.forRoot()],
      [MtErrorsModule.forRoot(), OrdersModule],
    ]) {
      const logger = captureLogger();
      const { app, url } = await startApp(platform, { imports }, { logger });
      expectProblem(await request(`${url}/own`), own);
      expect(app.get(MtErrorsCore).registry.byCode('3001')?.registered).toBe(true);
      expect(logger.lines('warn')).toEqual([]);
      await app.close();
    }
  });

  it('answers an entry that is not registered from what it carries, with one warning', async () => {
    const logger = captureLogger();
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [ModuleController] };
    const { app, url } = await startApp(platform, metadata, { logger });
    expectProblem(await request(`${url}/own`), own);
    expectProblem(await request(`${url}/own`), own);
    await app.close();
    expect(logger.lines('warn')).toEqual([
      'The entry 3001 ORDER_NOT_FOUND was thrown but is not registered, so overrides and the ' +
        'catalogue page do not know it: give its catalogue to MtErrorsModule.forRoot({ catalogs }) or forFeature()',
    ]);
  });

  it('overrides status and texts by code and by name', async () => {
    const imports = [
      MtErrorsModule.forRoot({
        catalogs: [OrderErrors],
        overrides: {
          '1078': { status: 410, title: { en: 'This user has left the project' } },
          ORDER_NOT_FOUND: { detail: { en: 'Look for {orderId} elsewhere.' } },
        },
      }),
    ];
    const { app, url } = await startApp(platform, { imports, controllers: [ModuleController] });
    expectProblem(await request(`${url}/own`), { ...own, detail: 'Look for o-1 elsewhere.' });
    expectProblem(await request(`${url}/code`), {
      status: 410,
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      type: 'urn:mt:error:mt-access:1078',
      title: 'This user has left the project',
    });
    await app.close();
  });

  it.each(['useFactory', 'useClass', 'useExisting'] as const)(
    'takes options by %s',
    async (way) => {
      @Injectable()
      class Options implements MtErrorsOptionsFactory {
        createMtErrorsOptions() {
          return Promise.resolve({ fallbackLocale: 'zh-CN' });
        }
      }
      @Module({ providers: [Options], exports: [Options] })
      class OptionsModule {}
      const source = {
        useFactory: {
          inject: [Options],
          useFactory: (options: Options) => options.createMtErrorsOptions(),
        },
        useClass: { useClass: Options },
        useExisting: { useExisting: Options },
      }[way];
      const imports = [MtErrorsModule.forRootAsync({ imports: [OptionsModule], ...source })];
      const { app, url } = await startApp(platform, { imports, controllers: [ModuleController] });
      const { headers } = await request(`${url}/code`);
      await app.close();
      expect(headers['content-language']).toBe('zh-CN');
    },
  );

  it('lets the application’s own filters answer first', async () => {
    const metadata = {
      imports: [MtErrorsModule.forRoot()],
      controllers: [ModuleController],
      providers: [{ provide: APP_FILTER, useClass: ConflictFilter }],
    };
    const configure = (app: { useGlobalFilters(filter: ExceptionFilter): unknown }): void => {
      app.useGlobalFilters(new HttpExceptionFilter());
    };
    const { app, url } = await startApp(platform, metadata, { configure });
    expect((await request(`${url}/nest`)).body).toEqual({ by: 'the application' });
    expect((await request(`${url}/nowhere`)).body).toEqual({ by: 'the application' });
    expect((await request(`${url}/conflict`)).body).toEqual({ conflict: '0009' });
    expect((await request(`${url}/code`)).body).toMatchObject({ code: '1078' });
    expect((await request(`${url}/unknown`)).body).toMatchObject({ code: '500' });
    await app.close();
  });

  it('names a catch-all filter beside it, and goes before it when told to', async () => {
    const silent =
      'CatchAllFilter is a global catch-all filter, so no failure reaches MtErrors: remove it, ' +
      "name the exceptions that it is for in @Catch(), or give MtErrorsModule the option filter: 'first'";
    const silenced =
      'CatchAllFilter is a global catch-all filter that is never asked, because MtErrorsModule goes first: ' +
      "remove it, or the option filter: 'first'";
    for (const [filter, by, warnings] of [
      ['last', 'the catch-all', [silent]],
      ['first', undefined, [silenced]],
      [false, 'the catch-all', []],
    ] as const) {
      const logger = captureLogger();
      const metadata = {
        imports: [MtErrorsModule.forRoot({ filter })],
        controllers: [ModuleController],
        providers: [{ provide: APP_FILTER, useClass: CatchAllFilter }],
      };
      const { app, url } = await startApp(platform, metadata, { logger });
      expect(((await request(`${url}/code`)).body as { by?: string }).by).toBe(by);
      await app.close();
      expect(logger.lines('warn')).toEqual(warnings);
    }
  });

  it('names catch-all filters and stock pipes that are made for each request', async () => {
    const logger = captureLogger();
    const metadata = {
      imports: [MtErrorsModule.forRoot()],
      providers: [
        { provide: APP_FILTER, useClass: CatchAllFilter, scope: Scope.REQUEST },
        { provide: APP_FILTER, useClass: HttpExceptionFilter, scope: Scope.REQUEST },
        { provide: APP_PIPE, useClass: ValidationPipe, scope: Scope.REQUEST },
      ],
    };
    const { app } = await startApp(platform, metadata, { logger });
    await app.close();
    expect(logger.lines('warn')).toEqual([
      'CatchAllFilter is a global catch-all filter with a scope, so no failure of a controller reaches ' +
        'MtErrors: remove it, or name the exceptions that it is for in @Catch()',
      'a global ValidationPipe answers without codes: use MtValidationPipe of ' +
        'nestjs-mt-errors/class-validator, or give it exceptionFactory: mtExceptionFactory()',
    ]);
  });

  it('names a stock ValidationPipe beside it', async () => {
    const logger = captureLogger();
    const { app } = await startApp(
      platform,
      { imports: [MtErrorsModule.forRoot()], controllers: [ModuleController] },
      { logger, configure: (created) => void created.useGlobalPipes(new ValidationPipe()) },
    );
    await app.close();
    expect(logger.lines('warn')).toEqual([
      'a global ValidationPipe answers without codes: use MtValidationPipe of ' +
        'nestjs-mt-errors/class-validator, or give it exceptionFactory: mtExceptionFactory()',
    ]);
    expect(logger.lines('log')).toEqual([
      '140 entries (mt-common 64, mt-access 76); locales en, zh-CN; 1 conflict',
    ]);
  });

  it('says at the start what is registered', async () => {
    const logger = captureLogger();
    const imports = [MtErrorsModule.forRoot({ catalogs: [OrderErrors] })];
    const { app } = await startApp(platform, { imports }, { logger });
    await app.close();
    expect(logger.lines('log')).toEqual([
      '141 entries (mt-common 64, mt-access 76, orders 1); locales en, zh-CN; 0 conflicts',
    ]);
  });

  it('leaves the application’s interceptors as they are', async () => {
    const seen: unknown[] = [];
    const intercept = (_: unknown, next: { handle(): ReturnType<typeof tap> }): unknown =>
      (next.handle() as never as { pipe(operator: unknown): unknown }).pipe(
        tap({ error: (error: unknown) => seen.push(error) }),
      );
    const metadata = {
      imports: [MtErrorsModule.forRoot()],
      controllers: [ModuleController],
      providers: [{ provide: APP_INTERCEPTOR, useValue: { intercept } }],
    };
    const { app, url } = await startApp(platform, metadata);
    await request(`${url}/code`);
    await app.close();
    expect(seen).toEqual([expect.objectContaining({ code: '1078' })]);
  });

  it('leaves the answer of a failed health check to Nest', async () => {
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [ModuleController] };
    const { app, url } = await startApp(platform, metadata);
    const { status, body } = await request(`${url}/health`);
    await app.close();
    expect(status).toBe(503);
    expect(body).toEqual({
      status: 'error',
      info: {},
      error: { database: { status: 'down' } },
      details: { database: { status: 'down' } },
    });
  });

  it('is one where the same module object is imported twice, or the same options are given twice', async () => {
    const root = MtErrorsModule.forRoot({ catalogs: [OrderErrors] });
    @Module({ imports: [root], controllers: [ModuleController] })
    class OtherModule {}
    for (const imports of [
      [root, OtherModule],
      [MtErrorsModule.forRoot({ catalogs: [OrderErrors] }), OtherModule],
    ]) {
      const logger = captureLogger();
      const { app, url } = await startApp(platform, { imports }, { logger });
      expectProblem(await request(`${url}/own`), own);
      await app.close();
      expect(logger.lines('warn')).toEqual([]);
    }
  });

  it('does not start with two roots that differ', async () => {
    @Module({ imports: [MtErrorsModule.forRoot({ fallbackLocale: 'zh-CN' })] })
    class OtherModule {}
    const starting = startApp(platform, { imports: [MtErrorsModule.forRoot(), OtherModule] });
    await expect(starting).rejects.toThrow(
      'MtErrorsModule.forRoot() is imported twice with different options: ' +
        'import it once, in the root module; feature modules use MtErrorsModule.forFeature()',
    );
  });

  it('keeps two applications of one process apart', async () => {
    const start = (fallbackLocale: string) =>
      startApp(platform, {
        imports: [MtErrorsModule.forRoot({ fallbackLocale })],
        controllers: [ModuleController],
      });
    const [english, chinese] = [await start('en'), await start('zh-CN')];
    expect((await request(`${english.url}/code`)).headers['content-language']).toBe('en');
    expect((await request(`${chinese.url}/code`)).headers['content-language']).toBe('zh-CN');
    await chinese.app.close();
    expect((await request(`${english.url}/code`)).headers['content-language']).toBe('en');
    await english.app.close();
  });

  it('can be replaced by the filter alone', async () => {
    const { app, url } = await startApp(
      platform,
      { controllers: [ModuleController] },
      {
        configure: (created) =>
          void created.useGlobalFilters(new MtExceptionFilter({ fallbackLocale: 'zh-CN' })),
      },
    );
    const { headers, status } = await request(`${url}/code`);
    await app.close();
    expect([status, headers['content-language']]).toEqual([404, 'zh-CN']);
  });

  it('gives Nest’s own filter the right status where the module is not installed', async () => {
    const { app, url } = await startApp(platform, { controllers: [ModuleController] });
    const { status } = await request(`${url}/code`);
    await app.close();
    expect(status).toBe(404);
  });

  it('is the last filter of a controller or route that has its own', async () => {
    const { app, url } = await startApp(platform, {
      imports: [MtErrorsModule.forRoot()],
      controllers: [ModuleController],
    });
    expect((await request(`${url}/nest`)).body).toMatchObject({ code: '403', detail: 'No.' });
    await app.close();
  });
});

describe('a feature module without a root', () => {
  it('starts, as in an isolated test', async () => {
    const imports = [MtErrorsModule.forFeature(OrderErrors)];
    const module = await Test.createTestingModule({ imports }).compile();
    expect(module).toBeDefined();
    await module.close();
  });
});

describe('an overridden provider', () => {
  it('is used', async () => {
    @Injectable()
    class Orders {
      find(): void {
        throw new NotFoundException();
      }
    }
    const imports = [MtErrorsModule.forRoot()];
    const module = await Test.createTestingModule({ imports, providers: [Orders] })
      .overrideProvider(Orders)
      .useValue({ find: () => 'found' })
      .compile();
    expect(module.get(Orders).find()).toBe('found');
    expect(module.get(MtErrorsCore).registry.byKey('TOO_SHORT')?.definition).toBe(
      MtErrors.TOO_SHORT.definition,
    );
    await module.close();
  });
});
