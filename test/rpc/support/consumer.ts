// A service of its own process, to be killed: it consumes the queue that QUEUE names.
import 'reflect-metadata';
import { Controller, Module, UseInterceptors } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, Payload, type RmqContext, Transport } from '@nestjs/microservices';
import { MtErrors, MtErrorsModule } from 'nestjs-mt-errors';
import { MtRmqAckInterceptor, rmqTransport } from 'nestjs-mt-errors/microservices';

const queue = process.env.QUEUE!;

interface Work {
  readonly id: number;
  readonly what: 'done' | 'dead' | 'flaky' | 'hopeless';
}

@Controller()
@UseInterceptors(MtRmqAckInterceptor)
class WorkController {
  @EventPattern('work')
  async work(@Payload() { id, what }: Work, @Ctx() context: unknown): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 30));
    const attempt = Number(
      ((context as RmqContext).getMessage() as { properties: { headers: Record<string, unknown> } })
        .properties.headers['x-mt-attempt'] ?? 1,
    );
    if (what === 'dead') throw new MtErrors.PROJECT_USER_NOT_FOUND();
    if (what === 'hopeless' || (what === 'flaky' && attempt === 1))
      throw new MtErrors.MQ_PUBLISH_FAILED();
    const channel = (context as RmqContext).getChannelRef() as {
      sendToQueue(name: string, content: Buffer, options: object): void;
    };
    channel.sendToQueue(`${queue}.results`, Buffer.from(String(id)), { persistent: true });
  }
}

@Module({
  imports: [
    MtErrorsModule.forRoot({
      service: 'worker',
      transports: [rmqTransport({ settle: true, retryDelays: [100, 200] })],
    }),
  ],
  controllers: [WorkController],
})
class WorkerModule {}

const app = await NestFactory.createMicroservice(WorkerModule, {
  logger: false,
  transport: Transport.RMQ,
  options: {
    urls: ['amqp://127.0.0.1:5672'],
    queue,
    noAck: false,
    prefetchCount: 20,
    queueOptions: { durable: true },
  },
} as never);
await app.listen();
process.send?.('ready');
