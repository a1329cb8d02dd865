import { of, throwError } from 'rxjs';
import { WIRE_TRAILER } from '../../adapters/wire.adapter.js';
import type { WireError } from '../../wire/wire-error.js';
import { answerWire, lastResortWire } from '../answer-wire.js';
import type { Answer, ErrorExchange } from '../error-transport.js';
import { emptyMetadata, type GrpcCall, type GrpcError, type GrpcMetadata } from './grpc-call.js';
import { grpcStatus } from './grpc-status.js';

/** What an error says on gRPC: the trailers that carry it. */
export type GrpcTrailers = (wire: WireError, code: number, answer: Answer) => GrpcTrailer;

/** A trailer of bytes; its name ends in `-bin`. */
export interface GrpcTrailer {
  readonly name: string;
  readonly value: Uint8Array;
}

/** A call whose answer is a gRPC status. */
export class GrpcExchange implements ErrorExchange {
  readonly transport = 'rpc';
  readonly isBodiless = true;

  constructor(
    private readonly call: GrpcCall,
    private readonly trailers: GrpcTrailers,
  ) {}

  get request(): GrpcMetadata {
    return this.call.metadata;
  }

  get language(): string | undefined {
    return this.header('accept-language');
  }

  send(answer: Answer): unknown {
    const wire = answerWire(answer, this.header('traceparent'));
    const code = grpcStatus(answer.occurrence.status);
    return this.fail(code, englishTitle(answer), this.trailers(wire, code, answer));
  }

  abort(): unknown {
    const wire = lastResortWire();
    return this.fail(grpcStatus(500), wire.message, grpcWireError(wire));
  }

  private fail(code: number, message: string, trailer: GrpcTrailer): unknown {
    const metadata = emptyMetadata(this.call.metadata);
    metadata.set(trailer.name, Buffer.from(trailer.value));
    const error: GrpcError = { code, details: message, message, metadata };
    if (this.call.fail === undefined) return throwError(() => error);
    this.call.fail(error);
    return of(undefined);
  }

  private header(name: string): string | undefined {
    const [value] = this.call.metadata.get(name);
    return typeof value === 'string' ? value : undefined;
  }
}

/** The text of a gRPC status is for developers, and in English. */
export function englishTitle({ occurrence }: Answer): string {
  const { title, key } = occurrence.definition;
  return title.en ?? key;
}

/** Our JSON form among the trailers. */
export function grpcWireError(wire: Omit<WireError, 'id'>): GrpcTrailer {
  return { name: WIRE_TRAILER, value: new TextEncoder().encode(JSON.stringify(wire)) };
}
