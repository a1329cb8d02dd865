import { Controller, Get, type INestApplication } from '@nestjs/common';
import { context, type Meter, metrics, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { defineErrors, MtErrorsModule, type MtErrorsOptions, MtException } from 'nestjs-mt-errors';
import {
  activeTraceId,
  type OpenTelemetryOptions,
  openTelemetryReporter,
} from 'nestjs-mt-errors/opentelemetry';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger, type CapturedLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';

const Codes = defineErrors(
  { section: 'many' },
  Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `CODE_${'ABCDEFGHIJKL'[index]}`,
      {
        code: `70${String(index).padStart(2, '0')}`,
        status: 400,
        kind: 'business-rule' as const,
        title: { en: `Code ${index}` },
      },
    ]),
  ),
);

@Controller()
class OrdersController {
  @Get('expected')
  expected(): void {
    throw new MtException('1017', { params: { projectId: 'P1' } });
  }

  @Get('fault')
  fault(): void {
    const cause = new Error('postgres://app:hunter2@db/orders is gone');
    throw new MtException('0064', { cause });
  }

  @Get('boom')
  boom(): void {
    throw new TypeError('password=hunter2');
  }

  @Get('many')
  many(): void {
    throw Object.values(Codes)[next++ % 12]!();
  }
}

let next = 0;
const spans = new InMemorySpanExporter();
const series = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({
  exporter: series,
  exportIntervalMillis: 3_600_000,
});
const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
const meters = new MeterProvider({ readers: [reader] });

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(tracers);
  metrics.setGlobalMeterProvider(meters);
});
afterAll(async () => {
  await meters.shutdown();
  await tracers.shutdown();
  trace.disable();
  metrics.disable();
  context.disable();
});

interface Point {
  readonly attributes: Record<string, unknown>;
  readonly value: unknown;
}

/** What has been counted since the last call. */
async function counted(): Promise<Point[]> {
  series.reset();
  await reader.forceFlush();
  return series
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics)
    .filter(({ scope }) => scope.name === 'nestjs-mt-errors')
    .flatMap((scope) => scope.metrics.filter(({ descriptor }) => descriptor.name === 'mt.errors'))
    .flatMap(({ dataPoints }) => dataPoints as Point[])
    .map(({ attributes, value }) => ({ attributes, value }));
}

/** Does what an HTTP instrumentation does: one span a request. */
function instrument(app: INestApplication): void {
  const tracer = trace.getTracer('test');
  app.use((_: unknown, response: { on(event: string, done: () => void): void }, go: () => void) => {
    const span = tracer.startSpan('request');
    response.on('close', () => span.end());
    context.with(trace.setSpan(context.active(), span), go);
  });
}

