import amqp, { type ChannelModel } from 'amqplib';

const RABBITMQ = 'amqp://127.0.0.1:5672';

/** What the broker hands to a service that hears every event of the sample. */
export class EventQueue {
  /** Payloads by the event's id, in the order in which they first arrived. */
  readonly events = new Map<string, Record<string, unknown>>();

  private constructor(
    private readonly connection: ChannelModel,
    private readonly prefix: string,
  ) {}

  /** It does not go through a proxy: it sees what the broker really has. */
  static async bind(prefix: string): Promise<EventQueue> {
    const queue = new EventQueue(await amqp.connect(RABBITMQ), prefix);
    await queue.listen();
    return queue;
  }

  /** Takes the sample's exchanges and queues away. */
  async remove(queues: ReadonlySet<string>): Promise<void> {
    const channel = await this.connection.createChannel();
    for (const name of ['dead', ...queues]) await channel.deleteQueue(`${this.prefix}.${name}`);
    for (const name of ['events', 'dead']) await channel.deleteExchange(`${this.prefix}.${name}`);
    await this.connection.close();
  }

  private async listen(): Promise<void> {
    const channel = await this.connection.createChannel();
    const exchange = `${this.prefix}.events`;
    await channel.assertExchange(exchange, 'topic', { durable: true });
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(queue, exchange, '#');
    await channel.consume(
      queue,
      (message) => {
        if (message === null) return;
        const { messageId } = message.properties as { messageId: string };
        this.events.set(messageId, JSON.parse(String(message.content)) as Record<string, unknown>);
      },
      { noAck: true },
    );
  }
}
