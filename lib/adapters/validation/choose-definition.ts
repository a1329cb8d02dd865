import { builtInSections } from '../../catalog/built-in.js';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import { builtIn, type DefinitionsByRule, definitionOf } from './violation-code.js';

/** What a failure is by the table, and what was said about it elsewhere. */
export interface Choice {
  readonly rule: string;
  /** The text that fits, where it is not the rule's own. */
  readonly text?: string;
  /** The table's code. */
  readonly code: string;
  /** False where the value is missing or of the wrong type, so that the rule itself was not asked. */
  readonly byRule: boolean;
  /** The code that the rule's author gave. */
  readonly wanted?: unknown;
  /** Where he gave it, for the message. */
  readonly place: () => string;
  readonly codes: DefinitionsByRule;
}

/** The entry that answers a failure. */
export interface Chosen {
  readonly definition: ErrorDefinition;
  readonly text: string | undefined;
  /** False where it is the table's. */
  readonly isOverridden: boolean;
}

/**
 * The author's code wins, then the application's, then the table's.
 *
 * @throws Error where the author's code is in no built-in section
 */
export function chooseDefinition(choice: Choice): Chosen {
  const { text, code } = choice;
  const override = overrideOf(choice);
  if (override === undefined) return { definition: builtIn(code), text, isOverridden: false };
  return { definition: override, text: textOf(override, text), isOverridden: true };
}

function overrideOf({
  rule,
  text,
  byRule,
  wanted,
  place,
  codes,
}: Choice): ErrorDefinition | undefined {
  if (wanted !== undefined) return definitionOf(wanted, place());
  return byRule ? (codes.get(text ?? rule) ?? codes.get(rule)) : undefined;
}

/** An entry of the application's own speaks for itself; under a built-in code the rule's text does. */
function textOf({ section, key }: ErrorDefinition, text: string | undefined): string | undefined {
  return (builtInSections as readonly string[]).includes(section) ? text : key;
}
