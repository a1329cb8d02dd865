import { randomUUID } from 'node:crypto';
import { type ClientOptions, type MicroserviceOptions, Transport } from '@nestjs/microservices';
import type { Service } from '../../support/services.js';

/** A transport of Nest's over a real broker; every call makes a queue, prefix or topic of its own. */
export interface BrokerTransport {
  readonly name: string;
  readonly service: Service;
  /** Server and client that meet; `port` is where a proxy stands, for the client alone. */
  pair(port?: number): { server: MicroserviceOptions; client: ClientOptions };
}

const host = '127.0.0.1';

export const brokerTransports: readonly BrokerTransport[] = [
  {
    name: 'RabbitMQ',
    service: 'rabbitmq',
    pair: (port = 5672) => {
      const queue = `mt-test-${randomUUID()}`;
      const queueOptions = { durable: false, autoDelete: true };
      const at = (number: number) => ({ urls: [`amqp://${host}:${number}`], queue, queueOptions });
      return {
        server: { transport: Transport.RMQ, options: at(5672) },
        client: { transport: Transport.RMQ, options: at(port) },
      };
    },
  },
  {
    name: 'NATS',
    service: 'nats',
    pair: (port = 4222) => {
      const at = (number: number) => ({ servers: [`nats://${host}:${number}`] });
      return {
        server: { transport: Transport.NATS, options: { ...at(4222), queue: randomUUID() } },
        client: { transport: Transport.NATS, options: at(port) },
      };
    },
  },
  {
    name: 'Redis',
    service: 'redis',
    pair: (port = 6379) => ({
      server: { transport: Transport.REDIS, options: { host, port: 6379 } },
      // Without a second attempt a lost connection is an unhandled rejection inside of Nest's client.
      client: {
        transport: Transport.REDIS,
        options: { host, port, retryAttempts: 5, retryDelay: 100 },
      },
    }),
  },
  {
    name: 'MQTT',
    service: 'mosquitto',
    pair: (port = 1883) => ({
      server: { transport: Transport.MQTT, options: { url: `mqtt://${host}:1883` } },
      client: { transport: Transport.MQTT, options: { url: `mqtt://${host}:${port}` } },
    }),
  },
];
