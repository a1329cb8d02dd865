/** What the package's main entry has below Nest: the areas below Nest are tested without loading it, in half the time. */
export { defineErrors } from '../../lib/exceptions/define-errors.js';
export * from '../../lib/exceptions/kinds.exceptions.js';
export { MtException } from '../../lib/exceptions/mt.exception.js';
export { MtErrors } from '../../lib/exceptions/mt-errors.js';
