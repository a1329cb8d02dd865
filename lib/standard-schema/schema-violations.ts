import { chooseDefinition } from '../adapters/validation/choose-definition.js';
import { codeRank } from '../adapters/validation/code-rank.js';
import type { FoundViolation } from '../adapters/validation/found-violation.js';
import { shownParams } from '../adapters/validation/shown-params.js';
import type { DefinitionsByRule } from '../adapters/validation/violation-code.js';
import { MAX_VIOLATIONS } from '../exceptions/violation.js';
import { readerFor } from './issue-reader.js';
import type { ReadIssue, Root } from './read-issue.js';
import type { SchemaIssue } from './schema-like.js';

interface Ranked extends FoundViolation {
  readonly rank: number;
}

/**
 * Turns a library's issues into violations, in its own order: the failures of one value by rank,
 * unknown properties last. One more than the listed hundred is made, so that the answer can say
 * that it is cut.
 *
 * @throws Error where a rule's `params.mt.code` is in no built-in section
 */
export function schemaViolations(
  issues: readonly SchemaIssue[],
  codes: DefinitionsByRule,
  root?: Root,
): FoundViolation[] {
  const known: ReadIssue[] = [];
  const unknown: ReadIssue[] = [];
  for (const issue of issues) {
    if (known.length > MAX_VIOLATIONS) break;
    for (const read of readerFor(issue)(issue, root))
      (read.isUnknownKey ? unknown : known).push(read);
  }
  const read = [...known, ...unknown].slice(0, MAX_VIOLATIONS + 1);
  return sortWithinValues(read.map((issue) => describe(issue, codes)));
}

function describe(issue: ReadIssue, codes: DefinitionsByRule): Ranked {
  const { rule, code, text, path, context, isMissing = false, ofType = false } = issue;
  const place = () => `params.mt.code of ${rule} on ${path.join('.')}`;
  const judgement = { code, text, ofType, byRule: !isMissing };
  const chosen = chooseDefinition(judgement, { rule, wanted: context?.code, place, codes });
  const { definition, isOverridden } = chosen;
  const own = context?.params === undefined ? undefined : shownParams(context.params);
  const params = own === undefined ? issue.params : { ...issue.params, ...own };
  const rank = codeRank(definition.code, ofType && !isOverridden);
  return { definition, rule, text: chosen.text, path, params, rank };
}

/** Failures of one value stand next to each other; the sort is stable. */
function sortWithinValues(found: readonly Ranked[]): FoundViolation[] {
  const groups: Ranked[][] = [];
  for (const violation of found) {
    const last = groups.at(-1);
    if (last && samePath(last[0]!.path, violation.path)) last.push(violation);
    else groups.push([violation]);
  }
  return groups.flatMap((group) => group.sort((a, b) => a.rank - b.rank));
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((segment, index) => segment === b[index]);
}
