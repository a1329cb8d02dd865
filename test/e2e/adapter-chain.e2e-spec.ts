import {
  BadRequestException,
  InternalServerErrorException,
  NotFoundException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { MtErrors, MtException } from 'nestjs-mt-errors';
import { type ErrorAdapter, fromEntry, fromStatus, partsOf } from 'nestjs-mt-errors/adapters';
import { platforms } from '../support/platforms.js';
import { type FailingApp, startFailingApp } from '../support/failing-app.js';

class OrmError extends Error {
  override readonly name = 'OrmError';
  constructor(
    readonly kind: string,
    options?: ErrorOptions,
  ) {
    super('the secret row', options);
  }
}

/** An adapter as an application writes it. */
function ormAdapter(): ErrorAdapter {
  return {
    name: 'orm',
    adapt(error) {
      const { name, kind } = partsOf(error);
      if (name !== 'OrmError') return undefined;
      if (kind === 'stale') {
        return fromEntry(MtErrors.AGGREGATE_OUTDATED, {
          cause: error,
          params: { expectedVersion: 3 },
        });
      }
      if (kind === 'deadlock') {
        return fromEntry(MtErrors.DB_UPDATE_FAILED, {
          cause: error,
          status: 503,
          retryable: true,
          retryAfter: 2,
        });
      }
      return fromStatus(404, { cause: error });
    },
  };
}

const brokenAdapter: ErrorAdapter = {
  name: 'broken',
  adapt() {
    throw new Error('the adapter is broken');
  },
};
const senselessAdapter = { name: 'senseless', adapt: () => 'no exception' } as never;
/** The shape that the adapter `jwt` knows. */
const expired = (): Error =>
  Object.assign(new Error(), {
    name: 'TokenExpiredError',
    message: 'jwt expired',
    expiredAt: new Date(0),
  });

describe.each(platforms)('adapters on %s', (platform) => {
  let app: FailingApp;
  beforeAll(async () => {
    const adapters = [brokenAdapter, senselessAdapter, ormAdapter()];
    app = await startFailingApp({ adapters }, platform);
  });
  afterAll(() => app.app.close());
  const fail = (error: unknown) =>
    app.fail(() => {
      throw error;
    });

  it('gives the code and the public parameters that an adapter of the application says', async () => {
    const { body } = await fail(new OrmError('stale'));
    expect(body).toMatchObject({ code: '0009', status: 409, params: { expectedVersion: 3 } });
  });

  it('gives the status, the retry advice and the time that it says', async () => {
    const { answer, body, occurrence } = await fail(new OrmError('deadlock'));
    expect(body).toMatchObject({ code: '0064', status: 503 });
    expect(answer.headers['retry-after']).toBe('2');
    expect(occurrence!.exception.retryable).toBe(true);
  });

  it('passes over an adapter that throws or answers nonsense, and logs the one that throws', async () => {
    const { body } = await fail(new OrmError('stale'));
    expect(body.code).toBe('0009');
    const lines = app.logger.lines('warn').filter((line) => line.startsWith('adapter broken'));
    expect(lines).toHaveLength(1);
  });

  it('looks at what caused the error', async () => {
    const cause = new Error('middle', { cause: new OrmError('stale') });
    const { body } = await fail(new Error('outer', { cause }));
    expect(body.code).toBe('0009');
  });

  it('looks at the members of an AggregateError', async () => {
    const error = new AggregateError([new Error('one'), new OrmError('stale')]);
    const { body } = await fail(error);
    expect(body.code).toBe('0009');
  });

  it('lets the outer error decide where both are known', async () => {
    const { body } = await fail(new OrmError('missing', { cause: new OrmError('stale') }));
    expect(body).toMatchObject({ code: '404', status: 404 });
  });

  it('looks at no more than eight errors', async () => {
    const chain = (depth: number): Error =>
      depth === 0 ? new OrmError('stale') : new Error('', { cause: chain(depth - 1) });
    expect((await fail(chain(7))).body.code).toBe('0009');
    expect((await fail(chain(8))).body.code).toBe('500');
  });

  it('ends where errors cause each other', async () => {
    const one = new Error('one');
    const two = new Error('two', { cause: one });
    one.cause = two;
    expect((await fail(two)).body.code).toBe('500');
  });

  it('never asks an adapter about an exception of the library', async () => {
    const { body } = await fail(new MtException('1078', { cause: new OrmError('stale') }));
    expect(body.code).toBe('1078');
  });

  describe('an HttpException around a known failure', () => {
    it('keeps status and text of its author and takes code, parameters and retry advice', async () => {
      const cause = new OrmError('stale');
      const { body } = await fail(new BadRequestException('Load the order again', { cause }));
      expect(body).toMatchObject({
        status: 400,
        code: '0009',
        detail: 'Load the order again',
        params: { expectedVersion: 3 },
      });
      const error = new InternalServerErrorException(undefined, {
        cause: new OrmError('deadlock'),
      });
      const { answer, occurrence } = await fail(error);
      expect(answer).toMatchObject({
        status: 500,
        headers: { 'error-code': '0064', 'retry-after': '2' },
      });
      expect(occurrence!.exception.retryable).toBe(true);
    });

    it('stands alone where it blames the other side', async () => {
      const error = new NotFoundException('No such order', { cause: new OrmError('deadlock') });
      expect((await fail(error)).body).toMatchObject({
        status: 404,
        code: '404',
        detail: 'No such order',
      });
      const other = new ServiceUnavailableException('x', { cause: new OrmError('stale') });
      expect((await fail(other)).body).toMatchObject({ status: 503, code: '503' });
    });

    it('keeps the errorCode that its author gave it', async () => {
      const options = { cause: new OrmError('stale'), errorCode: '1017' } as never;
      const { body } = await fail(new BadRequestException('x', options));
      expect(body).toMatchObject({ status: 400, code: '1017' });
    });

    it('is no more than its status where the cause is no more either', async () => {
      const error = new BadRequestException('x', { cause: new OrmError('missing') });
      expect((await fail(error)).body).toMatchObject({ status: 400, code: '400', detail: 'x' });
    });
  });

  const throwing = (): never => {
    throw new Error('do not look at me');
  };
  const traps = { get: throwing, has: throwing, getPrototypeOf: throwing, ownKeys: throwing };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const endless = (): unknown => {
    const errors: unknown[] = [];
    errors[Symbol.iterator] = throwing;
    return Object.assign(new Error('x'), { errors: Object.assign(errors, { length: 4e9 }) });
  };
  const hostile: [string, () => unknown][] = [
    ['null', () => null],
    ['undefined', () => undefined],
    ['a text', () => 'planted secret'],
    ['a number', () => 404],
    ['a bigint', () => 1n],
    ['a symbol', () => Symbol('planted secret')],
    ['a function', () => throwing],
    ['an object without prototype', () => Object.create(null)],
    [
      'an object whose getters throw',
      () => Object.defineProperty({}, 'message', { get: throwing }),
    ],
    [
      'an error whose cause throws',
      () => Object.defineProperty(new Error(), 'cause', { get: throwing }),
    ],
    ['a proxy whose traps throw', () => new Proxy(new Error(), traps)],
    ['a cause that is such a proxy', () => new Error('x', { cause: new Proxy({}, traps) })],
    ['a revoked proxy', () => revoked.proxy],
    ['members without end', endless],
    ['a proxy that has everything', () => new Proxy({}, { has: () => true, get: () => throwing })],
  ];

  it.each(hostile)('answers 500 for %s and blames no adapter', async (_what, make) => {
    const before = app.logger.lines().filter((line) => /^adapter (?!broken)/.test(line)).length;
    const { answer } = await fail(make());
    expect(answer).toMatchObject({ status: 500, body: { code: '500' } });
    expect(JSON.stringify(answer)).not.toContain('planted');
    const after = app.logger.lines().filter((line) => /^adapter (?!broken)/.test(line)).length;
    expect(after).toBe(before);
    expect(answer.headers['x-mt-error-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the choice of adapters', () => {
  const apps: FailingApp[] = [];
  afterAll(() => Promise.all(apps.map(({ app }) => app.close())));
  const start = async (options: Parameters<typeof startFailingApp>[0]): Promise<FailingApp> => {
    apps.push(await startFailingApp(options));
    return apps.at(-1)!;
  };

  it('has the built-in ones', async () => {
    const { fail } = await start({});
    const { body } = await fail(() => Promise.reject(expired()));
    expect(body.code).toBe('0015');
  });

  it('has none of them after defaultAdapters: false, but still knows what Nest throws', async () => {
    const { fail } = await start({ defaultAdapters: false });
    expect((await fail(() => Promise.reject(expired()))).body.code).toBe('500');
    const network = Object.assign(new Error(), {
      code: 'ECONNREFUSED',
      errno: -111,
      syscall: 'connect',
    });
    expect((await fail(() => Promise.reject(network))).body.code).toBe('500');
    expect((await fail(() => Promise.reject(new NotFoundException()))).body.code).toBe('404');
  });

  it('has one of the application in place of its namesake', async () => {
    const adapter: ErrorAdapter = { name: 'jwt', adapt: () => undefined };
    const { fail } = await start({ adapters: [adapter] });
    expect((await fail(() => Promise.reject(expired()))).body.code).toBe('500');
  });

  it('asks those of the application first', async () => {
    const adapter: ErrorAdapter = {
      name: 'mine',
      adapt: (cause) => fromEntry(MtErrors.REFRESH_TOKEN_EXPIRED, { cause }),
    };
    const { fail } = await start({ adapters: [adapter] });
    expect((await fail(() => Promise.reject(expired()))).body.code).toBe('1090');
  });
});
