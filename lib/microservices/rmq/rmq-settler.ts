import type { WireError } from '../../wire/wire-error.js';
import type { RmqChannel, RmqDelivery, RmqMessage } from './rmq-context.js';
import { ATTEMPT_HEADER, retryDelays, type RmqOptions } from './rmq-options.js';

/** Where an event goes, and what is written on it. */
interface Route {
  readonly queue: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
}

/**
 * Settles events whose handler failed: it sends them on, waits until the broker has them, and only
 * then acknowledges. An event is never lost; where the process ends in between it comes twice.
 */
export class RmqSettler {
  private readonly delays: readonly number[];

  constructor(private readonly options: RmqOptions) {
    this.delays = retryDelays(options);
  }

  async settle({ message, channel }: RmqDelivery, wire: WireError): Promise<void> {
    const route = this.routeOf(message, wire);
    const { queue, arguments: args, headers } = route;
    await channel.assertQueue(queue, { durable: true, arguments: args });
    await send(channel, queue, message, headers);
    channel.ack(message);
  }

  private routeOf(message: RmqMessage, wire: WireError): Route {
    const queue = this.queueOf(message);
    const attempt = attemptOf(message);
    const delay = wire.retryable ? this.delays[attempt - 1] : undefined;
    return delay === undefined
      ? this.deadRoute(queue, attempt, wire)
      : retryRoute(queue, attempt, delay, wire);
  }

  private deadRoute(queue: string, attempt: number, wire: WireError): Route {
    const name = this.options.deadLetterQueue ?? `${queue}.dead`;
    const error = { 'x-mt-error': JSON.stringify(wire), [ATTEMPT_HEADER]: attempt };
    return { queue: name, arguments: {}, headers: { ...errorHeaders(wire), ...error } };
  }

  private queueOf({ fields }: RmqMessage): string {
    const queue = this.options.queue ?? (fields.exchange ? undefined : fields.routingKey);
    if (queue !== undefined) return queue;
    throw new Error(
      `rmqTransport(): a message came through the exchange "${fields.exchange}": ` +
        'name the queue that the service consumes in the option queue',
    );
  }
}

/** A queue for each delay, whose messages go back when it is over. */
function retryRoute(queue: string, attempt: number, delay: number, wire: WireError): Route {
  return {
    queue: `${queue}.retry-${delay}`,
    arguments: {
      'x-message-ttl': delay,
      'x-dead-letter-exchange': '',
      'x-dead-letter-routing-key': queue,
    },
    headers: { ...errorHeaders(wire), [ATTEMPT_HEADER]: attempt + 1 },
  };
}

function errorHeaders({ code, id, svc = '' }: WireError): Record<string, string> {
  return { 'x-mt-code': code, 'x-mt-error-id': id, 'x-mt-service': svc };
}

/** The number of the attempt that failed, from one; a header that is no number counts as none. */
function attemptOf({ properties }: RmqMessage): number {
  const attempt = properties.headers?.[ATTEMPT_HEADER];
  return Number.isInteger(attempt) && (attempt as number) > 0 ? (attempt as number) : 1;
}

function send(
  channel: RmqChannel,
  queue: string,
  { content, properties }: RmqMessage,
  headers: object,
): Promise<void> {
  // The broker refuses a message whose user is not ours, and a lifetime belongs to the first queue.
  const { expiration: _expiration, userId: _userId, clusterId: _clusterId, ...kept } = properties;
  const options = { ...kept, persistent: true, headers: { ...properties.headers, ...headers } };
  return new Promise((resolve, reject) => {
    if (channel.waitForConfirms === undefined) {
      channel.sendToQueue(queue, content, options);
      return resolve();
    }
    channel.sendToQueue(queue, content, options, (error) =>
      error ? reject(error as Error) : resolve(),
    );
  });
}
