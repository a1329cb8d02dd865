import { validationException } from '../adapters/validation/validation-exception.js';
import { type CodesByRule, readCodes } from '../adapters/validation/violation-code.js';
import type { MtException } from '../exceptions/mt.exception.js';
import type { SchemaIssue } from './schema-like.js';
import { schemaViolations } from './schema-violations.js';

/** Options of `mtSchemaExceptionFactory()`. */
export interface MtSchemaExceptionFactoryOptions {
  /**
   * Codes by rule, in place of the table's: a code of the built-in catalogue or an entry.
   *
   * @default {}
   * @example { min: '0038', check: OrderErrors.NUMBER_INVALID }
   */
  readonly codes?: CodesByRule;
}

/** Makes the exception for a schema's issues. */
export interface MtSchemaExceptionFactory {
  (issues: readonly SchemaIssue[]): MtException;
  /** Tells `MtErrorsModule` that this pipe answers with codes. */
  readonly isMtErrors: true;
}

/**
 * Gives Nest 12's own `StandardSchemaValidationPipe` codes. With zod it cannot tell a missing value
 * from one of the wrong type, because zod's issues do not carry the value;
 * `MtStandardSchemaValidationPipe` can.
 *
 * @throws Error where `codes` names a code that is in no built-in section
 * @example new StandardSchemaValidationPipe({ exceptionFactory: mtSchemaExceptionFactory() })
 */
export function mtSchemaExceptionFactory({
  codes,
}: MtSchemaExceptionFactoryOptions = {}): MtSchemaExceptionFactory {
  const definitions = readCodes(codes);
  const create = (issues: readonly SchemaIssue[]): MtException =>
    validationException(schemaViolations(issues, definitions));
  return Object.assign(create, { isMtErrors: true } as const);
}
