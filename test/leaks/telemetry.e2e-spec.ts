import { Controller, Get, type INestApplication, Param } from '@nestjs/common';
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import {
  captureException,
  createStackParser,
  createTransport,
  flush,
  initAndBind,
  linkedErrorsIntegration,
} from '@sentry/core';
import { nodeStackLineParser, ServerRuntimeClient } from '@sentry/core/server';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { activeTraceId, openTelemetryReporter } from 'nestjs-mt-errors/opentelemetry';
import { type CaptureContext, sentryReporter } from 'nestjs-mt-errors/sentry';
import { startApp } from '../support/platforms.js';
import { positions } from './positions.js';
import { kindsIn, leaksOf, mayBeLogged, Prober } from './probe.js';
import { secrets } from './secrets.js';

@Controller()
class LeakController {
  @Get('throw/:position/:secret')
  throw(@Param('position') position: string, @Param('secret') secret: string): never {
    throw positions[Number(position)]!.make(secrets[Number(secret)]!.text);
  }
}

const spans = new InMemorySpanExporter();
const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
/** What the reporter tells Sentry beside the error. */
const contexts: CaptureContext[] = [];
/** What Sentry's server has been sent. */
const envelopes: string[] = [];

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(tracers);
  initAndBind(ServerRuntimeClient, {
    dsn: 'https://key@example.com/1',
    integrations: [linkedErrorsIntegration()],
    stackParser: createStackParser(nodeStackLineParser()),
    transport: (options) =>
      createTransport({ ...options, bufferSize: 1000 }, ({ body }) => {
        envelopes.push(String(body));
        return Promise.resolve({ statusCode: 200 });
      }),
  });
});
afterAll(async () => {
  await tracers.shutdown();
  trace.disable();
  context.disable();
});

/** Does what an HTTP instrumentation does: one span a request. */
function instrument(app: INestApplication): void {
  const tracer = trace.getTracer('test');
  app.use((_: unknown, response: { on(event: string, done: () => void): void }, go: () => void) => {
    const span = tracer.startSpan('request');
    response.on('close', () => span.end());
    context.with(trace.setSpan(context.active(), span), go);
  });
}

const told = (error: unknown, about: CaptureContext): unknown => {
  contexts.push(about);
  return captureException(error, about as never);
};

/** Reporters stand behind the platform, so one is enough. */
describe('reporters', () => {
  let prober: Prober;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const reporters = [
      openTelemetryReporter(),
      sentryReporter({ captureException: told, when: () => true, maxPerMinute: 1e9 }),
    ];
    const imports = [MtErrorsModule.forRoot({ reporters, traceId: activeTraceId })];
    const metadata = { imports, controllers: [LeakController] };
    const { app, url } = await startApp('express', metadata, { configure: instrument });
    prober = new Prober(url);
    close = () => app.close();
  });
  afterAll(async () => {
    prober.close();
    await close();
  });
  beforeEach(() => {
    spans.reset();
    contexts.length = 0;
    envelopes.length = 0;
  });

  it.each(positions.map((position, index) => [position.name, index] as const))(
    'tell no secret in %s, but for the messages of errors',
    async (_name, index) => {
      const position = positions[index]!;
      const answered = await leaksOf(async (_secret, number) => {
        return (await prober.send({ path: `/throw/${index}/${number}` })).bytes;
      });
      expect(answered).toEqual([]);
      while (spans.getFinishedSpans().length < secrets.length) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const recorded = JSON.stringify(
        spans.getFinishedSpans().map(({ name, attributes, events, status }) => {
          return { name, attributes, events, status };
        }),
      );
      expect(kindsIn(recorded).filter((kind) => !mayBeLogged(position, kind))).toEqual([]);
      await flush(2000);
      expect(contexts).toHaveLength(secrets.length);
      expect(kindsIn(JSON.stringify(contexts))).toEqual([]);
      expect(envelopes).toHaveLength(secrets.length);
      const isRead = position.isMessage || SENTRY_READS.includes(position.name);
      expect(isRead ? [] : kindsIn(envelopes.join('\n'))).toEqual([]);
    },
  );
});

/** Sentry's SDK itself follows these, which the log does not. */
const SENTRY_READS = ['a member of an aggregate', 'the first line of the stack'];
