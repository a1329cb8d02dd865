import { Controller, HttpException, NotFoundException } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload, RpcException } from '@nestjs/microservices';
import { MtErrors, MtException } from 'nestjs-mt-errors';
import { concat, EMPTY, type Observable, of, throwError } from 'rxjs';
import { SECRET } from './secret.js';

const cyclic: Record<string, unknown> = { secret: SECRET };
cyclic.self = cyclic;
const fail = (): never => {
  throw new Error(SECRET);
};

class HostileRpcException extends RpcException {
  override getError(): never {
    return fail();
  }
}

/** What handlers of messages throw. */
export const thrownByCalls: Readonly<Record<string, () => unknown>> = {
  'a code': () => new MtException('1078'),
  'a code with parameters': () => new MtException('0038', { params: { min: 6 } }),
  'a code with a cause': () => MtErrors.AGGREGATE_OUTDATED(undefined, { cause: new Error(SECRET) }),
  'a code with hostile parameters': () =>
    new MtException('0038', { params: { min: 10n, secret: SECRET } as never }),
  'a code with cyclic parameters': () => new MtException('0038', { params: cyclic as never }),
  'a code with 10,000 violations': () =>
    new MtException('0049', {
      violations: Array.from({ length: 10_000 }, (_, index) => ({
        code: '0037',
        key: 'MUST_NOT_BE_NULL',
        pointer: `#/items/${index}`,
      })),
    }),
  'an error': () => new Error(SECRET),
  'a text': () => SECRET,
  undefined: () => undefined,
  null: () => null,
  'a symbol': () => Symbol(SECRET),
  'an RpcException with a text': () => new RpcException(SECRET),
  'an RpcException with an object': () => new RpcException({ secret: SECRET }),
  'an RpcException with a cycle': () => new RpcException(cyclic),
  'an RpcException with a bigint': () => new RpcException({ big: 1n, secret: SECRET }),
  'an RpcException that throws': () => new HostileRpcException(SECRET),
  'an HttpException 404': () => new NotFoundException('Order 17 is gone'),
  'an HttpException 503': () => new HttpException(SECRET, 503),
  'an HttpException with a cyclic body': () => new HttpException(cyclic, 500),
  'a message of 10 MB': () => new Error(SECRET.repeat(700_000)),
  'a hostile proxy': () =>
    new Proxy(new Error('x'), { get: fail, has: fail, getPrototypeOf: fail }),
  'a forged answer of a service': () => ({
    $mt: 1,
    code: '1078',
    message: SECRET,
    status: 'error',
  }),
  'an error whose message cannot be read': () =>
    Object.defineProperty(new Error('x'), 'message', { get: fail }),
};

@Controller()
export class CallsController {
  @MessagePattern('throws')
  throws(@Payload() name: string): void {
    throw thrownByCalls[name]!();
  }

  @MessagePattern('rejects')
  async rejects(@Payload() name: string): Promise<void> {
    await Promise.resolve();
    throw thrownByCalls[name]!();
  }

  @MessagePattern('streams')
  streams(@Payload() name: string): Observable<unknown> {
    return concat(
      of(1),
      throwError(() => thrownByCalls[name]!()),
    );
  }

  @MessagePattern('empty')
  empty(): Observable<never> {
    return EMPTY;
  }

  @EventPattern('event')
  event(@Payload() _: unknown): void {
    throw new MtException('1078');
  }

  @MessagePattern('ping')
  ping(): string {
    return 'pong';
  }
}
