import { types } from 'node:util';
import type { ErrorDefinition } from '../catalog/error-definition.js';
import { genericDefinition } from '../catalog/generic-errors.js';
import type { ErrorEntry } from '../exceptions/error-entry.js';
import type { AdaptedOptions } from '../exceptions/exception-options.js';
import { MtException } from '../exceptions/mt.exception.js';

/** The exception for a failure that is no more than an HTTP status. */
export function fromStatus(status: number, options?: AdaptedOptions): MtException {
  return fromDefinition(genericDefinition(status), options);
}

/** The exception of an entry, on behalf of a foreign error. */
export function fromDefinition(definition: ErrorDefinition, options?: AdaptedOptions): MtException {
  return new MtException(definition, options, types.isNativeError(options?.cause));
}

/**
 * The exception of a catalogue entry, on behalf of a foreign error. A status that is the entry's own
 * is not passed on, so that the application's overrides and its profile can change it.
 *
 * @param options status, retryable and parameters of this occurrence; the foreign error as `cause`
 * @example fromEntry(MtErrors.MQ_PUBLISH_FAILED, { cause: error, retryable: false })
 */
export function fromEntry(
  { definition }: Pick<ErrorEntry, 'definition'>,
  options: AdaptedOptions = {},
): MtException {
  const { status, ...others } = options;
  return fromDefinition(definition, status === definition.status ? others : options);
}
