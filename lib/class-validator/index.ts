export {
  GreaterThan,
  IsEmptyCollection,
  IsHttpUrl,
  IsNotBlank,
  IsTrue,
  IsWhitelistedText,
  NoNullMember,
} from './decorators.js';
export {
  type MtExceptionFactory,
  mtExceptionFactory,
  type MtExceptionFactoryOptions,
} from './mt-exception-factory.js';
export { MtValidationPipe } from './mt-validation.pipe.js';
export type { MtValidationPipeOptions } from './mt-validation-pipe.options.js';
export type { CodesByRule, ViolationCode } from '../adapters/validation/violation-code.js';
export type { RuleSelection } from './class-rules.js';
