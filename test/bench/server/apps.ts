import { fileURLToPath } from 'node:url';
import type { DynamicModule, INestApplication, ModuleMetadata } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { MtErrorsOptions } from '../../../dist/esm/index.js';
import { BareController, useBareFilter } from './bare.filter.js';
import { NestFailuresController } from './nest-failures.controller.js';
import { SuccessController } from './success.controller.js';

/** What a server is made of. Only the server's own libraries are loaded. */
export interface BenchApp extends ModuleMetadata {
  configure?(app: INestApplication): void;
}

export const apps: Readonly<Record<string, () => BenchApp | Promise<BenchApp>>> = {
  bare: () => ({ controllers: [BareController], configure: useBareFilter }),
  plain: () => ({ controllers: [SuccessController, NestFailuresController] }),
  'problem-details': problemDetails,
  i18n: translated,
  ours: () => ours({}),
  'ours-mt-auth': () => ours({ profile: 'mt-auth' }),
  // One record a failure, as Nest writes it: in a storm the library writes fewer.
  'ours-each-record': () => ours({ log: { burst: false } }),
};

async function problemDetails(): Promise<BenchApp> {
  const { HttpExceptionFilter } = await import('nest-problem-details-filter');
  return {
    controllers: [NestFailuresController],
    configure: (app) => app.useGlobalFilters(new HttpExceptionFilter(app.get(HttpAdapterHost))),
  };
}

async function translated(): Promise<BenchApp> {
  const { AcceptLanguageResolver, I18nModule } = await import('nestjs-i18n');
  const { TranslatingFilter } = await import('./translating.filter.js');
  const { TranslatedFailuresController } = await import('./translated-failures.controller.js');
  const path = fileURLToPath(new URL('../../i18n/', import.meta.url));
  const i18n: DynamicModule = I18nModule.forRoot({
    fallbackLanguage: 'en',
    loaderOptions: { path, watch: false },
    resolvers: [AcceptLanguageResolver],
  });
  return {
    imports: [i18n],
    controllers: [TranslatedFailuresController],
    configure: (app) => app.useGlobalFilters(new TranslatingFilter()),
  };
}

async function ours(options: MtErrorsOptions): Promise<BenchApp> {
  const { MtErrorsModule } = await import('./library.js');
  const { MtFailuresController, OrderErrors } = await import('./mt-failures.controller.js');
  return {
    imports: [MtErrorsModule.forRoot({ ...options, catalogs: [OrderErrors] })],
    controllers: [MtFailuresController],
  };
}
