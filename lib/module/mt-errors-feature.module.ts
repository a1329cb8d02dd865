import { type DynamicModule, Module } from '@nestjs/common';
import type { ErrorEntries } from '../exceptions/error-entry.js';
import { MtErrorsCore } from './mt-errors-core.js';

/** Behind `MtErrorsModule.forFeature()`. */
@Module({})
export class MtErrorsFeatureModule {
  static register(catalogs: readonly ErrorEntries[]): DynamicModule {
    const registration = {
      provide: 'MT_ERRORS_FEATURE_CATALOGS',
      inject: [{ token: MtErrorsCore, optional: true }],
      useFactory: (core?: MtErrorsCore) => {
        for (const catalog of catalogs) core?.add(catalog);
        return catalogs;
      },
    };
    return { module: MtErrorsFeatureModule, providers: [registration] };
  }
}
