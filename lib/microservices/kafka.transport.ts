import { defer, throwError } from 'rxjs';
import { answerWire } from '../filters/answer-wire.js';
import type { Answer, ErrorTransport } from '../filters/error-transport.js';
import { messageHeader } from '../filters/rpc/call-headers.js';
import { MessageExchange } from '../filters/rpc/rpc.transport.js';
import type { WireError } from '../wire/wire-error.js';

/** Options of `kafkaTransport()`. */
export interface KafkaOptions {
  /** Says that events whose failure is not retryable are committed, after they went here. */
  readonly deadLetterTopic: string;
}

interface KafkaMessage {
  readonly key?: unknown;
  readonly value?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
}

interface KafkaContextLike {
  getMessage(): KafkaMessage;
  getTopic(): string;
  getProducer(): { send(record: object): Promise<unknown> };
}

/**
 * Settles Kafka events whose handler failed. A retryable failure goes to kafkajs, which tries again
 * as its own options say; any other event goes to the dead-letter topic, with code, id and the whole
 * error in its headers, and its offset is committed. Requests are answered as always.
 *
 * @example MtErrorsModule.forRoot({ transports: [kafkaTransport({ deadLetterTopic: 'orders.dead' })] })
 */
export function kafkaTransport({ deadLetterTopic }: KafkaOptions): ErrorTransport {
  return {
    open(host) {
      const context: unknown = host.getType() === 'rpc' ? host.getArgByIndex(1) : undefined;
      return isKafkaEvent(context) ? new KafkaEventExchange(context, deadLetterTopic) : undefined;
    },
  };
}

function isKafkaEvent(context: unknown): context is KafkaContextLike {
  const candidate = context as Partial<KafkaContextLike> | undefined | null;
  if (typeof candidate?.getProducer !== 'function') return false;
  return messageHeader(context, 'kafka_replyTopic') === undefined;
}

class KafkaEventExchange extends MessageExchange {
  constructor(
    private readonly context: KafkaContextLike,
    private readonly deadLetterTopic: string,
  ) {
    super(context);
  }

  override send(answer: Answer): unknown {
    const wire = answerWire(answer, messageHeader(this.context, 'traceparent'));
    if (wire.retryable) return throwError(() => retryError(wire));
    return defer(async () => {
      await this.bury(wire);
      return null;
    });
  }

  private bury(wire: WireError): Promise<unknown> {
    const { key, value, headers } = this.context.getMessage();
    const message = { key, value: bytesOf(value), headers: { ...headers, ...errorHeaders(wire) } };
    const record = { topic: this.deadLetterTopic, messages: [message] };
    return this.context.getProducer().send(record);
  }
}

/** Nest has parsed the value, which kafkajs takes as text or bytes only. */
function bytesOf(value: unknown): unknown {
  const isRaw = typeof value === 'string' || value instanceof Uint8Array || value === null;
  return isRaw ? value : JSON.stringify(value);
}

function errorHeaders(wire: WireError): Record<string, string> {
  return {
    'x-mt-code': wire.code,
    'x-mt-error-id': wire.id,
    'x-mt-service': wire.svc ?? '',
    'x-mt-error': JSON.stringify(wire),
  };
}

/** kafkajs reads name and message, and would read a `retriable` that is false as a reason to stop. */
function retryError(wire: WireError): Error {
  return Object.assign(new Error(`${wire.code} ${wire.key} ${wire.id}`), { retriable: true });
}
