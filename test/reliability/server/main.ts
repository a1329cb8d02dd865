import 'reflect-metadata';
import {
  Catch,
  type ExceptionFilter,
  type LoggerService,
  type MiddlewareConsumer,
  Module,
  type NestModule,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  type BodyRenderer,
  installMtErrors,
  mtFastifyOptions,
  MtErrorsModule,
  type MtErrorsOptions,
} from 'nestjs-mt-errors';
import {
  FailingMiddleware,
  HeadersController,
  HealthController,
  MiddlewareController,
  ResponseController,
  ThrownController,
  WhereController,
} from './routes.js';

/** `node main.js <express|fastify> <ours|nest> [planted fault]`: prints its port, then each log record as a line of JSON. */
const [platform, filter, planted] = process.argv.slice(2);
const ours = filter === 'ours';

const print =
  (level: string) =>
  (message: unknown, ...rest: unknown[]) => {
    const stack = rest.find((part) => typeof part === 'string' && part.includes('\n'));
    let text: string;
    try {
      text = message instanceof Error ? String(message.stack) : String(message);
    } catch {
      text = 'unreadable';
    }
    process.stdout.write(`${JSON.stringify({ level, text: text.slice(0, 100_000), stack })}\n`);
  };
const logger: LoggerService = {
  log: () => undefined,
  debug: print('debug'),
  warn: print('warn'),
  error: print('error'),
  verbose: () => undefined,
  fatal: print('fatal'),
};

/** Faults that the harness must notice. */
const renderer: BodyRenderer | undefined =
  planted === 'leaking-renderer'
    ? {
        render: ({ thrown, status, exception }) => ({
          contentType: 'application/problem+json',
          body: { title: String((thrown as Error).message), status, code: exception.code },
          language: 'en',
        }),
      }
    : undefined;
if (planted === 'rejecting-logger') {
  logger.error = () => Promise.reject(new Error('the log is full')) as never;
}

const reject = (): never => Promise.reject(new Error('the part failed')) as never;
const rejecting: MtErrorsOptions =
  planted === 'rejecting-parts'
    ? {
        adapters: [{ name: 'own', adapt: reject }],
        renderer: { render: reject },
        reporters: [{ report: reject }],
        resolveLocale: reject,
        profile: reject,
        passThrough: reject,
        traceId: reject,
      }
    : {};

@Catch()
class HangingFilter implements ExceptionFilter {
  catch(): void {}
}

@Module({
  imports: ours
    ? [MtErrorsModule.forRoot({ renderer, ...rejecting })]
    : [MtErrorsModule.forRoot({ filter: false })],
  controllers: [
    ThrownController,
    WhereController,
    HeadersController,
    ResponseController,
    MiddlewareController,
    HealthController,
  ],
})
class CaseModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(FailingMiddleware).forRoutes(MiddlewareController);
  }
}

const fastify = ours ? new FastifyAdapter(mtFastifyOptions()) : new FastifyAdapter();
const app = await NestFactory.create(
  CaseModule,
  platform === 'fastify' ? fastify : new ExpressAdapter(),
  {
    logger,
  },
);
app.setGlobalPrefix('api');
if (ours) installMtErrors(app);
if (planted === 'hanging-filter') app.useGlobalFilters(new HangingFilter());
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address() as { port: number };
process.stdout.write(`${JSON.stringify({ port })}\n`);
process.on('message', () => process.exit(0));
