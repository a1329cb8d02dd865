import { Controller, Get } from '@nestjs/common';
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { type Event, getCurrentScope, captureException } from '@sentry/core';
import { ServerRuntimeClient } from '@sentry/core/server';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { activeTraceId, openTelemetryReporter } from 'nestjs-mt-errors/opentelemetry';
import { sentryReporter } from 'nestjs-mt-errors/sentry';
import { request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { startApp } from '../support/platforms.js';

@Controller()
class OrdersController {
  @Get('fault')
  fault(): void {
    throw new MtException('0064');
  }

  @Get('denied')
  denied(): void {
    throw new MtException('1017');
  }
}

const controllers = [OrdersController];

describe('Readme: the OpenTelemetry example', () => {
  it('joins span, log record and answer by the id of the trace', async () => {
    const spans = new InMemorySpanExporter();
    const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    const logger = captureLogger();
    const errors = MtErrorsModule.forRoot({
      reporters: [openTelemetryReporter()],
      traceId: activeTraceId,
      exposeTraceId: true,
    });
    const { app, url } = await startApp(
      'express',
      { imports: [errors], controllers },
      {
        logger,
        configure: (created) => {
          created.use((_: unknown, response: NodeJS.EventEmitter, next: () => void) => {
            const span = tracers.getTracer('http').startSpan('GET');
            response.on('finish', () => span.end());
            context.with(trace.setSpan(context.active(), span), next);
          });
        },
      },
    );
    const { traceId } = (await request(`${url}/fault`)).body as { traceId: string };
    const [span] = spans.getFinishedSpans();
    expect(traceId).toBe(span!.spanContext().traceId);
    expect(span!.attributes['error.type']).toBe('0064');
    expect(logger.lines('error')[0]).toContain(` trace=${traceId} `);
    await app.close();
    context.disable();
  });
});

describe('Readme: the Sentry example', () => {
  it('sends faults and nothing else', async () => {
    const events: Event[] = [];
    const client = new ServerRuntimeClient({
      dsn: 'https://key@example.com/1',
      integrations: [],
      stackParser: () => [],
      transport: () => ({ send: async () => ({}), flush: async () => true }),
      beforeSend: (event) => (events.push(event), event),
    });
    getCurrentScope().setClient(client);
    client.init();
    const errors = MtErrorsModule.forRoot({ reporters: [sentryReporter({ captureException })] });
    const { app, url } = await startApp('express', { imports: [errors], controllers });
    await request(`${url}/denied`);
    await request(`${url}/fault`);
    await client.flush(1000);
    expect(events.map(({ tags }) => tags!['mt.code'])).toEqual(['0064']);
    await app.close();
  });
});
