import { join } from 'node:path';
import { type GrpcOptions, Transport } from '@nestjs/microservices';

const { env } = process;
const host = '127.0.0.1';

export const gatewayPort = Number(env.PORT ?? 3000);

/** How the gateway reaches billing: RabbitMQ where `AMQP_URL` names one, TCP without a broker else. */
export const billingChannel = env.AMQP_URL
  ? {
      transport: Transport.RMQ as const,
      options: {
        urls: [env.AMQP_URL],
        queue: env.BILLING_QUEUE ?? 'sample.billing',
        // Requests that nobody waits for any more need not be kept, nor a queue that nobody uses.
        queueOptions: { durable: false, expires: 60_000 },
      },
    }
  : {
      transport: Transport.TCP as const,
      options: { host, port: Number(env.BILLING_PORT ?? 3001) },
    };

/** How billing reaches inventory. */
export const inventoryChannel: GrpcOptions = {
  transport: Transport.GRPC,
  options: {
    url: `${host}:${env.INVENTORY_PORT ?? 3002}`,
    package: 'inventory',
    protoPath: join(import.meta.dirname, 'inventory/inventory.proto'),
  },
};
