import { Catch, type HttpServer } from '@nestjs/common';
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
  /**
   * @param options those of `MtErrorsModule.forRoot()`; `filter` means nothing here
   * @param server the HTTP adapter of the application, as `BaseExceptionFilter` takes it: without it,
   * what `passThrough` leaves to Nest is answered here
   * @throws where an option or a catalogue has a mistake
   */
  constructor(options?: MtErrorsOptions, server?: HttpServer) {
    const core = new MtErrorsCore(resolveOptions(options));
    core.checkReferences();
    super(createFilterParts(core, () => server));
  }
}
