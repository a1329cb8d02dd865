import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import {
  type ClientKafka,
  EventPattern,
  MessagePattern,
  Payload,
  Transport,
} from '@nestjs/microservices';
import kafkajs from 'kafkajs';
import { MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { decodeMtError, kafkaTransport } from 'nestjs-mt-errors/microservices';
import { firstValueFrom, timeout } from 'rxjs';
import { captureLogger } from '../support/capture-logger.js';
import { eventually } from '../support/eventually.js';
import { failures, OrderErrors } from './support/failing.controller.js';
import { describeWithKcat, type MockKafka, startMockKafka } from './support/mock-kafka.js';
import { clientOf, onEnd, startService } from './support/running.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const quiet = () => () => undefined;

@Controller()
class OrdersController {
  static attempts: string[] = [];

  @MessagePattern('fail')
  fail(@Payload() { what }: { what: string }): never {
    throw failures[what]!();
  }

  @EventPattern('event')
  event(@Payload() { what }: { what: string }): void {
    OrdersController.attempts.push(what);
    if (what === 'final') throw new MtException('1078', { cause: new Error('hunter2') });
    if (what === 'once' && OrdersController.attempts.filter((one) => one === what).length === 1) {
      throw new MtErrors.MQ_PUBLISH_FAILED();
    }
  }
}

describeWithKcat('handlers over Kafka', () => {
  let cluster: MockKafka;
  let group: string;

  beforeEach(async () => {
    cluster = await startMockKafka();
    onEnd(() => cluster.stop());
    group = randomUUID();
    OrdersController.attempts = [];
  });

  const client = (): { brokers: string[]; logCreator: typeof quiet; retry: object } => ({
    brokers: [cluster.broker],
    logCreator: quiet,
    retry: { initialRetryTime: 50, retries: 10 },
  });

  async function start(root: object = {}, logger: unknown = false): Promise<ClientKafka> {
    const admin = new kafkajs.Kafka({ clientId: 'admin', ...client() }).admin();
    await admin.connect();
    await admin.fetchTopicMetadata({ topics: ['fail', 'fail.reply', 'event', 'dead'] });
    await admin.disconnect();
    await startService(
      {
        imports: [MtErrorsModule.forRoot({ service: 'orders', catalogs: [OrderErrors], ...root })],
        controllers: [OrdersController],
      },
      {
        transport: Transport.KAFKA,
        options: {
          client: client(),
          consumer: { groupId: group, maxWaitTimeInMs: 100 },
          subscribe: { fromBeginning: true },
        },
        logger,
      },
    );
    const kafka = clientOf({
      transport: Transport.KAFKA,
      options: { client: client(), consumer: { groupId: `${group}-client`, maxWaitTimeInMs: 100 } },
    }) as unknown as ClientKafka;
    kafka.subscribeToResponseOf('fail');
    await kafka.connect();
    return kafka;
  }

  it('answer requests in the form for other services', async () => {
    const kafka = await start();
    const call = async (what: string): Promise<unknown> =>
      firstValueFrom(kafka.send('fail', { what }).pipe(timeout(15_000))).catch(
        (error: unknown) => error,
      );

    expect(await call('code')).toEqual({
      $mt: 1,
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      section: 'orders',
      id: expect.stringMatching(UUID) as unknown,
      svc: 'orders',
      params: { orderId: 'O-7' },
      retryable: false,
      chain: [{ name: 'RangeError' }],
      status: 'error',
      message: 'There is no such order',
    });
    for (const what of Object.keys(failures)) {
      const error = await call(what);
      expect(decodeMtError(error, { catalogs: [OrderErrors] })).toMatchObject({
        cause: { service: 'orders' },
      });
      expect(JSON.stringify(error)).not.toContain('hunter2');
      expect(Buffer.byteLength(JSON.stringify(error))).toBeLessThanOrEqual(4096);
    }
  }, 60_000);

  it('leave an event that may succeed later to kafkajs, and bury one that never will', async () => {
    const logger = captureLogger();
    const kafka = await start(
      { transports: [kafkaTransport({ deadLetterTopic: 'dead' })] },
      logger,
    );
    const buried: { value: string; headers: Record<string, unknown> }[] = [];
    const reader = new kafkajs.Kafka({ clientId: 'reader', ...client() }).consumer({
      groupId: `${group}-dead`,
      maxWaitTimeInMs: 100,
    });
    onEnd(() => reader.disconnect());
    await reader.connect();
    await reader.subscribe({ topic: 'dead', fromBeginning: true });
    await reader.run({
      eachMessage: async ({ message: { value, headers } }) => {
        buried.push({ value: String(value), headers: headers! });
      },
    });

    for (const what of ['once', 'final', 'fine'])
      await firstValueFrom(kafka.emit('event', { key: 'k', value: { what } }));

    await eventually(() => {
      expect(OrdersController.attempts.toSorted()).toEqual(['final', 'fine', 'once', 'once']);
      expect(buried).toHaveLength(1);
    }, 40_000);
    const { value, headers } = buried[0]!;
    expect(JSON.parse(value)).toEqual({ what: 'final' });
    expect(String(headers['x-mt-code'])).toBe('1078');
    expect(JSON.parse(String(headers['x-mt-error']))).toMatchObject({
      $mt: 1,
      code: '1078',
      id: String(headers['x-mt-error-id']),
    });
    expect(JSON.stringify(headers)).not.toContain('hunter2');
    expect(logger.lines('error')).toHaveLength(1);
    expect(logger.lines('debug')).toHaveLength(1);
  }, 60_000);
});
