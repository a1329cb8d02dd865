import type { ErrorDefinition } from '../catalog/error-definition.js';
import { genericDefinition } from '../catalog/generic-errors.js';
import type { AdaptedOptions } from '../exceptions/exception-options.js';
import { MtException } from '../exceptions/mt.exception.js';

/** The exception for a failure that is no more than an HTTP status. */
export function fromStatus(status: number, options?: AdaptedOptions): MtException {
  return new MtException(genericDefinition(status), options);
}

/** The exception of an entry, on behalf of a foreign error. */
export function fromDefinition(definition: ErrorDefinition, options?: AdaptedOptions): MtException {
  return new MtException(definition, options);
}
