import type { ArgumentsHost } from '@nestjs/common';
import type { Answer, ErrorExchange, ErrorTransport } from '../error-transport.js';
import { setAnswerHeaders } from './answer-headers.js';
import { FastifyInternals } from './fastify-internals.js';
import { responseWriter, type ResponseWriter } from './response-writer.js';

/** What is sent when nothing else could be. */
const LAST_RESORT =
  '{"type":"about:blank","title":"Internal Server Error","status":500,' +
  '"code":"500","key":"INTERNAL_SERVER_ERROR"}';

interface HttpRequest {
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
}

/** HTTP, on Express, on Fastify, and on anything whose response is Node's. */
export class HttpTransport implements ErrorTransport {
  private readonly internals = new FastifyInternals();

  open(host: ArgumentsHost): ErrorExchange | undefined {
    if (host.getType() !== 'http') return undefined;
    return openHttp(host.getArgByIndex(0), host.getArgByIndex(1), this.internals);
  }
}

/** The call behind a request and a response of any platform; `undefined` where they are none. */
export function openHttp(
  request: unknown,
  response: unknown,
  internals?: FastifyInternals,
): ErrorExchange | undefined {
  const writer = responseWriter(response, internals);
  return writer && new HttpExchange(request as HttpRequest | undefined, writer);
}

class HttpExchange implements ErrorExchange {
  readonly transport = 'http';

  constructor(
    readonly request: HttpRequest | undefined,
    private readonly writer: ResponseWriter,
  ) {}

  get language(): string | undefined {
    const value = this.request?.headers?.['accept-language'];
    return Array.isArray(value) ? value.join(',') : value;
  }

  send(answer: Answer): void {
    if (this.writer.isStarted) return this.writer.destroy();
    setAnswerHeaders(this.writer, answer);
    this.writer.send(answer.occurrence.status, answer.body);
  }

  abort(): void {
    try {
      if (this.writer.isStarted) return this.writer.destroy();
      this.writer.setHeader('Content-Type', 'application/problem+json');
      this.writer.send(500, LAST_RESORT);
    } catch {
      this.writer.destroy();
    }
  }
}
