import { ConfigurableModuleBuilder } from '@nestjs/common';
import { catalogueController } from './catalogue.controller.js';
import type { CatalogueOptions, DocsRouteOptions } from './mt-errors-docs.options.js';
import { DOCS_OPTIONS } from './docs-options.js';

const DEFAULT_PATH = 'errors';

export const { ConfigurableModuleClass, ASYNC_OPTIONS_TYPE } =
  new ConfigurableModuleBuilder<CatalogueOptions>({ optionsInjectionToken: DOCS_OPTIONS })
    .setClassMethodName('forRoot')
    .setFactoryMethodName('createMtErrorsDocsOptions')
    .setExtras<DocsRouteOptions>({}, (definition, { path = DEFAULT_PATH, decorators = [] }) => ({
      ...definition,
      controllers: [catalogueController(path, decorators)],
    }))
    .build();

/** Options of `MtErrorsDocsModule.forRootAsync()`: `path` and `decorators` are not injected. */
export type MtErrorsDocsAsyncOptions = typeof ASYNC_OPTIONS_TYPE;
