import type { ArgumentsHost } from '@nestjs/common';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { AnswerText } from '../rendering/answer-text.js';
import type { HeaderNames } from './header-names.js';

/** A rendered answer, ready for any transport. */
export interface Answer {
  readonly occurrence: Occurrence;
  readonly contentType: string;
  readonly body: string;
  /** The language of the body's title. */
  readonly language: string;
  /** Names of the headers for code and id; `false` sends neither. */
  readonly headerNames: HeaderNames | false;
  /** The name of this service, told to other services and to nobody else. */
  readonly service: string | undefined;
  /** The words of the answer, for transports that do not send the body. */
  text(): AnswerText;
}

/** What the headers of an HTTP answer are made of. */
export type AnswerHead = Omit<Answer, 'body' | 'service' | 'text'>;

/** One call that failed: what is known of it, and the way back to the caller. */
export interface ErrorExchange {
  /** `'http'`, `'rpc'`, `'ws'`, `'graphql'`. */
  readonly transport: string;
  /** The request as the transport has it. */
  readonly request: unknown;
  /** The reader's languages, as in `Accept-Language`. */
  readonly language: string | undefined;
  /** True where the body is seldom sent, so that it is made only when it is read. */
  readonly isBodiless?: boolean;
  /** Answers. What it returns is what the filter returns to Nest. */
  send(answer: Answer): unknown;
  /** Gives up, so that the caller does not wait: the last resort when `send` threw. */
  abort(): unknown;
}

/** A way in which calls reach the application. */
export interface ErrorTransport {
  /** Opens the call, or `undefined` where it came another way. */
  open(host: ArgumentsHost): ErrorExchange | undefined;
}
