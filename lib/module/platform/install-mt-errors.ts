import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type INestApplication, NotFoundException } from '@nestjs/common';
import { ErrorFilter } from '../../filters/error.filter.js';
import { openHttp } from '../../filters/http/http.transport.js';
import { answerUnreadable } from './unreadable-request.js';

interface ExpressLike {
  use(handler: (...args: never[]) => void): void;
}

/**
 * Answers on Express what no filter sees: a route outside the global prefix, an error of a handler
 * that was added behind Nest's back, and a request that cannot be parsed. Call it before
 * `listen()`. On Fastify it does nothing: `mtFastifyOptions()` does it there.
 *
 * @throws where the application does not import MtErrorsModule
 * @example const app = installMtErrors(await NestFactory.create(AppModule));
 */
export function installMtErrors<App extends INestApplication>(app: App): App {
  const filter = filterOf(app);
  if (app.getHttpAdapter().getType() !== 'express') return app;
  const server = app.getHttpServer() as Server;
  server.on('clientError', (error: Error, socket: Duplex) =>
    answerUnreadable(filter, error, socket),
  );
  server.once('listening', () => addLastHandlers(app.getHttpAdapter().getInstance(), filter));
  return app;
}

function filterOf(app: INestApplication): ErrorFilter {
  try {
    return app.get(ErrorFilter, { strict: false });
  } catch (cause) {
    const message =
      'installMtErrors(app): the application has no MtErrorsModule: ' +
      'add MtErrorsModule.forRoot() to the imports of its root module';
    throw new Error(message, { cause });
  }
}

/** Express asks them when nothing before them has answered; the one with four parameters for errors. */
function addLastHandlers(express: ExpressLike, filter: ErrorFilter): void {
  express.use((request: unknown, response: unknown) => {
    answer(filter, new NotFoundException(), request, response);
  });
  // oxlint-disable-next-line no-unused-vars -- Express counts the parameters
  express.use((error: unknown, request: unknown, response: unknown, next: unknown) => {
    answer(filter, error, request, response);
  });
}

function answer(filter: ErrorFilter, error: unknown, request: unknown, response: unknown): void {
  const exchange = openHttp(request, response);
  if (exchange !== undefined) filter.answer(error, exchange);
}
