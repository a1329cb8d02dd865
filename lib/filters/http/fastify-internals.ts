import type { ServerResponse } from 'node:http';

/** What Fastify's reply offers of itself. */
export interface FastifyReplyLike {
  readonly sent: boolean;
  readonly raw: ServerResponse;
  readonly request?: object;
  getHeaders(): Record<string, unknown>;
  getHeader(name: string): string | string[] | number | undefined;
  header(name: string, value: string): unknown;
  removeHeader(name: string): unknown;
  code(status: number): unknown;
  serializer(serialize: (payload: string) => string): unknown;
  send(body: string): unknown;
}

/** Hooks that run when an answer is on its way: Nest has one of its own on every route. */
const OWN_RESPONSE_HOOKS = 1;

/** The part of Fastify's route that says who waits for an answer. */
interface Route {
  readonly onSend: unknown;
  readonly onResponse: readonly unknown[] | null;
}

/** The symbols under which Fastify keeps the route of a request and what was set on a reply. */
interface Marks {
  readonly route: symbol;
  readonly headers: symbol;
  readonly trailers: symbol;
}

/**
 * Whether anybody beside us has a part in an answer of Fastify, which it does not tell by any public
 * name. Where the symbols are not found, the answer is yes, and everything goes through the reply.
 */
export class FastifyInternals {
  private marks: Marks | undefined;

  /** True where no header, no trailer and no hook waits for the answer, and it goes over HTTP/1. */
  isUntouched(reply: FastifyReplyLike): boolean {
    try {
      return this.look(reply);
    } catch {
      return false;
    }
  }

  private look(reply: FastifyReplyLike): boolean {
    const { request } = reply;
    this.marks ??= findMarks(request, reply);
    if (this.marks === undefined || request === undefined || reply.sent) return false;
    const route = read(request, this.marks.route) as Route | undefined;
    return (
      route?.onSend === null &&
      (route.onResponse?.length ?? 0) <= OWN_RESPONSE_HOOKS &&
      read(reply, this.marks.trailers) === null &&
      reply.raw.req?.httpVersionMajor === 1 &&
      reply.raw.getHeaderNames().length === 0 &&
      isEmpty(read(reply, this.marks.headers))
    );
  }
}

function findMarks(request: object | undefined, reply: object): Marks | undefined {
  const route = request && find(request, 'fastify.context');
  const headers = find(reply, 'fastify.reply.headers');
  const trailers = find(reply, 'fastify.reply.trailers');
  return route && headers && trailers && { route, headers, trailers };
}

function find(owner: object, description: string): symbol | undefined {
  const symbols = Object.getOwnPropertySymbols(owner);
  return symbols.find((symbol) => symbol.description === description);
}

function read(owner: object, mark: symbol): unknown {
  return (owner as Record<symbol, unknown>)[mark];
}

function isEmpty(headers: unknown): boolean {
  for (const name in headers as object) if (Object.hasOwn(headers as object, name)) return false;
  return true;
}
