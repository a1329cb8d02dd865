import { Catch } from '@nestjs/common';
import { ErrorFilter } from '../filters/error.filter.js';
import { createFilterParts } from './create-filter-parts.js';
import { MtErrorsCore } from './mt-errors-core.js';
import type { MtErrorsOptions } from './mt-errors.options.js';
import { resolveOptions } from './resolve-options.js';

/**
 * The filter by itself, for `useGlobalFilters()` and gateways. An application that imports
 * `MtErrorsModule` has it already.
 *
 * @example app.useGlobalFilters(new MtExceptionFilter({ fallbackLocale: 'zh-CN' }));
 */
@Catch()
export class MtExceptionFilter extends ErrorFilter {
  constructor(options?: MtErrorsOptions) {
    super(createFilterParts(new MtErrorsCore(resolveOptions(options))));
  }
}
