import { Module, NotFoundException } from '@nestjs/common';
import { LazyModuleLoader } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import {
  defineErrors,
  MtErrors,
  MtErrorsModule,
  type MtErrorsOptions,
  MtException,
  MtExceptionFilter,
} from 'nestjs-mt-errors';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { startFailingApp } from '../support/failing-app.js';
import { platforms, startApp } from '../support/platforms.js';
import { Controller, Get } from '@nestjs/common';

const OrderErrors = defineErrors(
  { section: 'orders' },
  { ORDER_LOST: { code: '3001', status: 404, kind: 'not-found', title: { en: 'It is lost' } } },
);
const ParcelErrors = defineErrors(
  { section: 'parcels' },
  { PARCEL_LOST: { code: '3002', status: 404, kind: 'not-found', title: { en: 'It is lost' } } },
);
const lost = {
  status: 404,
  code: '3001',
  key: 'ORDER_LOST',
  type: 'urn:mt:error:orders:3001',
  title: 'It is lost',
};

@Controller()
class LostController {
  @Get('lost')
  lost(): void {
    throw OrderErrors.ORDER_LOST();
  }
  @Get('nest')
  nest(): void {
    throw new NotFoundException('No order has the number 17.');
  }
}

describe.each(platforms)('options on %s', (platform) => {
  const answer = async (options: MtErrorsOptions, thrown: Error) => {
    const { app, fail, logger } = await startFailingApp(options, platform);
    const { answer } = await fail(() => Promise.reject(thrown));
    await app.close();
    return { answer, logger };
  };

  it('an override by a code with two meanings changes the one that a throw by code means', async () => {
    const overrides = { '0061': { status: 422, title: { en: 'Other' } } };
    expectProblem((await answer({ overrides }, new MtException('0061'))).answer, {
      status: 422,
      code: '0061',
      key: 'VALUE_MISMATCH',
      type: 'urn:mt:error:mt-common:0061',
      title: 'Other',
    });
    expectProblem((await answer({ overrides }, MtErrors.INSTANCE_ID_INVALID_LEGACY())).answer, {
      status: 500,
      code: '0061',
      key: 'INSTANCE_ID_INVALID_LEGACY',
      type: 'urn:mt:error:mt-common:0061-instance-id-invalid-legacy',
      title: 'The instance ID of the ID generator is not valid (legacy code)',
    });
  });

  it('an override by key changes that meaning alone', async () => {
    const overrides = { INSTANCE_ID_INVALID_LEGACY: { status: 503 } };
    const legacy = await answer({ overrides }, MtErrors.INSTANCE_ID_INVALID_LEGACY());
    expect(legacy.answer.status).toBe(503);
    expect((await answer({ overrides }, new MtException('0061'))).answer.status).toBe(400);
  });

  it.each<[string, MtErrorsOptions]>([
    ['one section', { builtIn: ['mt-access'] }],
    ['no section', { builtIn: [] }],
  ])('the type of a second meaning is the same with %s', async (_, options) => {
    const thrown = MtErrors.INSTANCE_ID_INVALID_LEGACY();
    const given = { ...options, typeBaseUrl: 'https://api.example.com/errors' };
    const { body } = (await answer(given, thrown)).answer;
    expect(body).toMatchObject({
      type: 'https://api.example.com/errors/0061-instance-id-invalid-legacy',
    });
  });

  it('an entry of a section that is not registered is answered, with one warning', async () => {
    const { app, fail, logger } = await startFailingApp({ builtIn: [] }, platform);
    const usual = {
      status: 404,
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      type: 'urn:mt:error:mt-access:1078',
      title: 'The project has no such user',
    };
    for (let count = 0; count < 2; count++) {
      const failure = await fail(() => Promise.reject(new MtException('1078')));
      expectProblem(failure.answer, usual);
    }
    await app.close();
    expect(logger.lines('warn')).toEqual([
      'The entry 1078 PROJECT_USER_NOT_FOUND was thrown but is not registered, so overrides and the ' +
        'catalogue page do not know it: give its catalogue to MtErrorsModule.forRoot({ catalogs }) or forFeature()',
    ]);
  });

  it('a header name or a level that is undefined is the usual one', async () => {
    const options = { headers: { code: undefined }, log: { codes: undefined, others: 'log' } };
    const { answer: seen, logger } = await answer(
      options as MtErrorsOptions,
      new MtException('1078'),
    );
    expect(seen.headers['error-code']).toBe('1078');
    expect(logger.lines('log').at(-1)).toContain('1078 PROJECT_USER_NOT_FOUND');
    expect(logger.lines('warn')).toEqual([]);
  });

  it('a code that every object has a member for is logged like any other', async () => {
    const thrown = new NotFoundException('x', { errorCode: 'constructor' });
    const { logger } = await answer({ log: { others: 'log' } }, thrown);
    expect(logger.lines('log').at(-1)).toContain('constructor NOT_FOUND status=404');
  });

  it('overrides change the entries of a feature module', async () => {
    const { app, url } = await startApp(platform, {
      imports: [
        MtErrorsModule.forRoot({ overrides: { '3001': { status: 410 } } }),
        MtErrorsModule.forFeature(OrderErrors),
      ],
      controllers: [LostController],
    });
    expectProblem(await request(`${url}/lost`), { ...lost, status: 410 });
    await app.close();
  });

  it.each(['reference', 'deep-hash'])(
    'two features are two where modules are told apart by %s',
    async (by) => {
      const logger = captureLogger();
      const imports = [
        MtErrorsModule.forRoot(),
        MtErrorsModule.forFeature(OrderErrors),
        MtErrorsModule.forFeature(ParcelErrors),
      ];
      const create = { moduleIdGeneratorAlgorithm: by };
      const { app } = await startApp(platform, { imports }, { logger, create });
      await app.close();
      expect(logger.lines('log')).toEqual([
        '142 entries (mt-common 64, mt-access 76, orders 1, parcels 1); locales en, zh-CN; 0 conflicts',
      ]);
    },
  );

  it('a feature module that is loaded later registers its codes', async () => {
    @Module({ imports: [MtErrorsModule.forFeature(OrderErrors)] })
    class LazyModule {}
    const logger = captureLogger();
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [LostController] };
    const { app, url } = await startApp(platform, metadata, { logger });
    await app.get(LazyModuleLoader).load(() => LazyModule);
    expectProblem(await request(`${url}/lost`), lost);
    await app.close();
    expect(logger.lines('warn')).toEqual([]);
  });

  it('the filter alone leaves to Nest what passThrough names, where it knows the server', async () => {
    const { app, url } = await startApp(
      platform,
      { controllers: [LostController] },
      {
        configure: (created) =>
          void created.useGlobalFilters(
            new MtExceptionFilter(
              { passThrough: (error) => error instanceof NotFoundException },
              created.getHttpAdapter(),
            ),
          ),
      },
    );
    expect((await request(`${url}/nest`)).body).toEqual({
      statusCode: 404,
      message: 'No order has the number 17.',
      error: 'Not Found',
    });
    expect((await request(`${url}/lost`)).headers['error-code']).toBe('3001');
    await app.close();
  });
});

describe('the filter alone', () => {
  it('is not made with an option that cannot work', () => {
    expect(() => new MtExceptionFilter({ overrides: { '9999': {} } })).toThrow(
      'overrides: no registered entry has the code or name "9999"',
    );
  });
});

describe('forRootAsync', () => {
  const start = async (options: unknown): Promise<string> => {
    const root = MtErrorsModule.forRootAsync({
      useFactory: () => Promise.resolve(options as object),
    });
    try {
      const module = await Test.createTestingModule({ imports: [root] }).compile();
      await (await module.init()).close();
      return 'started';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('starts with no options at all', async () => {
    expect(await start(undefined)).toBe('started');
    expect(await start(null)).toBe('started');
  });

  it('does not start with options that cannot work', async () => {
    expect(await start({ fallbackLocale: 'fr' })).toBe(
      'MtErrorsModule: a mistake in the options\n' +
        '  - the locale "fr" is not loaded: use one of en, zh-CN, or add it to locales',
    );
  });
});
