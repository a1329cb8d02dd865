/** @jest-environment ./test/adapters/support/native-environment.js */
import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { AmqpConnection } from '@golevelup/nestjs-rabbitmq';
import { ClientRMQ, ServerRMQ } from '@nestjs/microservices';
import * as manager from 'amqp-connection-manager';
import * as amqp from 'amqplib';
import { type MtContext, withMtContext } from 'nestjs-mt-errors/adapters';
import { describeWith } from '../../support/services.js';
import { loadNative } from '../support/load-native.js';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { closedPort, listen, type LocalServer, proxyTo, silentServer } from '../support/proxy.js';

const BROKER = 'amqp://guest:guest@127.0.0.1:5672';
const publishing: MtContext = { role: 'publish' };
const subscribing: MtContext = { role: 'subscribe' };
const within =
  (context: MtContext, thunk: Thunk): Thunk =>
  () =>
    withMtContext(context, thunk);

await describeWith('rabbitmq', 'messaging', () => {
  const app = new FamilyApp('messaging');
  const prefix = `mt-errors-${SECRET}-${randomUUID()}`;
  const servers: Record<string, LocalServer> = {};
  let port = 0;
  let connection: Awaited<ReturnType<typeof amqp.connect>>;
  const opened: { close(): unknown }[] = [];

  const refused = (): string => `amqp://user:${SECRET}@127.0.0.1:${port}`;
  const wrongPassword = `amqp://guest:${SECRET}@127.0.0.1:5672`;
  const name = (of: string): string => `${prefix}-${of}`;

  beforeAll(async () => {
    await app.start();
    port = await closedPort();
    servers.silent = await silentServer();
    servers.cutting = await listen((socket) => setTimeout(() => socket.destroy(), 20));
    servers.proxy = await proxyTo(5672);
    connection = await amqp.connect(BROKER);
    const channel = await connection.createChannel();
    await channel.assertExchange(name('exchange'), 'direct', { durable: false, autoDelete: true });
    await channel.assertQueue(name('queue'), { durable: false, autoDelete: true });
    await channel.assertQueue(name('exclusive'), { exclusive: true });
    await channel.assertQueue(name('full'), {
      durable: false,
      exclusive: true,
      arguments: { 'x-max-length': 0, 'x-overflow': 'reject-publish' },
    });
  });

  afterAll(async () => {
    await Promise.all(Object.values(servers).map((server) => server.close()));
    for (const each of opened) await each.close();
    const channel = await connection.createChannel();
    await channel.deleteQueue(name('queue'));
    await channel.deleteExchange(name('exchange'));
    await connection.close();
    await app.stop();
  });

  type Channel = Awaited<ReturnType<typeof connection.createChannel>>;

  /** Runs on a channel of its own, which the broker closes. */
  const onChannel =
    (use: (channel: Channel) => unknown): Thunk =>
    async () => {
      const channel = await connection.createChannel();
      channel.on('error', () => undefined);
      return use(channel);
    };

  /** The error that the channel emits, as an application hands it on. */
  const emitted =
    (use: (channel: Channel) => unknown): Thunk =>
    async () => {
      const channel = await connection.createChannel();
      const error = new Promise((_resolve, reject) => channel.on('error', reject));
      void use(channel);
      await error;
    };

  const declareOtherwise = onChannel((channel) =>
    channel.assertExchange(name('exchange'), 'topic', { durable: true }),
  );
  const useClosed = onChannel(async (channel) => {
    await channel.close();
    channel.sendToQueue(name('queue'), Buffer.from(SECRET));
  });
  const refuseMessage = async (): Promise<void> => {
    const channel = await connection.createConfirmChannel();
    channel.sendToQueue(name('full'), Buffer.from(SECRET));
    await channel.waitForConfirms();
  };
  const connectTo =
    (url: string): Thunk =>
    () =>
      amqp.connect(url);

  const twoStacks = (_host: string, _options: unknown, found: (...args: unknown[]) => void): void =>
    found(null, [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ]);

  const managed = (url: string) => {
    const managedConnection = manager.connect([url], { reconnectTimeInSeconds: 600 });
    opened.push(managedConnection);
    return managedConnection;
  };
  const failing = (url: () => string): Thunk => {
    return () =>
      new Promise((_resolve, reject) => {
        managed(url()).on('connectFailed', reject);
      });
  };
  const rmqClient = (url: string): ClientRMQ => {
    const client = new ClientRMQ({ urls: [url], queue: name('nest') });
    client.status.subscribe({ error: () => undefined });
    return client;
  };
  const logger = { log() {}, error() {}, warn() {}, debug() {}, verbose() {} };
  const native = loadNative<{ AmqpConnection: typeof AmqpConnection }>(
    '@golevelup/nestjs-rabbitmq',
  );
  const golevelup = (uri: string, timeout: number): AmqpConnection =>
    new native.AmqpConnection({
      uri,
      logger,
      connectionInitOptions: { wait: true, timeout, reject: true },
      connectionManagerOptions: { reconnectTimeInSeconds: 600 },
    });

  provokeRows(app, 'messaging', {
    amqplib: {
      'connection refused, publishing': within(publishing, () => connectTo(refused())()),
      'connection refused, subscribing': within(subscribing, () => connectTo(refused())()),
      'connection refused, without context': () => connectTo(refused())(),
      'connection refused on IPv4 and IPv6, publishing': within(publishing, () =>
        amqp.connect(`amqp://user:${SECRET}@two-stacks:${port}`, { lookup: twoStacks } as object),
      ),
      'host name unknown, subscribing': within(
        subscribing,
        connectTo(`amqp://u:${SECRET}@${SECRET}.invalid`),
      ),
      'wrong password, publishing': within(publishing, connectTo(wrongPassword)),
      'wrong password, subscribing': within(subscribing, connectTo(wrongPassword)),
      'wrong password, without context': connectTo(wrongPassword),
      'virtual host missing, subscribing': within(subscribing, connectTo(`${BROKER}/${SECRET}`)),
      'broker does not answer, publishing': within(publishing, () =>
        amqp.connect(`amqp://u:${SECRET}@127.0.0.1:${servers.silent!.port}`, { timeout: 50 }),
      ),
      'connection cut during the handshake, subscribing': within(subscribing, () =>
        amqp.connect(`amqp://u:${SECRET}@127.0.0.1:${servers.cutting!.port}`),
      ),
      'queue missing': onChannel((channel) => channel.checkQueue(name('missing'))),
      'queue declared otherwise': onChannel((channel) =>
        channel.assertQueue(name('queue'), { durable: true }),
      ),
      'queue exclusive to another connection': async () => {
        const other = await amqp.connect(BROKER);
        opened.push(other);
        const channel = await other.createChannel();
        channel.on('error', () => undefined);
        await channel.checkQueue(name('exclusive'));
      },
      'queue name reserved': onChannel((channel) => channel.assertQueue(`amq.${SECRET}`)),
      'queue bound to a missing exchange': onChannel((channel) =>
        channel.bindQueue(name('queue'), name('missing'), ''),
      ),
      'queue missing, publishing': within(
        publishing,
        onChannel((channel) => channel.checkQueue(name('missing'))),
      ),
      'exchange declared otherwise, subscribing': within(subscribing, declareOtherwise),
      'exchange declared otherwise, publishing': within(publishing, declareOtherwise),
      'exchange declared otherwise, without context': declareOtherwise,
      'exchange missing, subscribing': within(
        subscribing,
        onChannel((channel) => channel.checkExchange(name('missing'))),
      ),
      'consumer of a missing queue': onChannel((channel) =>
        channel.consume(name('missing'), () => undefined),
      ),
      'message taken from a missing queue': onChannel((channel) => channel.get(name('missing'))),
      'message acknowledged twice': emitted(async (channel) => {
        channel.sendToQueue(name('queue'), Buffer.from(SECRET));
        await channel.checkQueue(name('queue'));
        const message = await channel.get(name('queue'));
        if (message === false) throw new Error('the queue is empty');
        channel.ack(message);
        channel.ack(message);
      }),
      "consumer's handler fails": emitted(async (channel) => {
        const handle = within({ role: 'subscribe', stage: 'handle' }, () => {
          throw new Error(`cannot handle ${SECRET}`);
        });
        await channel.consume(name('queue'), () => void handle(), { noAck: true });
        channel.sendToQueue(name('queue'), Buffer.from(SECRET));
      }),
      'message published to a missing exchange': emitted((channel) =>
        channel.publish(name('missing'), SECRET, Buffer.from(SECRET)),
      ),
      'confirmation of a message to a missing exchange, publishing': within(
        publishing,
        async () => {
          const channel = await connection.createConfirmChannel();
          channel.on('error', () => undefined);
          channel.publish(name('missing'), SECRET, Buffer.from(SECRET));
          await channel.waitForConfirms();
        },
      ),
      'message refused by a full queue, publishing': within(publishing, refuseMessage),
      'message refused by a full queue, without context': refuseMessage,
      'channel used after it was closed, publishing': within(publishing, useClosed),
      'channel used after it was closed, subscribing': within(subscribing, useClosed),
      'channel used after it was closed, without context': useClosed,
      'connection closed twice, closing': within(
        { role: 'subscribe', stage: 'close' },
        async () => {
          const own = await amqp.connect(BROKER);
          await own.close();
          await own.close();
        },
      ),
      'connection closed by the broker, publishing': within(publishing, async () => {
        const own = await amqp.connect(BROKER);
        const error = new Promise((_resolve, reject) => own.on('error', reject));
        const { stream } = own.connection as unknown as { stream: Writable };
        stream.write(SECRET);
        await error;
      }),
      'connection cut while a reply was awaited, subscribing': within(subscribing, async () => {
        const own = await amqp.connect(`amqp://guest:guest@127.0.0.1:${servers.proxy!.port}`);
        own.on('error', () => undefined);
        const channel = await own.createChannel();
        channel.on('error', () => undefined);
        const reply = channel.checkQueue(name('queue'));
        servers.proxy!.cut();
        await reply;
      }),
    },
    'amqp-connection-manager': {
      'broker does not answer, publishing': within(publishing, async () => {
        const url = `amqp://u:${SECRET}@127.0.0.1:${servers.silent!.port}`;
        const own = manager.connect([], {
          findServers: () => url,
          reconnectTimeInSeconds: 1,
        });
        opened.push(own);
        await own.connect({ timeout: 50 });
      }),
      'connection refused, its event, subscribing': within(subscribing, failing(refused)),
      'connection refused, its event, without context': failing(refused),
      'wrong password, its event, subscribing': within(
        subscribing,
        failing(() => wrongPassword),
      ),
      'message not sent in time, publishing': within(publishing, () =>
        managed(refused())
          .createChannel({ publishTimeout: 50 })
          .sendToQueue(name('queue'), Buffer.from(SECRET)),
      ),
      'channel closed under a waiting message, publishing': within(publishing, async () => {
        const channel = managed(refused()).createChannel();
        const sent = channel.sendToQueue(name('queue'), Buffer.from(SECRET));
        await Promise.all([sent, channel.close()]);
      }),
      'queue asked for without a connection, subscribing': within(subscribing, () =>
        managed(refused()).createChannel().checkQueue(name('queue')),
      ),
    },
    '@nestjs/microservices': {
      'RabbitMQ client cannot connect, publishing': within(publishing, () =>
        rmqClient(refused()).connect(),
      ),
      'RabbitMQ client sends without a broker, publishing': within(publishing, () =>
        rmqClient(refused()).send(SECRET, { [SECRET]: SECRET }),
      ),
      'RabbitMQ client with a wrong password, publishing': within(publishing, () =>
        rmqClient(wrongPassword).connect(),
      ),
      'RabbitMQ server cannot connect, subscribing': within(subscribing, () => {
        const server = new ServerRMQ({
          urls: [refused()],
          queue: name('nest'),
          socketOptions: { reconnectTimeInSeconds: 1 },
          maxConnectionAttempts: 1,
        });
        opened.push(server);
        return new Promise((_resolve, reject) => {
          void server.listen((error: unknown) => reject(error as Error));
        });
      }),
    },
    '@golevelup/nestjs-rabbitmq': {
      'no broker within the time, subscribing': within(subscribing, () => {
        const own = golevelup(refused(), 200);
        opened.push(own);
        return own.init();
      }),
      'call without an answer': async () => {
        const own = golevelup(BROKER, 5000);
        await own.init();
        opened.push(own);
        await own.request({ exchange: name('exchange'), routingKey: SECRET, timeout: 50 });
      },
      'channel not there, publishing': within(publishing, () => golevelup(refused(), 200).channel),
      'connection not there, subscribing': within(
        subscribing,
        () => golevelup(refused(), 200).connection,
      ),
    },
  });
});
