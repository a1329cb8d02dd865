import amqp, { type Channel } from 'amqplib';

/** Somebody with rights on the broker, who damages and repairs what the application needs. */
export async function operateRabbit<Result>(
  url: string,
  act: (channel: Channel) => Promise<Result>,
): Promise<Result> {
  const connection = await amqp.connect(url);
  try {
    const channel = await connection.createChannel();
    channel.on('error', () => undefined);
    return await act(channel);
  } finally {
    await connection.close();
  }
}

/** Removes what applications with this prefix have left behind. */
export function cleanRabbit(url: string, prefix: string, queues: readonly string[]): Promise<void> {
  return operateRabbit(url, async (channel) => {
    for (const queue of [...queues, 'dead']) await channel.deleteQueue(`${prefix}.${queue}`);
    for (const name of ['events', 'dead']) await channel.deleteExchange(`${prefix}.${name}`);
  });
}
