import { Controller } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload, RpcException } from '@nestjs/microservices';
import { defineErrors, MtErrors, MtException } from 'nestjs-mt-errors';
import { concat, NEVER, of, throwError } from 'rxjs';

export const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      params: { orderId: 'string', dsn: { type: 'string', private: true } },
      title: { en: 'There is no such order', 'zh-CN': '没有这个订单' },
      detail: { en: 'No order has the id {orderId}.', 'zh-CN': '没有编号为 {orderId} 的订单。' },
    },
  },
);

function cyclic(): Record<string, unknown> {
  const value: Record<string, unknown> = { password: 'hunter2' };
  value.self = value;
  return value;
}

/** Everything that a handler may throw, by name. */
export const failures: Readonly<Record<string, () => unknown>> = {
  code: () =>
    new OrderErrors.ORDER_NOT_FOUND(
      { orderId: 'O-7', dsn: 'postgres://u:hunter2@db' },
      { cause: new RangeError('hunter2') },
    ),
  unknown: () => new Error('password=hunter2'),
  nothing: () => undefined,
  'an unserializable parameter': () =>
    new OrderErrors.ORDER_NOT_FOUND({ orderId: 7n as never, dsn: 'hunter2' }),
  'a cyclic payload': () => new RpcException(cyclic()),
  'a cyclic cause': () =>
    new MtException('0009', { cause: Object.assign(new Error('x'), { cause: cyclic() }) }),
  'ten megabytes': () =>
    new OrderErrors.ORDER_NOT_FOUND({ orderId: 'x'.repeat(10_000_000), dsn: 'hunter2' }),
  'ten megabytes of foreign text': () => new Error('x'.repeat(10_000_000)),
  'a getter that throws': () =>
    Object.defineProperty({}, 'message', {
      get: () => {
        throw new Error('hunter2');
      },
    }),
  outdated: () => new MtErrors.AGGREGATE_OUTDATED(undefined, { retryAfter: 5 }),
};

/** What only looks like an exception of the library. */
export const forgery = Object.defineProperty({}, Symbol.for('nestjs-mt-errors.exception.v1'), {
  value: null,
});

/** An exception that cannot be written for another process. */
export const unreadable = (): object =>
  Object.defineProperty(new MtException('0009'), 'retryable', {
    get: () => {
      throw new Error('hunter2');
    },
  });

@Controller()
export class FailingController {
  @MessagePattern('fail')
  fail(@Payload() name: string): never {
    if (name === 'unreadable') throw unreadable();
    throw name === 'forgery' ? forgery : failures[name]!();
  }

  @MessagePattern('fail-later')
  async failLater(@Payload() name: string): Promise<never> {
    await Promise.resolve();
    throw failures[name]!();
  }

  @MessagePattern('stream')
  stream(): unknown {
    return concat(of(1, 2), throwError(failures.code!));
  }

  @MessagePattern('never')
  never(): unknown {
    return NEVER;
  }

  @EventPattern('event')
  event(@Payload() name: string): void {
    throw failures[name]!();
  }
}
