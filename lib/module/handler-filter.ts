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
  private readonly types = new WeakMap<ExceptionFilter, unknown>();

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
    const isFor = (filter: ExceptionFilter): boolean => catches(this.typesOf(filter), thrown);
    return this.config.getGlobalFilters().findLast(isFor) ?? this.filter;
  }

  /** What a filter is for never changes, and reading it is slow. */
  private typesOf(filter: ExceptionFilter): unknown {
    let types = this.types.get(filter);
    if (types === undefined) {
      types = (Reflect.getMetadata(FILTER_TYPES, filter.constructor) as unknown) ?? null;
      this.types.set(filter, types);
    }
    return types;
  }
}

function catches(types: unknown, thrown: unknown): boolean {
  if (!Array.isArray(types)) return false;
  return types.length === 0 || types.some((type) => isInstance(thrown, type));
}

function isInstance(thrown: unknown, type: unknown): boolean {
  return typeof type === 'function' && thrown instanceof type;
}