describe.each(platforms)('openTelemetryReporter on %s', (platform) => {
  let app: INestApplication;
  let url: string;
  let logger: CapturedLogger;

  async function start(
    options: OpenTelemetryOptions = {},
    errors: MtErrorsOptions = {},
    configure = instrument,
  ): Promise<void> {
    logger = captureLogger();
    spans.reset();
    await counted();
    const root = MtErrorsModule.forRoot({ reporters: [openTelemetryReporter(options)], ...errors });
    const metadata = { imports: [root], controllers: [OrdersController] };
    ({ app, url } = await startApp(platform, metadata, { logger, configure }));
  }

  /** The span of a request, when it has ended. */
  async function spanOf(path: string): Promise<ReadableSpan> {
    await request(`${url}/${path}`);
    for (let wait = 0; spans.getFinishedSpans().length === 0 && wait < 100; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return spans.getFinishedSpans()[0]!;
  }

  afterEach(() => app.close());

  it('leaves the status of a span unset where the caller made the mistake', async () => {
    await start();
    const span = await spanOf('expected');
    expect(span.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(span.attributes).toEqual({
      'error.type': '1017',
      'mt.error.key': 'PROJECT_READ_FORBIDDEN',
      'mt.error.kind': 'permission',
      'mt.error.id': expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
    expect(span.events).toEqual([
      expect.objectContaining({
        name: 'exception',
        attributes: {
          'exception.type': 'MtException',
          'exception.message':
            'MtException: 1017 PROJECT_READ_FORBIDDEN: The caller lacks the permission to read this project',
          'exception.stacktrace': expect.stringContaining('opentelemetry.e2e-spec.ts') as string,
        },
      }),
    ]);
  });

  it('marks the span of a fault, with its causes and without their secrets', async () => {
    await start();
    const span = await spanOf('fault');
    const title = '0064 DB_UPDATE_FAILED: The database update failed';
    expect(span.status).toEqual({ code: SpanStatusCode.ERROR, message: title });
    expect(span.attributes['error.type']).toBe('0064');
    expect(span.events[0]!.attributes!['exception.message']).toBe(
      `MtException: ${title} <- Error: postgres://***@db/orders is gone`,
    );
    expect(JSON.stringify(span.events)).not.toContain('hunter2');
  });

  it('records an error of unknown origin under its own name', async () => {
    await start();
    const span = await spanOf('boom');
    expect(span.status.code).toBe(SpanStatusCode.ERROR);
    expect(span.attributes['error.type']).toBe('500');
    expect(span.events[0]!.attributes).toMatchObject({
      'exception.type': 'TypeError',
      'exception.message': 'TypeError: password=***',
    });
  });

  it.each([
    ['faults', 'expected', 0],
    ['faults', 'fault', 1],
    ['none', 'fault', 0],
  ] as const)(
    'records, where %s are wanted, of /%s %i exceptions',
    async (exceptions, path, count) => {
      await start({ exceptions });
      const span = await spanOf(path);
      expect(span.events).toHaveLength(count);
      expect(span.attributes['error.type']).toEqual(expect.any(String));
    },
  );

  it('counts failures by code, kind, status and transport', async () => {
    await start();
    for (const path of ['expected', 'expected', 'fault', 'no-such-route'])
      await request(`${url}/${path}`);
    const series = (code: string, kind: string, status: number, value: number): Point => ({
      attributes: {
        'mt.error.code': code,
        'mt.error.kind': kind,
        'mt.error.status': status,
        'mt.error.transport': 'http',
      },
      value,
    });
    expect(await counted()).toEqual([
      series('1017', 'permission', 403, 2),
      series('0064', 'persistence', 500, 1),
      series('404', 'http', 404, 1),
    ]);
  });

  it('counts codes beyond the bound as one', async () => {
    await start({ maxCodes: 10 });
    for (let call = 0; call < 24; call++) await request(`${url}/many`);
    const points = await counted();
    expect(points).toHaveLength(11);
    const others = points.find(({ attributes }) => attributes['mt.error.code'] === '_OTHER');
    expect(others?.value).toBe(4);
  });

  it('counts with a meter of its own where one is given', async () => {
    const names: string[] = [];
    const meter = {
      createCounter: (name: string) => ({ add: () => names.push(name) }),
    } as unknown as Meter;
    await start({ meter });
    await request(`${url}/expected`);
    expect(names).toEqual(['mt.errors']);
    expect(await counted()).toEqual([]);
  });

  it('answers and counts where there is no span', async () => {
    await start({}, {}, () => undefined);
    expect((await request(`${url}/expected`)).status).toBe(403);
    expect(await counted()).toHaveLength(1);
    expect(spans.getFinishedSpans()).toEqual([]);
  });

  describe('with the trace id', () => {
    it('names the trace in the log record and, where wanted, in the answer', async () => {
      await start({}, { traceId: activeTraceId, exposeTraceId: true });
      const answer = await request(`${url}/expected`);
      const { traceId, ...body } = answer.body as { traceId: string };
      expect(traceId).toMatch(/^[\da-f]{32}$/);
      expectProblem(
        { ...answer, body },
        {
          status: 403,
          code: '1017',
          key: 'PROJECT_READ_FORBIDDEN',
          type: 'urn:mt:error:mt-access:1017',
          title: 'The caller lacks the permission to read this project',
          detail: 'Reading project P1 requires the permission to read project information.',
          params: { projectId: 'P1' },
        },
      );
      expect(logger.lines('debug')).toEqual([
        expect.stringContaining(` trace=${traceId} `) as string,
      ]);
    });

    it('keeps it out of the answer by default', async () => {
      await start({}, { traceId: activeTraceId });
      const answer = await request(`${url}/expected`);
      expect(answer.body).not.toHaveProperty('traceId');
      expect(logger.lines('debug')[0]).toMatch(/ trace=[\da-f]{32} /);
    });

    it.each([
      [
        '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        '4bf92f3577b34da6a3ce929d0e0e4736',
      ],
      [
        'cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more',
        '4bf92f3577b34da6a3ce929d0e0e4736',
      ],
      ['00-00000000000000000000000000000000-00f067aa0ba902b7-01', undefined],
      ['00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01', undefined],
      ['forged', undefined],
      [undefined, undefined],
    ])('without a span reads the header traceparent %s as %s', async (traceparent, traceId) => {
      await start({}, { traceId: activeTraceId, exposeTraceId: true }, () => undefined);
      const headers: Record<string, string> = traceparent === undefined ? {} : { traceparent };
      const { body } = await request(`${url}/expected`, { headers });
      expect((body as { traceId?: string }).traceId).toBe(traceId);
    });

    it.each([
      ['throws', () => JSON.parse('') as string],
      ['forges a record', () => 'x\n[Nest] 1 LOG all is well'],
      ['is too long', () => 'a'.repeat(65)],
      ['is no text', () => 5 as unknown as string],
    ])('leaves out an id that %s', async (_, traceId) => {
      await start({}, { traceId, exposeTraceId: true });
      const answer = await request(`${url}/expected`);
      expect(answer.status).toBe(403);
      expect(answer.body).not.toHaveProperty('traceId');
      expect(logger.lines('debug')[0]).not.toContain('trace=');
    });
  });
});

describe('activeTraceId', () => {
  it.each([
    undefined,
    null,
    'text',
    {},
    { headers: null },
    { headers: { traceparent: ['a', 'b'] } },
  ])('finds no trace in %j', (value) => {
    expect(activeTraceId(value)).toBeUndefined();
  });
});
