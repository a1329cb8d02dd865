import type { ChannelModel, ConfirmChannel } from 'amqplib';
import { MtErrorContext } from 'nestjs-mt-errors/adapters';
import type { StoredEvent } from '../domain-event.js';
import { closeConnection } from './close-connection.js';
import { openConnection } from './open-connection.js';
import type { RabbitNames } from './rabbit-names.js';

/** The publishing side: a connection, and a channel on which the broker confirms each message. */
export class RabbitPublisher {
  private connection: ChannelModel | undefined;
  private channel: ConfirmChannel | undefined;

  constructor(
    private readonly url: string,
    private readonly names: RabbitNames,
  ) {}

  @MtErrorContext({ role: 'publish', stage: 'connect' })
  async connect(): Promise<void> {
    this.connection ??= await openConnection(this.url, () => {
      this.connection = undefined;
      this.channel = undefined;
    });
  }

  @MtErrorContext({ role: 'publish', stage: 'channel' })
  async openChannel(): Promise<void> {
    if (this.channel !== undefined) return;
    const channel = await this.connection!.createConfirmChannel();
    channel.on('error', () => (this.channel = undefined));
    await channel.assertExchange(this.names.exchange, 'topic', { durable: true });
    this.channel = channel;
  }

  /** What is wrong with a message is told of the channel; its confirmation says only that it closed. */
  @MtErrorContext({ role: 'publish', stage: 'publish' })
  publish({ id, topic, payload }: StoredEvent): Promise<void> {
    const channel = this.channel!;
    return new Promise((resolve, reject) => {
      const options = { persistent: true, messageId: id, contentType: 'application/json' };
      channel.once('error', reject);
      channel.publish(
        this.names.exchange,
        topic,
        Buffer.from(payload),
        options,
        (error: unknown) => {
          channel.off('error', reject);
          if (error === null || error === undefined) resolve();
          else reject(error as Error);
        },
      );
    });
  }

  async close(): Promise<void> {
    await closeConnection(this.connection);
  }
}
