import type { ErrorDefinition } from '../catalog/error-definition.js';
import { ENTRY } from './brand.js';
import type { ErrorEntry } from './error-entry.js';
import type { MtExceptionOptions } from './exception-options.js';
import { isMtException } from './is-mt-exception.js';
import { kindClasses } from './kinds.exceptions.js';
import type { MtException } from './mt.exception.js';
import type { ErrorParams } from './violation.js';

/** Makes the entry of a definition. */
export function createEntry(definition: ErrorDefinition): ErrorEntry {
  const Exception =
    kindClasses[Object.hasOwn(kindClasses, definition.kind) ? definition.kind : 'internal'];
  function entry(params?: ErrorParams, options?: MtExceptionOptions): MtException {
    return new Exception(definition, params === undefined ? options : { ...options, params });
  }
  const { code, key, section, kind, status } = definition;
  Object.defineProperty(entry, 'name', { value: key });
  Object.defineProperty(entry, ENTRY, { value: true });
  Object.defineProperty(entry, Symbol.hasInstance, {
    value: (value: unknown) => isMtException(value) && isOccurrenceOf(value, definition),
  });
  Object.assign(entry, { code, key, section, kind, status, definition });
  return entry as unknown as ErrorEntry;
}

function isOccurrenceOf(exception: MtException, { code, key, section }: ErrorDefinition): boolean {
  return exception.key === key && exception.code === code && exception.section === section;
}
