import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { ApplicationConfig } from '@nestjs/core';
import { FILTER_TYPES } from './nest-internals.js';

/** What is never thrown. */
class Nothing {
  static [Symbol.hasInstance](): boolean {
    return false;
  }
}

/**
 * The place among the filters of message handlers and gateways where the filter of the application
 * comes in. It is a class, because what is written on a handler is seen by every application of the
 * process: each injects an instance of its own, and one without this library gets this, which
 * catches nothing.
 */
@Catch(Nothing)
export class MtHandlerFilter implements ExceptionFilter {
  catch(): void {}
}

/**
 * The filter of one application for its message handlers and gateways. In a microservice of its own
 * the application's global filters apply to handlers, and keep their turn; beside an HTTP server
 * they do not.
 */
@Catch()
export class HandlerFilter implements ExceptionFilter {
  constructor(
    private readonly filter: ExceptionFilter,
    private readonly config: ApplicationConfig,
    private readonly hasServer: () => boolean,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    return this.choose(thrown, host).catch(thrown, host) as unknown;
  }

  private choose(thrown: unknown, host: ArgumentsHost): ExceptionFilter {
    if (host.getType() !== 'rpc' || this.hasServer()) return this.filter;
    const latestFirst = this.config.getGlobalFilters().toReversed();
    return latestFirst.find((filter) => isFor(filter, thrown)) ?? this.filter;
  }
}

function isFor(filter: ExceptionFilter, thrown: unknown): boolean {
  const types: unknown = Reflect.getMetadata(FILTER_TYPES, filter.constructor);
  if (!Array.isArray(types)) return false;
  return types.length === 0 || types.some((type) => isInstance(thrown, type));
}

function isInstance(thrown: unknown, type: unknown): boolean {
  return typeof type === 'function' && thrown instanceof type;
}
