import type { ServerResponse } from 'node:http';
import type { FastifyInternals, FastifyReplyLike } from './fastify-internals.js';
import { HeaderList } from './header-list.js';

/** The value of a header as Node and Fastify have it. */
export type HeaderValue = string | string[] | number | undefined;

/** The headers of a response. */
export interface ResponseHeaders {
  /** Of those that are set, in lower case. */
  headerNames(): readonly string[];
  getHeader(name: string): HeaderValue;
  setHeader(name: string, value: string): void;
  removeHeader(name: string): void;
}

/** A response of one platform, as far as an error answer needs it. */
export interface ResponseWriter extends ResponseHeaders {
  /** True where nothing can be written any more. */
  readonly isStarted: boolean;
  send(status: number, body: string): void;
  /** Cuts the connection, so that the client does not take half an answer for a whole one. */
  destroy(): void;
}

/** The writer for a response, or `undefined` where the value is no response. */
export function responseWriter(
  response: unknown,
  internals?: FastifyInternals,
): ResponseWriter | undefined {
  if (isFastifyReply(response)) {
    const isUntouched = internals?.isUntouched(response) === true;
    return isUntouched ? new UntouchedWriter(response.raw) : new FastifyReplyWriter(response);
  }
  return isServerResponse(response) ? new NodeResponseWriter(response) : undefined;
}

function isFastifyReply(value: unknown): value is FastifyReplyLike {
  const reply = value as Partial<FastifyReplyLike> | undefined | null;
  return typeof reply?.code === 'function' && isServerResponse(reply.raw);
}

function isServerResponse(value: unknown): value is ServerResponse {
  const response = value as Partial<ServerResponse> | undefined | null;
  return typeof response?.setHeader === 'function' && typeof response.end === 'function';
}

/** Express, and the raw response that Nest's middleware has on Fastify. */
class NodeResponseWriter implements ResponseWriter {
  constructor(private readonly response: ServerResponse) {}

  get isStarted(): boolean {
    return isStarted(this.response);
  }

  headerNames(): readonly string[] {
    return this.response.getHeaderNames();
  }

  getHeader(name: string): HeaderValue {
    return this.response.getHeader(name);
  }

  setHeader(name: string, value: string): void {
    this.response.setHeader(name, value);
  }

  removeHeader(name: string): void {
    this.response.removeHeader(name);
  }

  send(status: number, body: string): void {
    this.response.statusCode = status;
    this.response.setHeader('Content-Length', Buffer.byteLength(body));
    this.response.end(body);
  }

  destroy(): void {
    destroyUnfinished(this.response);
  }
}

class FastifyReplyWriter implements ResponseWriter {
  constructor(private readonly reply: FastifyReplyLike) {}

  get isStarted(): boolean {
    return this.reply.sent || this.reply.raw.headersSent || this.reply.raw.destroyed;
  }

  headerNames(): readonly string[] {
    return Object.keys(this.reply.getHeaders());
  }

  getHeader(name: string): HeaderValue {
    return this.reply.getHeader(name);
  }

  setHeader(name: string, value: string): void {
    this.reply.header(name, value);
  }

  removeHeader(name: string): void {
    this.reply.removeHeader(name);
  }

  send(status: number, body: string): void {
    this.reply.code(status);
    // Without a serializer, Fastify adds a charset to the content type.
    this.reply.serializer(asItIs);
    this.reply.send(body);
  }

  destroy(): void {
    destroyUnfinished(this.reply.raw);
  }
}

/** A response of Fastify that nothing was set on and nobody waits for: head and body go out at once. */
class UntouchedWriter extends HeaderList implements ResponseWriter {
  constructor(private readonly response: ServerResponse) {
    super();
  }

  get isStarted(): boolean {
    return isStarted(this.response);
  }

  send(status: number, body: string): void {
    this.fields.push('Content-Length', String(Buffer.byteLength(body)));
    this.response.writeHead(status, this.fields).end(body);
  }

  destroy(): void {
    destroyUnfinished(this.response);
  }
}

function isStarted({ headersSent, writableEnded, destroyed }: ServerResponse): boolean {
  return headersSent || writableEnded || destroyed;
}

/** An answer that was sent whole stays; one that was cut short must look like it. */
function destroyUnfinished(response: ServerResponse): void {
  if (!response.writableEnded) response.destroy();
}

function asItIs(payload: string): string {
  return payload;
}
