/** A message of amqplib, as far as it is needed. */
export interface RmqMessage {
  readonly content: Uint8Array;
  readonly fields: { readonly exchange?: string; readonly routingKey?: string };
  readonly properties: Readonly<Record<string, unknown>> & {
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly replyTo?: unknown;
  };
}

/** A channel of amqplib; one with `waitForConfirms` tells when the broker has a message. */
export interface RmqChannel {
  ack(message: RmqMessage): void;
  assertQueue(name: string, options: object): Promise<unknown>;
  sendToQueue(
    name: string,
    content: Uint8Array,
    options: object,
    confirm?: (error: unknown) => void,
  ): boolean;
  readonly waitForConfirms?: unknown;
}

/** A message that a handler got over RabbitMQ. */
export interface RmqDelivery {
  readonly message: RmqMessage;
  readonly channel: RmqChannel;
}

interface RmqContextLike {
  getMessage(): RmqMessage;
  getChannelRef(): RmqChannel;
}

/** The delivery behind a handler's context, or `undefined` where the message came another way. */
export function rmqDelivery(context: unknown): RmqDelivery | undefined {
  const candidate = context as Partial<RmqContextLike> | undefined | null;
  if (typeof candidate?.getChannelRef !== 'function') return undefined;
  const { getMessage, getChannelRef } = candidate as RmqContextLike;
  return { message: getMessage.call(context), channel: getChannelRef.call(context) };
}

/** True where the sender waits for an answer. */
export function isRequest({ message }: RmqDelivery): boolean {
  return message.properties.replyTo !== undefined;
}
