import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { type ClientProxy, MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { defineErrors, MtErrorsModule } from 'nestjs-mt-errors';
import { rehydrate } from 'nestjs-mt-errors/microservices';
import { firstValueFrom, timeout } from 'rxjs';
import { closedPort } from '../adapters/support/proxy.js';
import { expectProblem, request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { describeWith } from '../support/services.js';
import { OrderErrors } from './support/failing.controller.js';
import { clientOf, startHttp, startService } from './support/running.js';

const BillingErrors = defineErrors(
  { section: 'billing' },
  {
    CHARGE_REFUSED: {
      code: '4001',
      status: 409,
      kind: 'conflict',
      title: { en: 'The charge was refused', 'zh-CN': '扣款被拒绝' },
    },
  },
);

@Controller()
class InventoryController {
  @MessagePattern('reserve')
  reserve(_order: unknown): never {
    throw new OrderErrors.ORDER_NOT_FOUND(
      { orderId: 'O-7', dsn: 'postgres://u:hunter2@db' },
      { cause: Object.assign(new RangeError('hunter2'), { code: 'E_RANGE' }) },
    );
  }
}

@Controller()
class BillingController {
  constructor(@Inject('INVENTORY') private readonly inventory: ClientProxy) {}

  @MessagePattern('charge')
  async charge(@Payload() how: string): Promise<unknown> {
    const call = this.inventory.send('reserve', 'O-7').pipe(timeout(5000));
    if (how === 'relayed') return firstValueFrom(call);
    try {
      return await firstValueFrom(call.pipe(rehydrate({ catalogs: [OrderErrors] })));
    } catch (cause) {
      throw new BillingErrors.CHARGE_REFUSED({}, { cause });
    }
  }
}

@Controller()
class EdgeController {
  constructor(@Inject('BILLING') private readonly billing: ClientProxy) {}

  @Get(':how')
  get(@Param('how') how: string): unknown {
    return this.billing.send('charge', how);
  }
}

await describeWith('rabbitmq', 'a failure two services away: HTTP, TCP, RabbitMQ', () => {
  async function startAll(logger: object): Promise<string> {
    const queue = `mt-hops-${randomUUID()}`;
    const rmq = {
      transport: Transport.RMQ as const,
      options: {
        urls: ['amqp://127.0.0.1:5672'],
        queue,
        queueOptions: { durable: false, autoDelete: true },
      },
    };
    const port = await closedPort();
    const tcp = { transport: Transport.TCP as const, options: { host: '127.0.0.1', port } };
    await startService(
      {
        imports: [MtErrorsModule.forRoot({ service: 'inventory', catalogs: [OrderErrors] })],
        controllers: [InventoryController],
      },
      { ...rmq, logger },
    );
    await startService(
      {
        // Knows nothing of the codes of the other service, and passes them on all the same.
        imports: [MtErrorsModule.forRoot({ service: 'billing', catalogs: [BillingErrors] })],
        controllers: [BillingController],
        providers: [{ provide: 'INVENTORY', useValue: clientOf(rmq) }],
      },
      { ...tcp, logger },
    );
    const { url } = await startHttp(
      {
        imports: [
          MtErrorsModule.forRoot({ service: 'gateway', catalogs: [OrderErrors, BillingErrors] }),
        ],
        controllers: [EdgeController],
        providers: [{ provide: 'BILLING', useValue: clientOf(tcp) }],
      },
      undefined,
      logger,
    );
    return url;
  }

  it.each([
    ['zh-CN', '没有这个订单', '没有编号为 O-7 的订单。'],
    ['en', 'There is no such order', 'No order has the id O-7.'],
  ])('is answered in %s, and has one id in every log', async (language, title, detail) => {
    const logger = captureLogger();
    const url = await startAll(logger);

    const answer = await request(`${url}/relayed`, { headers: { 'accept-language': language } });

    expectProblem(answer, {
      status: 404,
      code: '3001',
      key: 'ORDER_NOT_FOUND',
      type: 'urn:mt:error:orders:3001',
      title,
      detail,
      language,
      params: { orderId: 'O-7' },
    } as never);
    const id = answer.headers['x-mt-error-id'];
    const lines = [...logger.lines('debug'), ...logger.lines('error')];
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => line.includes(`id=${id}`))).toBe(true);
    expect(
      lines.filter((line) => line.includes('RemoteError: from inventory <- RangeError [E_RANGE]')),
    ).toHaveLength(2);
  });

  it('is answered as the failure that wraps it, which names it in the log only', async () => {
    const logger = captureLogger();
    const url = await startAll(logger);

    const answer = await request(`${url}/wrapped`, { headers: { 'accept-language': 'zh-CN' } });

    expectProblem(answer, {
      status: 409,
      code: '4001',
      key: 'CHARGE_REFUSED',
      type: 'urn:mt:error:billing:4001',
      title: '扣款被拒绝',
      language: 'zh-CN',
    });
    expect(JSON.stringify(answer)).not.toMatch(/inventory|hunter2|RangeError|3001/);
    expect(logger.lines('debug').at(-1)).toContain(
      'RemoteError: from billing <- MtException [3001] in inventory <- RangeError [E_RANGE]',
    );
  });
});
