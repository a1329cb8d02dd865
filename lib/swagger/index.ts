export {
  ApiMtErrors,
  ApiMtValidationErrors,
  type RouteDecorator,
} from './api-mt-errors.decorator.js';
export type { Declarable } from './declared-error.js';
export { MtAuthErrors, ProblemDetails, ProblemViolation } from './problem-details.js';
export { type DocumentOptions, withMtErrors } from './with-mt-errors.js';
export { undeclaredErrors } from './undeclared-errors.js';
export type { UndeclaredError, UndeclaredErrors, UndeclaredOptions } from './undeclared-errors.js';
