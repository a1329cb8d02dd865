import type { ArgumentMetadata } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { ErrorParams } from '../exceptions/violation.js';
import type { PageNames, PageRequest } from './page-request.js';
import { isMissing, pipeFailure } from './pipe-failure.js';
import { readInt, readLong } from './whole-number.js';

const ORDERS = ['asc', 'desc'] as const;
/** A name that may be repeated in the answer. */
const NAME = /^[\w.]{1,64}$/;

type Entry = Parameters<typeof pipeFailure>[0];

/** Checks the parts of what the caller asked for. What is missing comes back as its default. */
export class PageChecker {
  constructor(
    private readonly request: PageRequest,
    private readonly metadata: ArgumentMetadata,
  ) {}

  size(max: number, missing: number): number {
    const { size: value, names } = this.request;
    if (isMissing(value)) return missing;
    const size = readInt(value);
    if (size === undefined) throw this.fail(MtErrors.INT_UNPARSABLE, 'size', { key: names.size });
    if (size < 1) throw this.fail(MtErrors.TOO_SHORT, 'size', { min: 1 });
    if (size > max) throw this.fail(MtErrors.PAGE_SIZE_LIMIT_EXCEEDED, 'size', { max });
    return size;
  }

  /** A number whose first row cannot be counted is as good as none. */
  number(size: number): number {
    const { number: value, names } = this.request;
    if (isMissing(value)) return 0;
    const number = readLong(value);
    const isCountable = number !== undefined && Number.isSafeInteger(Number(number) * size);
    if (!isCountable) throw this.fail(MtErrors.LONG_UNPARSABLE, 'number', { key: names.number });
    if (number < 0n) throw this.fail(MtErrors.TOO_SHORT, 'number', { min: 0 });
    return Number(number);
  }

  sort(sortable: readonly string[]): string | undefined {
    const { sort } = this.request;
    if (isMissing(sort)) return undefined;
    if (typeof sort === 'string' && sortable.includes(sort)) return sort;
    const field = typeof sort === 'string' && NAME.test(sort) ? { field: sort } : {};
    throw this.fail(MtErrors.QUERY_FIELD_UNKNOWN, 'sort', { ...field, allowed: sortable });
  }

  order(): 'asc' | 'desc' | undefined {
    const { order } = this.request;
    if (isMissing(order)) return undefined;
    const known = ORDERS.find((each) => each === order);
    if (known === undefined)
      throw this.fail(MtErrors.ENUM_VALUE_INVALID, 'order', { allowed: ORDERS });
    return known;
  }

  /** In the text form the parameter itself is wrong; in a query its member is. */
  private fail(entry: Entry, part: keyof PageNames, params: ErrorParams): MtException {
    const path = this.metadata.data === undefined ? [this.request.names[part]] : [];
    return pipeFailure(entry, { rule: 'page', path, params }, this.metadata);
  }
}
