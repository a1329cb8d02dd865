import type { ArgumentsHost, ExceptionFilter, OnApplicationShutdown } from '@nestjs/common';
import { fromStatus } from '../adapters/adapted.js';
import { watchRejection } from '../exceptions/synchronous.js';
import type { FaultListener } from '../reporting/fault-log.js';
import type { ErrorPipeline } from './error-pipeline.js';
import type { ErrorExchange, ErrorTransport } from './error-transport.js';

/** What the filter is made of. */
export interface FilterParts {
  readonly pipeline: ErrorPipeline;
  readonly transports: readonly ErrorTransport[];
  /** Answers what another part of the application has already given its form; else returns false. */
  passThrough(thrown: unknown, host: ArgumentsHost): boolean;
  readonly onFault: FaultListener;
  /** Called when the application ends: writes what is not written yet. */
  close(): void;
}

/**
 * Answers every failure: it finds the transport that the call came through and runs the pipeline.
 * It is synchronous and never throws; whatever happens, the caller gets an answer or a closed
 * connection. A call of an unknown transport is left to Nest.
 */
export class ErrorFilter implements ExceptionFilter, OnApplicationShutdown {
  constructor(protected readonly parts: FilterParts) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    // Throwing a rejected promise must not bring the process down for want of a handler.
    watchRejection(thrown, () => undefined);
    if (this.isLeft(thrown, host)) return undefined;
    const exchange = this.open(host);
    return exchange && this.answer(thrown, exchange);
  }

  /** Answers a failure for which Nest has no host: what a platform refuses before it asks Nest. */
  answer(thrown: unknown, exchange: ErrorExchange): unknown {
    try {
      return this.parts.pipeline.run(thrown, exchange);
    } catch (fault) {
      this.parts.onFault('filter', fault);
      return this.answerFault(fault, exchange);
    }
  }

  /** What could not be answered is a fault of its own, with an id and a record of its own. */
  private answerFault(fault: unknown, exchange: ErrorExchange): unknown {
    try {
      return this.parts.pipeline.run(fromStatus(500, { cause: fault }), exchange);
    } catch {
      return exchange.abort();
    }
  }

  /** Called by Nest when every connection is closed. */
  onApplicationShutdown(): void {
    this.parts.close();
  }

  private isLeft(thrown: unknown, host: ArgumentsHost): boolean {
    try {
      return this.parts.passThrough(thrown, host);
    } catch (fault) {
      this.parts.onFault('passThrough', fault);
      return false;
    }
  }

  private open(host: ArgumentsHost): ErrorExchange | undefined {
    for (const transport of this.parts.transports) {
      try {
        const exchange = transport.open(host);
        if (exchange !== undefined) return exchange;
      } catch (fault) {
        this.parts.onFault('transport', fault);
      }
    }
    return undefined;
  }
}
