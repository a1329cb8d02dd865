import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Controller, UseInterceptors } from '@nestjs/common';
import {
  EventPattern,
  MessagePattern,
  Payload,
  type RmqOptions,
  Transport,
} from '@nestjs/microservices';
import amqp, { type Channel, type ConfirmChannel, type GetMessage } from 'amqplib';
import { MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { MtRmqAckInterceptor, rmqTransport } from 'nestjs-mt-errors/microservices';
import { captureLogger } from '../support/capture-logger.js';
import { eventually } from '../support/eventually.js';
import { describeWith } from '../support/services.js';
import { unreadable } from './support/failing.controller.js';
import { clientOf, failureOf, onEnd, startService } from './support/running.js';

const URL = 'amqp://127.0.0.1:5672';

@Controller()
@UseInterceptors(MtRmqAckInterceptor)
class WorkController {
  static attempts: string[] = [];

  @EventPattern('event')
  event(@Payload() what: string): void {
    WorkController.attempts.push(what);
    if (what === 'retryable') throw new MtErrors.MQ_PUBLISH_FAILED({ routingKey: 'hunter2' });
    if (what === 'final') throw new MtException('1078', { cause: new Error('hunter2') });
    if (what === 'unreadable') throw unreadable();
  }

  @MessagePattern('request')
  request(@Payload() what: string): string {
    if (what === 'final') throw new MtException('1078');
    if (what === 'unreadable') throw unreadable();
    return what;
  }
}

await describeWith('rabbitmq', 'events over RabbitMQ that are settled', () => {
  let queue: string;
  let channel: ConfirmChannel;

  beforeEach(async () => {
    queue = `mt-events-${randomUUID()}`;
    WorkController.attempts = [];
    const connection = await amqp.connect(URL);
    channel = await connection.createConfirmChannel();
    onEnd(async () => {
      for (const suffix of ['', '.dead', '.results', '.retry-50', '.retry-100', '.retry-200'])
        await channel.deleteQueue(queue + suffix);
      await connection.close();
    });
  });

  const server = (options: object = {}): RmqOptions => ({
    transport: Transport.RMQ,
    options: { urls: [URL], queue, noAck: false, queueOptions: { durable: true }, ...options },
  });

  async function startWorker(
    settling: object = {},
    options: object = {},
    logger?: object,
  ): Promise<void> {
    await startService(
      {
        imports: [
          MtErrorsModule.forRoot({
            service: 'worker',
            transports: [rmqTransport({ settle: true, retryDelays: [50, 100], ...settling })],
          }),
        ],
        controllers: [WorkController],
      },
      { ...server(options), logger },
    );
  }

  const clientOptions = (): RmqOptions => ({
    transport: Transport.RMQ,
    options: { urls: [URL], queue, queueOptions: { durable: true } },
  });

  function emit(what: string, headers: object = {}, exchange = ''): void {
    const content = Buffer.from(JSON.stringify({ pattern: 'event', data: what }));
    channel.publish(exchange, exchange ? 'some.key' : queue, content, {
      persistent: true,
      headers,
    });
  }

  async function dead(name = `${queue}.dead`): Promise<GetMessage> {
    let message: GetMessage | false = false;
    await eventually(async () => {
      await channel.assertQueue(name, { durable: true });
      message = await channel.get(name, { noAck: true });
      expect(message).not.toBe(false);
    });
    return message as unknown as GetMessage;
  }

  const waiting = async (): Promise<number> => (await channel.checkQueue(queue)).messageCount;

  it('go to the dead-letter queue with code, id and error where another attempt is of no use', async () => {
    const logger = captureLogger();
    await startWorker({}, {}, logger);

    emit('final', { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, own: 'kept' });
    const { content, properties } = await dead();

    const error = JSON.parse(String(properties.headers!['x-mt-error'])) as Record<string, unknown>;
    expect(JSON.parse(content.toString())).toEqual({ pattern: 'event', data: 'final' });
    expect(properties.headers).toMatchObject({
      own: 'kept',
      'x-mt-code': '1078',
      'x-mt-error-id': error.id,
      'x-mt-service': 'worker',
      'x-mt-attempt': 1,
    });
    expect(error).toMatchObject({
      $mt: 1,
      code: '1078',
      svc: 'worker',
      trace: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    });
    expect(JSON.stringify(properties)).not.toContain('hunter2');
    expect(WorkController.attempts).toEqual(['final']);
    expect(logger.lines('debug')).toEqual([expect.stringContaining(`id=${error.id as string}`)]);
  });

  it('are tried again after a delay, as often as is said, and are then dead', async () => {
    const logger = captureLogger();
    await startWorker({}, {}, logger);

    emit('retryable');
    const { properties } = await dead();

    expect(WorkController.attempts).toEqual(['retryable', 'retryable', 'retryable']);
    expect(properties.headers).toMatchObject({ 'x-mt-code': '0007', 'x-mt-attempt': 3 });
    expect(logger.lines('error')).toHaveLength(3);
    expect(await waiting()).toBe(0);
  });

  it('are acknowledged where the handler succeeds', async () => {
    await startWorker({}, { prefetchCount: 1 });

    emit('fine');
    emit('fine');
    emit('fine');

    await eventually(() => expect(WorkController.attempts).toEqual(['fine', 'fine', 'fine']));
  });

  it.each([['many'], [-5], [1e9], [null]])(
    'are not tried forever for a forged count %s',
    async (count) => {
      await startWorker();

      emit('retryable', { 'x-mt-attempt': count });
      const { properties } = await dead();

      expect(properties.headers!['x-mt-attempt']).toBeGreaterThanOrEqual(3);
      expect(WorkController.attempts.length).toBeLessThanOrEqual(3);
    },
  );

  it('go where the options say, also when they came through an exchange', async () => {
    const exchange = `${queue}.exchange`;
    await channel.assertExchange(exchange, 'topic', { durable: false, autoDelete: true });
    await channel.assertQueue(queue, { durable: true });
    await channel.bindQueue(queue, exchange, '#');
    await startWorker({ queue, deadLetterQueue: `${queue}.results` });

    emit('final', {}, exchange);
    emit('retryable', {}, exchange);
    const codes = [await dead(`${queue}.results`), await dead(`${queue}.results`)].map(
      ({ properties }) => properties.headers!['x-mt-code'] as string,
    );

    expect(codes).toEqual(['1078', '0007']);
    expect(WorkController.attempts).toHaveLength(4);
  });

  it('stay with the broker where the queue is not known, and the log says what to do', async () => {
    const logger = captureLogger();
    const exchange = `${queue}.exchange`;
    await channel.assertExchange(exchange, 'topic', { durable: false, autoDelete: true });
    await channel.assertQueue(queue, { durable: true });
    await channel.bindQueue(queue, exchange, '#');
    await startWorker({}, {}, logger);

    emit('final', {}, exchange);

    await eventually(() =>
      expect(logger.lines('warn')).toEqual([expect.stringContaining('in the option queue')]),
    );
  });

  it('stay with the broker, and requests are answered, where a failure cannot be written', async () => {
    const logger = captureLogger();
    await startWorker({}, {}, logger);
    const client = clientOf(clientOptions());

    emit('unreadable');

    expect(await failureOf(client, 'request', 'unreadable')).toMatchObject({ $mt: 1, code: '500' });
    await eventually(() => expect(WorkController.attempts).toEqual(['unreadable']));
    expect(logger.lines('warn')).toHaveLength(1);
  });

  it('are requests acknowledged after their answer, failed or not', async () => {
    await startWorker({}, { prefetchCount: 1 });
    const client = clientOf(clientOptions());

    for (let call = 0; call < 3; call++) {
      expect(await failureOf(client, 'request', 'final')).toMatchObject({
        code: '1078',
        svc: 'worker',
      });
    }
    const answer = await new Promise((resolve) =>
      client.send('request', 'fine').subscribe(resolve),
    );

    expect(answer).toBe('fine');
    await eventually(async () => {
      expect(await waiting()).toBe(0);
    });
  });

  it.each([[[0]], [[1.5]], [[-1]], [[1e12]], [['5' as never]]])(
    'need delays that are some: %j',
    (retryDelays) => {
      expect(() => rmqTransport({ settle: true, retryDelays })).toThrow(
        /retryDelays .*: .* must be a whole number/,
      );
    },
  );

  it('are all accounted for while the consumer is killed and started again', async () => {
    const kinds = ['done', 'dead', 'flaky', 'hopeless'] as const;
    const count = 400;
    for (const suffix of ['', '.dead', '.results'])
      await channel.assertQueue(queue + suffix, { durable: true });
    for (let id = 0; id < count; id++) {
      const work = { pattern: 'work', data: { id, what: kinds[id % kinds.length] } };
      channel.sendToQueue(queue, Buffer.from(JSON.stringify(work)), { persistent: true });
    }
    await channel.waitForConfirms();

    for (let round = 0; round < 4; round++) {
      const consumer = await startConsumer(queue);
      await new Promise((resolve) => setTimeout(resolve, 60 + round * 30));
      consumer.kill('SIGKILL');
      await new Promise((resolve) => consumer.once('exit', resolve));
      await eventually(async () => expect(await waiting()).toBeGreaterThan(0));
    }
    const last = await startConsumer(queue);
    onEnd(() => last.kill('SIGKILL'));
    const done = new Set<number>();
    const buried = new Set<number>();
    await eventually(async () => {
      for (const id of await drain(channel, `${queue}.results`)) done.add(Number(id));
      for (const text of await drain(channel, `${queue}.dead`))
        buried.add((JSON.parse(text) as { data: { id: number } }).data.id);
      expect(done.size + buried.size).toBeGreaterThanOrEqual(count);
    }, 60_000);

    const idsOf = (...wanted: string[]): number[] =>
      Array.from({ length: count }, (_, id) => id).filter((id) =>
        wanted.includes(kinds[id % kinds.length]!),
      );
    expect([...done].toSorted((a, b) => a - b)).toEqual(idsOf('done', 'flaky'));
    expect([...buried].toSorted((a, b) => a - b)).toEqual(idsOf('dead', 'hopeless'));
  }, 120_000);
});

async function startConsumer(queue: string): Promise<ChildProcess> {
  const consumer = fork('test/rpc/support/consumer.ts', {
    execArgv: ['--import', './test/rpc/support/ts-loader.mjs'],
    env: { ...process.env, QUEUE: queue, NODE_PATH: 'test/rpc/node_modules', NODE_OPTIONS: '' },
    silent: true,
  });
  let said = '';
  consumer.stderr!.on('data', (text) => (said += String(text)));
  await new Promise((resolve, reject) => {
    consumer.once('message', resolve);
    consumer.once('exit', (code) => reject(new Error(`the consumer ended with ${code}: ${said}`)));
  });
  return consumer;
}

async function drain(channel: Channel, queue: string): Promise<string[]> {
  const texts: string[] = [];
  for (;;) {
    const message = await channel.get(queue, { noAck: true });
    if (message === false) return texts;
    texts.push(message.content.toString());
  }
}
