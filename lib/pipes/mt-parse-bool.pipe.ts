import { type ArgumentMetadata, Injectable, Optional, type PipeTransform } from '@nestjs/common';
import { MtErrors } from '../exceptions/mt-errors.js';
import { isMissing, missing, nameOf, pipeFailure } from './pipe-failure.js';
import { readBoolean } from './read-boolean.js';

/** Whether the value must be there. */
export interface ParseBoolOptions {
  /** Lets a missing value pass as `undefined`. @default false */
  readonly optional?: boolean;
}

/**
 * `true` or `false`, as a boolean or as its text.
 *
 * @throws BOOLEAN_UNRECOGNISED (1074); MUST_NOT_BE_NULL (0037) for a missing value
 * @example @Query('archived', new MtParseBoolPipe({ optional: true })) archived?: boolean
 */
@Injectable()
export class MtParseBoolPipe implements PipeTransform<unknown, boolean | undefined> {
  constructor(@Optional() private readonly options: ParseBoolOptions = {}) {}

  transform(value: unknown, metadata: ArgumentMetadata): boolean | undefined {
    if (isMissing(value)) {
      if (this.options.optional) return undefined;
      throw missing(metadata);
    }
    const read = readBoolean(value);
    if (read !== undefined) return read;
    const params = { key: nameOf(metadata, 'value') };
    throw pipeFailure(MtErrors.BOOLEAN_UNRECOGNISED, { rule: 'parseBool', params }, metadata);
  }
}
