import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { type Observable, tap } from 'rxjs';
import { rmqDelivery } from './rmq-context.js';

/**
 * Acknowledges RabbitMQ messages whose handler succeeded, after the answer where there is one. For
 * services with `rmqTransport()`, which settles those that fail.
 *
 * @example @UseInterceptors(MtRmqAckInterceptor)
 */
export class MtRmqAckInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const isMessage = context.getType() === 'rpc';
    const delivery = isMessage ? rmqDelivery(context.getArgByIndex(1)) : undefined;
    if (delivery === undefined) return next.handle();
    const { channel, message } = delivery;
    return next
      .handle()
      .pipe(tap({ complete: () => void setImmediate(() => channel.ack(message)) }));
  }
}
