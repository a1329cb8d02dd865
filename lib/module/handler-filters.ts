import type { ExceptionFilter, OnModuleInit } from '@nestjs/common';
import type { ApplicationConfig, HttpAdapterHost, ModulesContainer } from '@nestjs/core';
import type { ErrorFilter } from '../filters/error.filter.js';
import { HandlerFilter } from './handler-filter.js';
import { giveConnectionFilters, installHandlerFilters } from './install-handler-filters.js';
import type { MtErrorsCore } from './mt-errors-core.js';

/** The filters of message handlers and gateways, where global filters do not come. */
export class HandlerFilters implements OnModuleInit {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly filter: ExceptionFilter | undefined,
  ) {}

  onModuleInit(): void {
    if (this.filter) giveConnectionFilters(this.modules, this.filter);
  }
}

/** Installs them while providers are made, which is before Nest connects handlers and gateways. */
export function createHandlerFilters(
  errorFilter: ErrorFilter,
  { options }: MtErrorsCore,
  modules: ModulesContainer,
  config: ApplicationConfig,
  host: HttpAdapterHost,
): HandlerFilters {
  if (options.filter === false) return new HandlerFilters(modules, undefined);
  const hasServer = (): boolean => Boolean(host.httpAdapter as unknown);
  const filter = new HandlerFilter(errorFilter, config, hasServer);
  installHandlerFilters(modules, filter, options.filter);
  return new HandlerFilters(modules, filter);
}
