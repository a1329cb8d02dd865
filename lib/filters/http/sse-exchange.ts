import type { MessageEvent } from '@nestjs/common';
import type { Answer, ErrorExchange } from '../error-transport.js';

/** A stream of server-sent events that is under way: the failure is its last event. */
export class SseExchange implements ErrorExchange {
  readonly transport = 'http';

  constructor(
    readonly request: unknown,
    readonly language: string | undefined,
  ) {}

  send({ body, occurrence }: Answer): MessageEvent {
    return { type: 'error', id: occurrence.exception.id, data: body };
  }

  abort(): MessageEvent {
    return {
      type: 'error',
      data: '{"type":"about:blank","title":"Internal Server Error","status":500}',
    };
  }
}
