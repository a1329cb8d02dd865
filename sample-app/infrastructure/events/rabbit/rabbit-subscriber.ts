import { Logger } from '@nestjs/common';
import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';
import { MtErrorContext, toMtException } from 'nestjs-mt-errors/adapters';
import type { Consumer } from '../consumer.js';
import type { Subscription } from '../domain-event.js';
import { closeConnection } from './close-connection.js';
import { openConnection } from './open-connection.js';
import type { RabbitNames } from './rabbit-names.js';

const UNACKNOWLEDGED = 10;
const REDELIVERY_MS = 1000;

/** The hearing side: a connection, a channel, and a durable queue for each subscription. */
export class RabbitSubscriber {
  private readonly logger = new Logger('RabbitSubscriber');
  private connection: ChannelModel | undefined;
  private isOpen = false;
  private channel: Channel | undefined;

  constructor(
    private readonly url: string,
    private readonly names: RabbitNames,
    private readonly consumer: Consumer,
  ) {}

  @MtErrorContext({ role: 'subscribe', stage: 'connect' })
  async connect(): Promise<void> {
    if (this.isOpen) return;
    this.connection = await openConnection(this.url, () => {
      this.isOpen = false;
      this.channel = undefined;
    });
    this.isOpen = true;
  }

  async listen(subscriptions: readonly Subscription[]): Promise<void> {
    if (this.channel !== undefined) return;
    const channel = await this.openChannel();
    for (const { queue, topic } of subscriptions) await this.setUp(channel, queue, topic);
    for (const subscription of subscriptions) await this.consume(channel, subscription);
    this.channel = channel;
  }

  /** The next `listen()` opens another, and sets up what the queues have lost. */
  closeChannel(channel = this.channel): void {
    if (this.channel === channel) this.channel = undefined;
    channel?.close().catch(() => undefined);
  }

  @MtErrorContext({ role: 'subscribe', stage: 'close' })
  async close(): Promise<void> {
    await closeConnection(this.connection);
  }

  @MtErrorContext({ role: 'subscribe', stage: 'channel' })
  private async openChannel(): Promise<Channel> {
    const channel = await this.connection!.createChannel();
    channel.on('error', (error: Error) => this.logger.warn(error.message));
    channel.on('close', () => {
      if (this.channel === channel) this.channel = undefined;
    });
    await channel.assertExchange(this.names.exchange, 'topic', { durable: true });
    await channel.assertExchange(this.names.deadExchange, 'fanout', { durable: true });
    return channel;
  }

  @MtErrorContext({ role: 'subscribe', stage: 'setup' })
  private async setUp(channel: Channel, name: string, topic: string): Promise<void> {
    const { deadQueue, deadExchange, exchange } = this.names;
    await channel.assertQueue(deadQueue, { durable: true });
    await channel.bindQueue(deadQueue, deadExchange, '');
    const queue = this.names.queue(name);
    await channel.assertQueue(queue, { durable: true, deadLetterExchange: deadExchange });
    await channel.bindQueue(queue, exchange, topic);
    await channel.prefetch(UNACKNOWLEDGED);
  }

  @MtErrorContext({ role: 'subscribe', stage: 'consume' })
  private async consume(channel: Channel, subscription: Subscription): Promise<void> {
    const queue = this.names.queue(subscription.queue);
    await channel.consume(queue, (message) => void this.handle(channel, subscription, message));
  }

  /** Never rejects: amqplib would close the channel. Without a message, the queue was deleted. */
  private async handle(
    channel: Channel,
    subscription: Subscription,
    message: ConsumeMessage | null,
  ): Promise<void> {
    if (message === null) return this.closeChannel(channel);
    const { messageId, routingKey } = { ...message.properties, ...message.fields };
    const event = { id: String(messageId), topic: routingKey, payload: String(message.content) };
    try {
      const failure = await this.consumer.consume(subscription, event);
      if (failure === undefined) channel.ack(message);
      else channel.nack(message, false, false);
    } catch (error) {
      // Not even putting it aside worked: the database is away. It is delivered again.
      this.logger.error(toMtException(error).message);
      setTimeout(() => requeue(channel, message), REDELIVERY_MS);
    }
  }
}

function requeue(channel: Channel, message: ConsumeMessage): void {
  try {
    channel.nack(message, false, true);
  } catch {
    // The channel has closed meanwhile, and the broker delivers it again by itself.
  }
}
