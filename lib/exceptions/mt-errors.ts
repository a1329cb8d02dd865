import { builtInDefinitions } from '../catalog/built-in.js';
import { createEntry } from './create-entry.js';
import type { MtErrorCatalog } from './mt-error-catalog.js';

/**
 * The built-in entries by name.
 *
 * @example throw new MtErrors.PROJECT_USER_NOT_FOUND();
 */
export const MtErrors = Object.freeze(
  Object.fromEntries(
    builtInDefinitions.map((definition) => [definition.key, createEntry(definition)]),
  ),
) as unknown as MtErrorCatalog;
