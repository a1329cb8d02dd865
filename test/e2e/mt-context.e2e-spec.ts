import { Controller, Get, type INestApplication, SetMetadata } from '@nestjs/common';
import { MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import {
  type ErrorAdapter,
  fromEntry,
  type MtContext,
  MtErrorContext,
  withMtContext,
} from 'nestjs-mt-errors/adapters';
import { lastValueFrom, of, throwError } from 'rxjs';
import { request } from '../support/answer.js';
import { type FailingApp, startFailingApp } from '../support/failing-app.js';
import { platforms, startApp } from '../support/platforms.js';

/** Answers with the context in a parameter, whatever failed. */
const contexts: MtContext[] = [];
const spy: ErrorAdapter = {
  name: 'spy',
  adapt(cause, { operation }) {
    contexts.push(operation);
    return fromEntry(MtErrors.MQ_PUBLISH_FAILED, { cause });
  },
};

describe('withMtContext', () => {
  let app: FailingApp;
  beforeAll(async () => {
    app = await startFailingApp({ adapters: [spy] });
  });
  afterAll(() => app.app.close());
  beforeEach(() => contexts.splice(0));

  const publish: MtContext = { role: 'publish' };
  const subscribe: MtContext = { role: 'subscribe' };
  const boom = (): never => {
    throw new Error('boom');
  };
  /** What the adapter was told when the route failed like this. */
  const told = async (thunk: () => unknown): Promise<MtContext | undefined> => {
    await app.fail(thunk);
    return contexts.at(-1);
  };

  it('tells the adapters what was being done when a function throws', async () => {
    expect(await told(() => withMtContext(publish, boom))).toEqual(publish);
  });

  it('tells them when a promise rejects', async () => {
    expect(await told(() => withMtContext(publish, async () => boom()))).toEqual(publish);
  });

  it('tells them when an Observable fails', async () => {
    const thunk = () => withMtContext(publish, () => throwError(() => new Error('boom')));
    expect(await told(thunk)).toEqual(publish);
  });

  it('tells them nothing without a context', async () => {
    expect(await told(boom)).toEqual({});
  });

  it('tells them through an error that was thrown around the failure', async () => {
    const thunk = () => {
      try {
        withMtContext(publish, boom);
      } catch (cause) {
        throw new Error('outer', { cause });
      }
    };
    expect(await told(thunk)).toEqual(publish);
  });

  it('adds an inner context to the outer one, and lets the inner one win', async () => {
    const inner = () => withMtContext({ stage: 'close', role: 'subscribe' }, boom);
    const outer: MtContext = { role: 'publish', optimistic: true };
    expect(await told(() => withMtContext(outer, inner))).toEqual({
      stage: 'close',
      role: 'subscribe',
      optimistic: true,
    });
    const later = async () => {
      await withMtContext(publish, async () => undefined);
      boom();
    };
    expect(await told(() => withMtContext(outer, later))).toEqual(outer);
  });

  it('keeps two contexts apart that share one failure', async () => {
    const shared = Promise.reject(new Error('boom'));
    const calls = [publish, subscribe].map((context) => () => withMtContext(context, () => shared));
    const errors = await Promise.allSettled(calls.map((call) => call()));
    const seen: unknown[] = [];
    for (const { reason } of errors as PromiseRejectedResult[]) {
      seen.push(await told(() => Promise.reject(reason as Error)));
    }
    expect(seen).toEqual([publish, subscribe]);
  });

  it.each([
    ['a text', 'boom'],
    ['null', null],
    ['a frozen error', Object.freeze(new Error('boom'))],
    ['a proxy that cannot be marked', new Proxy(new Error('boom'), { defineProperty: boom })],
  ])('works for %s', async (_what, thrown) => {
    const thunk = () =>
      withMtContext(publish, () => {
        throw thrown;
      });
    expect(await told(thunk)).toEqual(publish);
  });

  it('passes on what cannot even be read, which no adapter is asked about', async () => {
    const thrown = new Proxy(new Error('boom'), { get: boom });
    const { answer } = await app.fail(() => withMtContext(publish, () => Promise.reject(thrown)));
    expect(answer.status).toBe(500);
    expect(contexts).toEqual([]);
  });

  it('leaves the error as it is', () => {
    const error = Object.assign(new TypeError('boom'), { code: 'E1' });
    const shown = JSON.stringify(error);
    const thunk = () =>
      withMtContext(publish, () => {
        throw error;
      });
    expect(thunk).toThrow(error);
    expect(Object.keys(error)).toEqual(['code']);
    expect(JSON.stringify(error)).toBe(shown);
  });

  it('leaves an exception of the library as it is', async () => {
    const { body } = await app.fail(() =>
      withMtContext(publish, () => {
        throw new MtException('1078');
      }),
    );
    expect(body.code).toBe('1078');
  });

  it('gives back what the function gives back', async () => {
    expect(withMtContext(publish, () => 3)).toBe(3);
    await expect(withMtContext(publish, async () => 4)).resolves.toBe(4);
    await expect(lastValueFrom(withMtContext(publish, () => of(5)))).resolves.toBe(5);
  });
});

const MARK = 'mark';

class Publisher {
  readonly name = 'orders';

  @MtErrorContext({ role: 'publish' })
  @SetMetadata(MARK, 'kept')
  async publish(id: number): Promise<string> {
    if (id < 0) throw new Error(`boom`);
    return `${this.name}/${id}`;
  }
}

describe('@MtErrorContext', () => {
  it('gives a method its context and keeps this, arguments, name and metadata', async () => {
    const app = await startFailingApp({ adapters: [spy] });
    const publisher = new Publisher();
    await expect(publisher.publish(7)).resolves.toBe('orders/7');
    contexts.splice(0);
    await app.fail(() => publisher.publish(-1));
    await app.app.close();
    expect(contexts).toEqual([{ role: 'publish' }]);
    const { publish } = Publisher.prototype;
    expect(publish.name).toBe('publish');
    expect(Reflect.getMetadata(MARK, publish)).toBe('kept');
  });
});

describe.each(platforms)('a context around the whole request on %s', (platform) => {
  it('reaches the adapters, though the failure does not pass it', async () => {
    @Controller()
    class FailingController {
      @Get('fail') fail(): void {
        throw new Error('boom');
      }
    }
    const metadata = {
      imports: [MtErrorsModule.forRoot({ adapters: [spy] })],
      controllers: [FailingController],
    };
    const around = (_request: unknown, _response: unknown, next: () => void): void =>
      withMtContext({ role: 'publish' }, next);
    const configure = (nest: INestApplication): unknown => nest.use(around);
    const { app, url } = await startApp(platform, metadata, { configure: configure as never });
    contexts.splice(0);
    await request(`${url}/fail`);
    await app.close();
    expect(contexts).toEqual([{ role: 'publish' }]);
  });
});
