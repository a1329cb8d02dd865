import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Consumer } from '../../sample-app/infrastructure/events/consumer.js';
import { RabbitBroker } from '../../sample-app/infrastructure/events/rabbit/rabbit.broker.js';
import { readConfig } from '../../sample-app/config/app-config.js';
import { ada } from '../../sample-app/walk/callers.js';
import { operateRabbit } from '../../sample-app/walk/rabbit-operator.js';
import { queuesOf } from '../../sample-app/walk/rows/rabbit.js';
import { removeTraces } from '../../sample-app/walk/servers.js';
import { Walk } from '../../sample-app/walk/walk.js';
import { eventually } from '../support/eventually.js';
import { describeWith } from '../support/services.js';
import { InterruptibleProxy } from './support/interruptible-proxy.js';

jest.setTimeout(60_000);

const unique = (): string => `sample${randomBytes(5).toString('hex')}`;
const urlOf = (port: number): string => `amqp://guest:guest@127.0.0.1:${port}`;
const amqpUrl = urlOf(5672);

await describeWith('rabbitmq', 'a queue that an operator takes away', () => {
  const amqpPrefix = unique();
  let walk: Walk;
  let version = 0;

  beforeAll(async () => {
    const settings = { amqpUrl, amqpPrefix, databaseUrl: undefined, relayIntervalMs: 50 };
    walk = await Walk.start({ platform: 'express', settings });
  });
  afterAll(async () => {
    const queues = queuesOf(walk);
    await walk.close();
    await removeTraces({ amqpUrl, amqpPrefix }, queues);
  });

  async function rename(name: string): Promise<void> {
    const body = { name, version };
    const { status } = await walk.send({ method: 'PUT', path: '/projects/P1', body, as: ada });
    expect(status).toBe(200);
    version += 1;
  }

  const expectHeard = (name: string): Promise<void> =>
    eventually(async () => {
      const { rows } = await walk.database.query('SELECT name FROM usage_projects');
      expect(rows).toEqual([{ name }]);
    });

  const deleteQueue = () =>
    operateRabbit(amqpUrl, (channel) => channel.deleteQueue(`${amqpPrefix}.names-of-projects`));

  it('is made anew where it was deleted, and an event arrives without a restart', async () => {
    await rename('Before');
    await expectHeard('Before');
    await deleteQueue();
    await rename('Afterwards');
    await expectHeard('Afterwards');
  });

  it('is bound again where the exchange was deleted', async () => {
    await operateRabbit(amqpUrl, (channel) => channel.deleteExchange(`${amqpPrefix}.events`));
    await rename('Bound again');
    await expectHeard('Bound again');
  });

  it('takes no event with it that is accepted before anybody has noticed', async () => {
    for (let round = 0; round < 10; round++) {
      await deleteQueue();
      await rename(`Round ${round}`);
      await expectHeard(`Round ${round}`);
    }
  });
});

await describeWith('rabbitmq', 'the port to the broker', () => {
  const event = { id: 'M1', topic: 'project.renamed', payload: '{}' };

  async function withBroker(
    topics: readonly string[],
    use: (broker: RabbitBroker, proxy: InterruptibleProxy, prefix: string) => Promise<void>,
  ): Promise<void> {
    const [proxy, amqpPrefix] = [await InterruptibleProxy.before(5672), unique()];
    const config = Object.assign(readConfig({}), { amqpPrefix });
    const consumer = new Consumer({} as never);
    const broker = new RabbitBroker(urlOf(proxy.port), config, consumer);
    const handle = async (): Promise<void> => undefined;
    await broker.start(topics.map((topic) => ({ queue: topic, topic, handle })));
    await use(broker, proxy, amqpPrefix).finally(async () => {
      await broker.close();
      await proxy.goAway();
      await removeTraces({ amqpUrl, amqpPrefix }, topics);
    });
  }

  it('says 0007 where an event with subscribers reaches none of their queues', () =>
    withBroker([event.topic], async (broker, _, prefix) => {
      await broker.publish(event);
      await operateRabbit(amqpUrl, (channel) =>
        channel.unbindQueue(`${prefix}.${event.topic}`, `${prefix}.events`, event.topic),
      );
      await expect(broker.publish(event)).rejects.toMatchObject({ code: '0007', retryable: true });
    }));

  it('takes an event for which nobody asks', () =>
    withBroker([], async (broker) => {
      await expect(broker.publish(event)).resolves.toBeUndefined();
    }));

  it('says 0006 where the connection has closed since the last event', () =>
    withBroker([], async (broker, proxy) => {
      await broker.publish(event);
      proxy.cut();
      await sleep(200);
      await expect(async () => broker.publish(event)).rejects.toMatchObject({ code: '0006' });
      await broker.keepOpen();
      await broker.publish(event);
    }));
});
