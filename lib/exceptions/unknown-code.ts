import type { ErrorDefinition } from '../catalog/error-definition.js';

/** The section of codes that are in no catalogue. */
export const UNKNOWN_SECTION = 'unknown';

/** A code that no catalogue has: a programming error, answered as 500 and logged by name. */
export function unknownCode(code: unknown): { definition: ErrorDefinition; misuse: string } {
  const name = String(code);
  return {
    definition: {
      code: name,
      key: 'UNKNOWN_CODE',
      section: UNKNOWN_SECTION,
      kind: 'internal',
      status: 500,
      params: {},
      title: { en: 'The code is in no catalogue' },
    },
    misuse:
      `new MtException('${name}'): no built-in entry has this code. ` +
      `Check the code; throw a code of your own with MtException.for(yourErrors)`,
  };
}
