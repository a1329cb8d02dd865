import {
  Controller,
  Get,
  HttpException,
  type INestApplication,
  NotFoundException,
} from '@nestjs/common';
import {
  captureException,
  createStackParser,
  createTransport,
  type Event,
  extraErrorDataIntegration,
  flush,
  initAndBind,
  linkedErrorsIntegration,
} from '@sentry/core';
import { nodeStackLineParser, ServerRuntimeClient } from '@sentry/core/server';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { sentryReporter, type SentryOptions } from 'nestjs-mt-errors/sentry';
import { request } from '../support/answer.js';
import { platforms, startApp } from '../support/platforms.js';

@Controller()
class OrdersController {
  @Get('expected')
  expected(): void {
    throw new MtException('1017', { params: { projectId: 'P1' } });
  }

  @Get('fault')
  fault(): void {
    const params = { queue: 'orders', amqp: '404 NOT_FOUND' };
    throw new MtException('0004', { params, cause: new Error('channel closed') });
  }

  @Get('softened')
  softened(): void {
    throw new MtException('1045');
  }

  @Get('boom')
  boom(): void {
    throw new TypeError('x is undefined');
  }

  @Get('text')
  text(): void {
    throw 'no error at all';
  }

  @Get('not-found')
  notFound(): void {
    throw new NotFoundException();
  }

  @Get('http-500')
  http500(): void {
    throw new HttpException('broken', 500);
  }
}

/** What Sentry's server has been sent. */
const events: Event[] = [];

beforeAll(() => {
  const client = initAndBind(ServerRuntimeClient, {
    dsn: 'https://key@example.com/1',
    integrations: [linkedErrorsIntegration(), extraErrorDataIntegration()],
    stackParser: createStackParser(nodeStackLineParser()),
    transport: (options) =>
      createTransport(options, ({ body }) => {
        const [, header, item] = String(body).split('\n');
        if ((JSON.parse(header!) as { type: string }).type === 'event') {
          events.push(JSON.parse(item!) as Event);
        }
        return Promise.resolve({ statusCode: 200 });
      }),
  });
  expect(client).toBeInstanceOf(ServerRuntimeClient);
});

describe.each(platforms)('sentryReporter on %s', (platform) => {
  let app: INestApplication;
  let url: string;

  async function start(
    options: Partial<SentryOptions> = {},
    profile: 'problem' | 'mt-auth' = 'problem',
  ): Promise<void> {
    events.length = 0;
    const reporters = [sentryReporter({ captureException, ...options })];
    const imports = [MtErrorsModule.forRoot({ profile, reporters, traceId: () => 'trace-1' })];
    ({ app, url } = await startApp(platform, { imports, controllers: [OrdersController] }));
  }

  async function eventsOf(...paths: string[]): Promise<Event[]> {
    for (const path of paths) await request(`${url}/${path}`);
    await flush(2000);
    return events;
  }

  afterEach(() => app.close());

  it('sends a fault of the service with its code and its public parameters', async () => {
    await start();
    const [event] = await eventsOf('fault');
    expect(event).toMatchObject({
      level: 'error',
      fingerprint: ['mt-errors', 'mt-common', '0004', 'MQ_QUEUE_SETUP_FAILED'],
      tags: {
        'mt.code': '0004',
        'mt.key': 'MQ_QUEUE_SETUP_FAILED',
        'mt.kind': 'messaging',
        'mt.status': '500',
        'mt.transport': 'http',
      },
    });
    expect(event!.contexts!['mt_error']).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      section: 'mt-common',
      title: 'The message queue could not be set up',
      params: {},
      traceId: 'trace-1',
    });
    expect(event!.exception!.values!.map(({ type, value }) => [type, value])).toEqual([
      ['Error', 'channel closed'],
      ['MtException', '0004 MQ_QUEUE_SETUP_FAILED: The message queue could not be set up'],
    ]);
  });

  it('keeps private parameters out of the event', async () => {
    await start();
    expect(JSON.stringify(await eventsOf('fault'))).not.toMatch(/"orders"|404 NOT_FOUND/);
  });

  it('keeps what the caller did wrong out', async () => {
    await start();
    expect(await eventsOf('expected', 'not-found', 'no-such-route')).toEqual([]);
  });

  it('judges by the entry, whatever status a profile gives it', async () => {
    await start({}, 'mt-auth');
    const [event] = await eventsOf('softened');
    expect(event?.tags).toMatchObject({ 'mt.code': '1045', 'mt.status': '400' });
  });

  it('leaves errors of unknown origin to the grouping of Sentry', async () => {
    await start();
    const [boom, http, text] = await eventsOf('boom', 'http-500', 'text');
    const fingerprint = ['{{ default }}', 'mt-errors', 'http', '500', 'INTERNAL_SERVER_ERROR'];
    expect([boom, http, text].map((event) => event?.fingerprint)).toEqual([
      fingerprint,
      fingerprint,
      fingerprint,
    ]);
    expect(boom!.exception!.values![0]).toMatchObject({
      type: 'TypeError',
      value: 'x is undefined',
    });
    expect(text!.exception!.values!.at(-1)).toMatchObject({
      type: 'MtException',
      value: '500 INTERNAL_SERVER_ERROR: Internal Server Error',
    });
  });

  it('sends no more events of one code than the bound, and others still', async () => {
    await start({ maxPerMinute: 3 });
    const calls = Array.from({ length: 10 }, () => 'fault');
    const sent = await eventsOf(...calls, 'boom');
    expect(sent.map(({ tags }) => tags!['mt.code'])).toEqual(['0004', '0004', '0004', '500']);
  });

  it('sends what the application wants to have sent', async () => {
    await start({ when: ({ definition }) => definition.kind === 'permission' });
    const sent = await eventsOf('expected', 'fault');
    expect(sent.map(({ tags }) => tags!['mt.code'])).toEqual(['1017']);
    expect(sent[0]!.contexts!['mt_error']).toMatchObject({ params: { projectId: 'P1' } });
  });

  it.each([
    ['throws', () => JSON.parse('') as unknown],
    ['rejects', () => Promise.reject(new Error('Sentry is down'))],
  ])('answers as ever where the function %s', async (_, broken) => {
    await start({ captureException: broken });
    const answer = await request(`${url}/fault`);
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: '0004' });
  });

  it('answers as ever where the choice throws', async () => {
    await start({ when: () => JSON.parse('') as boolean });
    expect((await request(`${url}/fault`)).status).toBe(500);
    expect(events).toEqual([]);
  });
});

describe('sentryReporter', () => {
  it('asks for the function where it is missing', () => {
    expect(() => sentryReporter({} as SentryOptions)).toThrow(
      'sentryReporter: captureException is missing: give it the function of your SDK, ' +
        'for example sentryReporter({ captureException: Sentry.captureException })',
    );
  });
});
