import { type DynamicModule, Inject, Module, type NestModule } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import { ApplicationConfig, HttpAdapterHost } from '@nestjs/core';
import type { ErrorEntries } from '../exceptions/error-entry.js';
import { ErrorFilter } from '../filters/error.filter.js';
import {
  type MtErrorsAsyncOptions,
  ConfigurableModuleClass,
} from './mt-errors.module-definition.js';
import { MtErrorsFeatureModule } from './mt-errors-feature.module.js';
import { MtErrorsCore } from './mt-errors-core.js';
import type { MtErrorsOptions } from './mt-errors.options.js';
import { mtErrorsProviders } from './mt-errors.providers.js';
import { rememberFilter } from './platform/filter-of-server.js';
import { reportStart } from './start-report.js';

/**
 * Makes every failure of the application one consistent, localized answer.
 *
 * @example imports: [MtErrorsModule.forRoot()]
 */
@Module({ providers: mtErrorsProviders, exports: [MtErrorsCore, ErrorFilter] })
export class MtErrorsModule
  extends ConfigurableModuleClass
  implements NestModule, OnModuleInit, OnApplicationBootstrap
{
  constructor(
    @Inject(MtErrorsCore) private readonly core: MtErrorsCore,
    @Inject(ErrorFilter) private readonly filter: ErrorFilter,
    @Inject(ApplicationConfig) private readonly config: ApplicationConfig,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {
    super();
  }

  /** Registers the filter and the catalogues. Every option has a default. */
  static override forRoot(options: MtErrorsOptions = {}): DynamicModule {
    return { ...super.forRoot(options), global: true };
  }

  /** The same with options that are injected: `useFactory`, `useClass` or `useExisting`. */
  static override forRootAsync(options: MtErrorsAsyncOptions): DynamicModule {
    return { ...super.forRootAsync(options), global: true };
  }

  /** Registers a feature module's own catalogue. Without a root it does nothing. */
  static forFeature(...catalogs: ErrorEntries[]): DynamicModule {
    return MtErrorsFeatureModule.register(catalogs);
  }

  /** Called when every global filter is known: the last of the list is asked first. */
  configure(): void {
    const server: object | undefined = this.host.httpAdapter?.getHttpServer();
    if (server !== undefined) rememberFilter(server, this.filter);
    if (this.core.options.filter === 'first') this.config.addGlobalFilter(this.filter);
  }

  /** Called when every module, and so every catalogue, is there. */
  onModuleInit(): void {
    this.core.checkReferences();
  }

  onApplicationBootstrap(): void {
    reportStart(this.core, this.config);
  }
}
