import type { Channel } from 'amqplib';
import { cleanRabbit, operateRabbit } from '../rabbit-operator.js';
import type { Seen, WalkRow } from '../walk-row.js';
import { queuesOf, rabbitUrl } from './rabbit.js';
import { register } from './registration.rows.js';
import type { Walk } from '../walk.js';

type Damage = (channel: Channel, prefix: string) => Promise<unknown>;
const nothing: Damage = async () => undefined;

/** Starts an application where somebody else was on the broker before. */
async function startAfter(walk: Walk, damage: Damage): Promise<Seen> {
  const [amqpUrl, amqpPrefix] = [rabbitUrl(walk), `walk-${walk.unique()}`];
  await operateRabbit(amqpUrl, (channel) => damage(channel, amqpPrefix));
  try {
    if (damage === nothing) return await walk.starts({ amqpUrl, amqpPrefix });
    return await walk.startFails({ amqpUrl, amqpPrefix });
  } finally {
    await cleanRabbit(amqpUrl, amqpPrefix, queuesOf(walk));
  }
}

/** Publishes while an operator replaces the exchange; twice, because the first attempt closes the channel. */
async function publishDuring(walk: Walk, damages: readonly Damage[], code?: string): Promise<Seen> {
  const [amqpUrl, amqpPrefix] = [rabbitUrl(walk), `walk-${walk.unique()}`];
  try {
    return await walk.withApp({ amqpUrl, amqpPrefix }, async (other) => {
      await register(other);
      for (const damage of damages) {
        await operateRabbit(amqpUrl, (channel) => damage(channel, amqpPrefix));
        await other.drain();
      }
      return code === undefined ? other.delivered() : other.fromLog(code);
    });
  } finally {
    await cleanRabbit(amqpUrl, amqpPrefix, queuesOf(walk));
  }
}

const otherExchange: Damage = (channel, prefix) =>
  channel.assertExchange(`${prefix}.events`, 'fanout', { durable: true });
const noExchange: Damage = (channel, prefix) => channel.deleteExchange(`${prefix}.events`);
const otherQueue: Damage = (channel, prefix) =>
  channel.assertQueue(`${prefix}.dead`, { durable: true, maxLength: 10 });

/** The broker is there, but what is on it is not as it should be. */
export const channelRows: readonly WalkRow[] = [
  {
    key: 'MQ_SUBSCRIBE_CHANNEL_FAILED',
    how: 'started where the exchange exists with another type',
    needs: 'rabbitmq',
    cause: (walk) => startAfter(walk, otherExchange),
    twin: (walk) => startAfter(walk, nothing),
  },
  {
    key: 'MQ_QUEUE_SETUP_FAILED',
    how: 'started where a queue exists with another length',
    needs: 'rabbitmq',
    cause: (walk) => startAfter(walk, otherQueue),
    twin: (walk) => startAfter(walk, nothing),
  },
  {
    key: 'MQ_PUBLISH_CHANNEL_FAILED',
    how: 'the exchange is replaced by one of another type, and the channel opened anew',
    needs: 'rabbitmq',
    cause: (walk) => publishDuring(walk, [noExchange, otherExchange], '0006'),
    twin: (walk) => publishDuring(walk, [noExchange, nothing]),
  },
  {
    key: 'MQ_PUBLISH_FAILED',
    how: 'the exchange is deleted while events are published',
    needs: 'rabbitmq',
    cause: (walk) => publishDuring(walk, [noExchange], '0007'),
    twin: (walk) => publishDuring(walk, [nothing]),
  },
];
