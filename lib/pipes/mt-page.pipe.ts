import { type ArgumentMetadata, Injectable, Optional, type PipeTransform } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import { PageChecker } from './page-checker.js';
import { checkPageOptions, type MtPageOptions } from './page-options.js';
import { type PageRequest, readPageQuery, readPageText } from './page-request.js';
import { isMissing, missing, pipeFailure } from './pipe-failure.js';

/** One page of a list. */
export interface MtPage {
  /** From 0. */
  readonly number: number;
  readonly size: number;
  /** The field to sort by; left out where the caller named none and there is no default. */
  readonly sort?: string;
  readonly order: 'asc' | 'desc';
}

/**
 * A page of a list, from a text like `num:0,size:20,by:name,order:asc` (one parameter), or from the
 * members `page`, `size` and `sort` of the whole query (`?page=0&size=20&sort=name,desc`).
 *
 * @throws PAGE_INFO_UNPARSABLE (0021), LONG_UNPARSABLE (0022) for the number, INT_UNPARSABLE (0023)
 * for the size, TOO_SHORT (0038) below their least values, PAGE_SIZE_LIMIT_EXCEEDED (0026),
 * QUERY_FIELD_UNKNOWN (0028) for a field that may not be sorted by, ENUM_VALUE_INVALID (0058) for
 * the order, PAGE_SORT_INFO_MISSING (0024) where something required is missing
 * @example @Query('page', new MtPagePipe({ sortable: ['name'] })) page: MtPage
 * @example @Query(new MtPagePipe({ maxSize: 50, sortable: ['name', 'createdAt'] })) page: MtPage
 */
@Injectable()
export class MtPagePipe implements PipeTransform<unknown, MtPage> {
  constructor(@Optional() private readonly options: MtPageOptions = {}) {
    checkPageOptions(options);
  }

  transform(value: unknown, metadata: ArgumentMetadata): MtPage {
    if (isMissing(value)) {
      if (this.options.required) throw missing(metadata);
      return this.check(readPageQuery({})!, metadata);
    }
    const request = readRequest(value);
    if (request === undefined) {
      throw pipeFailure(MtErrors.PAGE_INFO_UNPARSABLE, { rule: 'page' }, metadata);
    }
    return this.check(request, metadata);
  }

  private check(request: PageRequest, metadata: ArgumentMetadata): MtPage {
    const { required, defaultSort, sortable = [], maxSize = 100 } = this.options;
    const parts = [request.number, request.size, request.sort];
    if (required && parts.some(isMissing)) {
      throw pipeFailure(MtErrors.PAGE_SORT_INFO_MISSING, { rule: 'page' }, metadata);
    }
    const checker = new PageChecker(request, metadata);
    const size = checker.size(maxSize, this.options.defaultSize ?? Math.min(20, maxSize));
    const number = checker.number(size);
    const sort = checker.sort(sortable) ?? defaultSort;
    const order = checker.order() ?? this.options.defaultOrder ?? 'asc';
    return sort === undefined ? { number, size, order } : { number, size, sort, order };
  }
}

/** The request in either form; `undefined` for a value of neither. */
function readRequest(value: unknown): PageRequest | undefined {
  if (typeof value === 'string') return readPageText(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? readPageQuery(value)
    : undefined;
}
