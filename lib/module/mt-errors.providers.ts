import type { Provider } from '@nestjs/common';
import { ApplicationConfig, HttpAdapterHost, ModulesContainer } from '@nestjs/core';
import { ErrorFilter } from '../filters/error.filter.js';
import { createHandlerFilters, HandlerFilters } from './handler-filters.js';
import { MtErrorsCore } from './mt-errors-core.js';
import { MODULE_OPTIONS_TOKEN } from './mt-errors.module-definition.js';
import type { MtErrorsOptions } from './mt-errors.options.js';
import { registerFilter } from './register-filter.js';
import { resolveOptions } from './resolve-options.js';

export const mtErrorsProviders: Provider[] = [
  {
    provide: MtErrorsCore,
    inject: [MODULE_OPTIONS_TOKEN],
    useFactory: (options?: MtErrorsOptions) => new MtErrorsCore(resolveOptions(options)),
  },
  {
    provide: ErrorFilter,
    inject: [MtErrorsCore, ApplicationConfig, HttpAdapterHost],
    useFactory: registerFilter,
  },
  {
    provide: HandlerFilters,
    inject: [ErrorFilter, MtErrorsCore, ModulesContainer, ApplicationConfig, HttpAdapterHost],
    useFactory: createHandlerFilters,
  },
];
