import type { ServerResponse } from 'node:http';

/** The value of a header as Node and Fastify have it. */
export type HeaderValue = string | string[] | number | undefined;

/** The headers of a response. */
export interface ResponseHeaders {
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

/** What Fastify's reply offers of itself. */
export interface FastifyReplyLike {
  readonly sent: boolean;
  readonly raw: ServerResponse;
  getHeader(name: string): HeaderValue;
  header(name: string, value: string): unknown;
  removeHeader(name: string): unknown;
  code(status: number): unknown;
  serializer(serialize: (payload: string) => string): unknown;
  send(body: string): unknown;
}

/** The writer for a response, or `undefined` where the value is no response. */
export function responseWriter(response: unknown): ResponseWriter | undefined {
  if (isFastifyReply(response)) return new FastifyReplyWriter(response);
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
    return this.response.headersSent || this.response.writableEnded || this.response.destroyed;
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
    // Without one, Fastify adds a charset to the content type. Bytes would need no serializer, and a second write.
    this.reply.serializer(asItIs);
    this.reply.send(body);
  }

  destroy(): void {
    destroyUnfinished(this.reply.raw);
  }
}

function asItIs(payload: string): string {
  return payload;
}

/** An answer that was sent whole stays; one that was cut short must look like it. */
function destroyUnfinished(response: ServerResponse): void {
  if (!response.writableEnded) response.destroy();
}
