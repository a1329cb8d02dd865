import { type ArgumentMetadata, Injectable, Optional, type PipeTransform } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import { isMissing, missing, nameOf, pipeFailure } from './pipe-failure.js';
import { readLong } from './whole-number.js';

/** Whether the number must be there. */
export interface ParseLongOptions {
  /** Lets a missing value pass as `undefined`. @default false */
  readonly optional?: boolean;
}

/**
 * A whole number of 64 bits, as a `bigint`, because a `number` holds only 53.
 *
 * @throws LONG_UNPARSABLE (0022); MUST_NOT_BE_NULL (0037) for a missing value
 * @example @Param('orderNo', MtParseLongPipe) orderNo: bigint
 */
@Injectable()
export class MtParseLongPipe implements PipeTransform<unknown, bigint | undefined> {
  constructor(@Optional() private readonly options: ParseLongOptions = {}) {}

  transform(value: unknown, metadata: ArgumentMetadata): bigint | undefined {
    if (isMissing(value)) {
      if (this.options.optional) return undefined;
      throw missing(metadata);
    }
    const number = readLong(value);
    if (number !== undefined) return number;
    const params = { key: nameOf(metadata, 'value') };
    throw pipeFailure(MtErrors.LONG_UNPARSABLE, { rule: 'parseLong', params }, metadata);
  }
}
