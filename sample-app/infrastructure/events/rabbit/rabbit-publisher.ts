import type { ChannelModel, ConfirmChannel } from 'amqplib';
import { MtErrors, type MtException } from 'nestjs-mt-errors';
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
    const channel = await (this.connection ?? notOpen()).createConfirmChannel();
    channel.on('error', () => (this.channel = undefined));
    await channel.assertExchange(this.names.exchange, 'topic', { durable: true });
    this.channel = channel;
  }

  /**
   * Publishes one event; the next may follow when it is settled. What is wrong with a message is told
   * of the channel, and its confirmation says only that it closed or that the broker is done with it.
   *
   * @param mandatory whether an event that reaches no queue is a failure
   */
  @MtErrorContext({ role: 'publish', stage: 'publish' })
  async publish(event: StoredEvent, mandatory: boolean): Promise<void> {
    const channel = this.channel ?? notOpen();
    await new Promise<void>((resolve, reject) => {
      const onReturn = (): void => reject(unroutable(event));
      channel.once('error', reject).once('return', onReturn);
      this.send(channel, event, mandatory, (error) => {
        channel.off('error', reject).off('return', onReturn);
        if (error instanceof Error) reject(error);
        else resolve();
      });
    });
  }

  async close(): Promise<void> {
    await closeConnection(this.connection);
  }

  private send(
    channel: ConfirmChannel,
    { id, topic, payload }: StoredEvent,
    mandatory: boolean,
    onConfirm: (error: unknown) => void,
  ): void {
    const contentType = 'application/json';
    const options = { persistent: true, messageId: id, contentType, mandatory };
    channel.publish(this.names.exchange, topic, Buffer.from(payload), options, onConfirm);
  }
}

/** The connection has closed between two steps: the next attempt opens another. */
function notOpen(): never {
  throw new MtErrors.MQ_PUBLISH_CHANNEL_FAILED({ amqp: 'not-open' });
}

function unroutable({ topic }: StoredEvent): MtException {
  return new MtErrors.MQ_PUBLISH_FAILED({ routingKey: topic, reason: 'unroutable' });
}
