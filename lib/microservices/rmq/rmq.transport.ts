import { Logger } from '@nestjs/common';
import { EMPTY, finalize, type Observable, of } from 'rxjs';
import { answerWire } from '../../filters/answer-wire.js';
import type { Answer, ErrorTransport } from '../../filters/error-transport.js';
import { messageHeader } from '../../filters/rpc/call-headers.js';
import { MessageExchange } from '../../filters/rpc/rpc.transport.js';
import type { WireError } from '../../wire/wire-error.js';
import { describeChain } from '../../reporting/describe-error.js';
import { isRequest, rmqDelivery, type RmqDelivery } from './rmq-context.js';
import type { RmqOptions } from './rmq-options.js';
import { RmqSettler } from './rmq-settler.js';

/**
 * Settles RabbitMQ messages whose handler failed. A request is answered and then acknowledged. An
 * event goes through a queue that delays it back to its own, as often as `retryDelays` says, where
 * the failure is retryable; else, and in the end, to the dead-letter queue, with code, id and the
 * whole error in its headers `x-mt-code`, `x-mt-error-id` and `x-mt-error`.
 *
 * @example MtErrorsModule.forRoot({ service: 'billing', transports: [rmqTransport({ settle: true })] })
 * @throws RangeError for a delay that is no time to wait
 */
export function rmqTransport(options: RmqOptions): ErrorTransport {
  const settler = new RmqSettler(options);
  return {
    open(host) {
      if (host.getType() !== 'rpc') return undefined;
      const context: unknown = host.getArgByIndex(1);
      const delivery = rmqDelivery(context);
      return delivery && new RmqExchange(context, delivery, settler);
    },
  };
}

class RmqExchange extends MessageExchange {
  constructor(
    context: unknown,
    private readonly delivery: RmqDelivery,
    private readonly settler: RmqSettler,
  ) {
    super(context);
  }

  override send(answer: Answer): unknown {
    if (isRequest(this.delivery)) return this.acknowledged(super.send(answer));
    return this.settled(answerWire(answer, messageHeader(this.request, 'traceparent')));
  }

  override abort(): unknown {
    return isRequest(this.delivery) ? this.acknowledged(super.abort()) : EMPTY;
  }

  /** Nest writes the answer in the next tick; the channel keeps the order. */
  private acknowledged(answer: unknown): unknown {
    const { channel, message } = this.delivery;
    const acknowledge = (): void => void setImmediate(() => guarded(() => channel.ack(message)));
    return (answer as Observable<never>).pipe(finalize(acknowledge));
  }

  private settled(wire: WireError): unknown {
    this.settler.settle(this.delivery, wire).catch(warn);
    return of(null);
  }
}

function guarded(settle: () => void): void {
  try {
    settle();
  } catch (fault) {
    warn(fault);
  }
}

/** The broker still has the message, and delivers it again to the next channel. */
function warn(fault: unknown): void {
  const reason = describeChain(fault, true);
  new Logger('MtErrors').warn(`A message was not settled, so it will come again: ${reason}`);
}
