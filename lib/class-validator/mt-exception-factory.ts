import type { ValidationError } from '@nestjs/common';
import { validationException } from '../adapters/validation/validation-exception.js';
import { type CodesByRule, readCodes } from '../adapters/validation/violation-code.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { ClassRules, type RuleSelection } from './class-rules.js';
import { ErrorFlattener } from './error-flattener.js';

/** Options of `mtExceptionFactory()`. Groups are those that the pipe has. */
export interface MtExceptionFactoryOptions extends RuleSelection {
  /**
   * Codes by rule, in place of the table's: a code of the built-in catalogue or an entry.
   *
   * @default {}
   * @example { min: '0038', IsOrderNumber: OrderErrors.NUMBER_INVALID }
   */
  readonly codes?: CodesByRule;
}

/** Makes the exception for class-validator's errors. */
export interface MtExceptionFactory {
  (errors: ValidationError[]): MtException;
  /** Tells `MtErrorsModule` that this pipe answers with codes. */
  readonly isMtErrors: true;
}

/**
 * Gives Nest's own `ValidationPipe` codes. Parameters, failing elements and the two sides of
 * `@Length()` are known only with `validationError: { target: true }`; `MtValidationPipe` knows them
 * by itself.
 *
 * @throws Error where `codes` names a code that is in no built-in section
 * @example new ValidationPipe({ exceptionFactory: mtExceptionFactory(), validationError: { target: true } })
 */
export function mtExceptionFactory({
  codes,
  ...selection
}: MtExceptionFactoryOptions = {}): MtExceptionFactory {
  const flattener = new ErrorFlattener(new ClassRules(selection), readCodes(codes));
  const create = (errors: ValidationError[]): MtException =>
    validationException(Array.isArray(errors) ? flattener.flatten(errors) : []);
  return Object.assign(create, { isMtErrors: true } as const);
}
