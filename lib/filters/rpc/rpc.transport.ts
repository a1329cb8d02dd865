import type { ArgumentsHost } from '@nestjs/common';
import { throwError } from 'rxjs';
import { answerWire, lastResortWire } from '../answer-wire.js';
import type { Answer, ErrorExchange, ErrorTransport } from '../error-transport.js';
import { messageHeader } from './call-headers.js';
import { grpcCall } from './grpc-call.js';
import { GrpcExchange, grpcWireError } from './grpc.exchange.js';

/**
 * Nest's microservices: TCP, RabbitMQ, NATS, Redis, MQTT and Kafka answer with our JSON form, gRPC
 * with a status that has it among its trailers.
 */
export class RpcTransport implements ErrorTransport {
  open(host: ArgumentsHost): ErrorExchange | undefined {
    if (host.getType() !== 'rpc') return undefined;
    const call = grpcCall(host.getArgs());
    return call
      ? new GrpcExchange(call, grpcWireError)
      : new MessageExchange(host.getArgByIndex(1));
  }
}

/** A message whose answer is JSON. */
export class MessageExchange implements ErrorExchange {
  readonly transport = 'rpc';
  readonly isBodiless = true;

  constructor(readonly request: unknown) {}

  get language(): string | undefined {
    return messageHeader(this.request, 'accept-language');
  }

  /** An observable of a plain object: what Nest sends back whole over each of these transports. */
  send(answer: Answer): unknown {
    const wire = answerWire(answer, messageHeader(this.request, 'traceparent'));
    return throwError(() => wire);
  }

  abort(): unknown {
    const wire = lastResortWire();
    return throwError(() => wire);
  }
}
