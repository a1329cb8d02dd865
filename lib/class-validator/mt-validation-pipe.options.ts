import type { ValidationPipeOptions } from '@nestjs/common';
import type { CodesByRule } from '../adapters/validation/violation-code.js';
import { readMaxDepth } from '../adapters/validation/input-depth.js';

/**
 * Everything that Nest's `ValidationPipe` takes, but for what only its own answers use. With
 * `disableErrorMessages` the answer has the first failure's code and no list.
 */
export interface MtValidationPipeOptions extends Omit<
  ValidationPipeOptions,
  'exceptionFactory' | 'errorFormat' | 'maxErrorMessagesLength'
> {
  /**
   * Codes by rule, in place of the table's: a code of the built-in catalogue or an entry.
   *
   * @default {}
   * @example { min: '0038', IsOrderNumber: OrderErrors.NUMBER_INVALID }
   */
  readonly codes?: CodesByRule;
  /**
   * How deeply objects and arrays of the input may be nested in each other, 1 to 500. Deeper input
   * is answered with 0049 before anything recurses into it.
   *
   * @default 64
   */
  readonly maxDepth?: number;
}

/** Our options and Nest's, apart. */
export function readPipeOptions(options: MtValidationPipeOptions = {}): {
  codes: CodesByRule | undefined;
  maxDepth: number;
  nest: ValidationPipeOptions;
} {
  const { codes, maxDepth, ...nest } = options;
  if ('exceptionFactory' in nest && nest.exceptionFactory !== undefined) {
    throw new Error(
      'new MtValidationPipe({ exceptionFactory }): this pipe makes its exceptions itself. ' +
        "Leave exceptionFactory out, or use Nest's ValidationPipe with exceptionFactory: mtExceptionFactory()",
    );
  }
  return { codes, maxDepth: readMaxDepth('MtValidationPipe', maxDepth), nest };
}
