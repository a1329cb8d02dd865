export type { CodesByRule, ViolationCode } from '../adapters/validation/violation-code.js';
export {
  type MtSchemaExceptionFactory,
  mtSchemaExceptionFactory,
  type MtSchemaExceptionFactoryOptions,
} from './mt-schema-exception-factory.js';
export { MtStandardSchemaValidationPipe } from './mt-standard-schema-validation.pipe.js';
export type { MtStandardSchemaValidationPipeOptions } from './mt-standard-schema-validation-pipe.options.js';
export type { SchemaIssue, SchemaLike, SchemaResult } from './schema-like.js';
