import { type DynamicModule, Module } from '@nestjs/common';
import type { ErrorEntries } from '../exceptions/error-entry.js';
import { MtErrorsCore } from './mt-errors-core.js';

/** Behind `MtErrorsModule.forFeature()`. */
@Module({})
export class MtErrorsFeatureModule {
  static register(catalogs: readonly ErrorEntries[]): DynamicModule {
    const registration = {
      provide: `MT_ERRORS_FEATURE:${namesOf(catalogs)}`,
      inject: [{ token: MtErrorsCore, optional: true }],
      useFactory: (core?: MtErrorsCore) => {
        for (const catalog of catalogs) core?.add(catalog);
        return catalogs;
      },
    };
    return { module: MtErrorsFeatureModule, providers: [registration] };
  }
}

/** Nest tells modules apart by what they provide where it is told to compare them by their content. */
function namesOf(catalogs: readonly ErrorEntries[]): string {
  return catalogs.flatMap((catalog) => Object.keys(catalog)).join();
}
