import { isDeepStrictEqual } from 'node:util';
import { Catch } from '@nestjs/common';
import type { ApplicationConfig, HttpAdapterHost } from '@nestjs/core';
import { ErrorFilter } from '../filters/error.filter.js';
import { createFilterParts } from './create-filter-parts.js';
import type { MtErrorsCore } from './mt-errors-core.js';

/** The filter that the module registers, with the root that it belongs to. */
@Catch()
export class GlobalErrorFilter extends ErrorFilter {
  constructor(
    readonly core: MtErrorsCore,
    host: HttpAdapterHost,
  ) {
    super(createFilterParts(core, () => host.httpAdapter));
  }
}

/**
 * Adds the filter before the application adds its own, which Nest therefore asks first. (A filter
 * provided as `APP_FILTER` would be asked before them and silence them.)
 */
export function registerFilter(
  core: MtErrorsCore,
  config: ApplicationConfig,
  host: HttpAdapterHost,
): ErrorFilter {
  const other = config.getGlobalFilters().find((filter) => filter instanceof GlobalErrorFilter);
  if (other !== undefined) return sameRoot(other, core);
  const filter = new GlobalErrorFilter(core, host);
  if (core.options.filter !== false) config.addGlobalFilter(filter);
  return filter;
}

function sameRoot(filter: GlobalErrorFilter, core: MtErrorsCore): ErrorFilter {
  if (isDeepStrictEqual(filter.core.options, core.options)) return filter;
  throw new Error(
    'MtErrorsModule.forRoot() is imported twice with different options: ' +
      'import it once, in the root module; feature modules use MtErrorsModule.forFeature()',
  );
}
