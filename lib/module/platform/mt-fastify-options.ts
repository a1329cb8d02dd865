import type { Duplex } from 'node:stream';
import { openHttp } from '../../filters/http/http.transport.js';
import { answerUnreadable } from './unreadable-request.js';
import { filterOfServer } from './filter-of-server.js';

interface FastifyLike {
  readonly server: unknown;
}

interface ReplyLike extends FastifyLikeReply {
  readonly raw: { readonly socket: { readonly server?: unknown } | null };
}

interface FastifyLikeReply {
  code(status: number): FastifyLikeReply;
  send(body?: unknown): unknown;
}

/** The two options of Fastify that answer what it refuses before it asks Nest. */
export interface MtFastifyOptions {
  frameworkErrors(error: Error, request: unknown, reply: unknown): void;
  clientErrorHandler(this: FastifyLike, error: Error & { code?: string }, socket: Duplex): void;
}

/**
 * Options for `new FastifyAdapter()`: a malformed URL, an over-long parameter and a request that
 * cannot be parsed are answered like everything else. Without them Fastify answers by itself.
 *
 * @example new FastifyAdapter({ ...mtFastifyOptions(), bodyLimit: 2 ** 20 })
 */
export function mtFastifyOptions(): MtFastifyOptions {
  return {
    frameworkErrors(error, request, reply) {
      const filter = filterOfServer((reply as ReplyLike).raw.socket?.server);
      const exchange = openHttp(request, reply);
      if (filter && exchange) filter.answer(error, exchange);
      else (reply as FastifyLikeReply).code(400).send();
    },
    clientErrorHandler(error, socket) {
      answerUnreadable(filterOfServer(this.server), error, socket);
    },
  };
}
