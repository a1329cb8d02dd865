import type { FoundViolation } from '../adapters/validation/found-violation.js';
import { builtIn } from '../adapters/validation/violation-code.js';

/** An unknown name in a query string has a code of its own in the catalogue. */
export function withQueryCodes(found: readonly FoundViolation[]): readonly FoundViolation[] {
  return found.map((each) =>
    each.rule === 'whitelistValidation' ? { ...each, definition: builtIn('0028') } : each,
  );
}
