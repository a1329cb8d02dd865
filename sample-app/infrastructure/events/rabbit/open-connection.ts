import { Logger } from '@nestjs/common';
import amqp, { type ChannelModel } from 'amqplib';

const TIMEOUT_MS = 5000;

/** Opens a connection. Losing it is no error of anybody's request: it is logged, and told. */
export async function openConnection(url: string, onClose: () => void): Promise<ChannelModel> {
  const connection = await amqp.connect(url, { timeout: TIMEOUT_MS });
  connection.on('error', (error: Error) => new Logger('RabbitMQ').warn(error.message));
  connection.on('close', onClose);
  return connection;
}
