import { ConfigurableModuleBuilder } from '@nestjs/common';
import type { MtErrorsOptions } from './mt-errors.options.js';

/** `forRoot()` and `forRootAsync()`, with `useFactory`, `useClass` and `useExisting`. */
export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN, ASYNC_OPTIONS_TYPE } =
  new ConfigurableModuleBuilder<MtErrorsOptions>({ moduleName: 'MtErrors' })
    .setClassMethodName('forRoot')
    .setFactoryMethodName('createMtErrorsOptions')
    .build();

export type MtErrorsAsyncOptions = typeof ASYNC_OPTIONS_TYPE;

/** What `useClass` and `useExisting` must offer. */
export interface MtErrorsOptionsFactory {
  createMtErrorsOptions(): MtErrorsOptions | Promise<MtErrorsOptions>;
}
