import { builtInSections } from '../../catalog/built-in.js';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import { builtIn, type DefinitionsByRule, definitionOf } from './violation-code.js';

/** What a failure is by the table. */
export interface Judgement {
  readonly code: string;
  /** The text that fits, where it is not the rule's own. */
  readonly text?: string;
  /** True where the value's type is wrong. */
  readonly ofType: boolean;
  /** False where there was something before the rule: no value, or one that it cannot measure. */
  readonly byRule: boolean;
}

/** What was said about a failure elsewhere. */
export interface Wishes {
  readonly rule: string;
  /** The code that the rule's author gave. */
  readonly wanted: unknown;
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
export function chooseDefinition(judgement: Judgement, wishes: Wishes): Chosen {
  const { text, code } = judgement;
  const override = overrideOf(judgement, wishes);
  if (override === undefined) return { definition: builtIn(code), text, isOverridden: false };
  return { definition: override, text: textOf(override, text), isOverridden: true };
}

function overrideOf(
  { text, byRule }: Judgement,
  { rule, wanted, place, codes }: Wishes,
): ErrorDefinition | undefined {
  if (wanted !== undefined) return definitionOf(wanted, place());
  return byRule && codes.size > 0 ? (codes.get(text ?? rule) ?? codes.get(rule)) : undefined;
}

/** An entry of the application's own speaks for itself; under a built-in code the rule's text does. */
function textOf({ section, key }: ErrorDefinition, text: string | undefined): string | undefined {
  return (builtInSections as readonly string[]).includes(section) ? text : key;
}
