import { type ArgumentMetadata, Injectable, Optional, type PipeTransform } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import { badOption, isMissing, missing, nameOf, pipeFailure } from './pipe-failure.js';
import { readInt } from './whole-number.js';

/** What the number may be. */
export interface ParseIntOptions {
  /** Lets a missing value pass as `undefined`. @default false */
  readonly optional?: boolean;
  /** The least value. @default -2147483648 */
  readonly min?: number;
  /** The greatest value. @default 2147483647 */
  readonly max?: number;
}

/**
 * A whole number of 32 bits.
 *
 * @throws INT_UNPARSABLE (0023); TOO_SHORT (0038) and TOO_LONG (0039) outside `min` and `max`;
 * MUST_NOT_BE_NULL (0037) for a missing value
 * @example @Query('limit', new MtParseIntPipe({ min: 1, max: 100 })) limit: number
 */
@Injectable()
export class MtParseIntPipe implements PipeTransform<unknown, number | undefined> {
  constructor(@Optional() private readonly options: ParseIntOptions = {}) {
    const { min = -Infinity, max = Infinity } = options;
    if (!(min <= max)) {
      throw badOption(
        'new MtParseIntPipe()',
        'min',
        min,
        `give a number that is not above max (${max})`,
      );
    }
  }

  transform(value: unknown, metadata: ArgumentMetadata): number | undefined {
    const { optional, min, max } = this.options;
    if (isMissing(value)) {
      if (optional) return undefined;
      throw missing(metadata);
    }
    const number = readInt(value);
    if (number === undefined) {
      const params = { key: nameOf(metadata, 'value') };
      throw pipeFailure(MtErrors.INT_UNPARSABLE, { rule: 'parseInt', params }, metadata);
    }
    if (min !== undefined && number < min) {
      throw pipeFailure(MtErrors.TOO_SHORT, { rule: 'parseInt', params: { min } }, metadata);
    }
    if (max !== undefined && number > max) {
      throw pipeFailure(MtErrors.TOO_LONG, { rule: 'parseInt', params: { max } }, metadata);
    }
    return number;
  }
}
