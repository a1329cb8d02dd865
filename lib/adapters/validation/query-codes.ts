import type { FoundViolation } from './found-violation.js';
import { builtIn, type DefinitionsByRule } from './violation-code.js';

/** What the libraries call a property that is not in the class or schema. */
const UNKNOWN = 'whitelistValidation';

/** An unknown name in a query string has a code of its own in the catalogue. */
export function withQueryCodes(
  found: readonly FoundViolation[],
  codes: DefinitionsByRule,
): readonly FoundViolation[] {
  if (codes.has(UNKNOWN)) return found;
  return found.map((each) =>
    (each.text ?? each.rule) === UNKNOWN ? { ...each, definition: builtIn('0028') } : each,
  );
}
