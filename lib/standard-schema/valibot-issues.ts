import { bounded, CUSTOM, divisibleBy, equalTo, formatted, oneOf, WRONG_TYPE } from './answers.js';
import { type Bound, lengthOf } from './bounds.js';
import { isMissing, type IssueAnswer, missing, pathOf, type ReadIssue } from './read-issue.js';
import type { SchemaIssue } from './schema-like.js';
import { elementsOf } from './value-at.js';

/** What valibot adds to an issue. */
interface ValibotIssue extends SchemaIssue {
  readonly kind: 'schema' | 'validation' | 'transformation';
  readonly type: string;
  readonly input?: unknown;
  /** As text. */
  readonly expected?: string | null;
  readonly requirement?: unknown;
}

const SIZED = /^(min|max)_(length|size|bytes|graphemes|words|entries)$/;
const EXACT = /^(length|size|bytes|graphemes|words|entries)$/;
const CUSTOM_TYPES = /^(raw_|partial_|custom$|check|some_item$|every_item$)/;

/** valibot's issues carry the value itself; it is compared and goes nowhere. */
export function readValibotIssue(schemaIssue: SchemaIssue): ReadIssue[] {
  const issue = schemaIssue as ValibotIssue;
  const { type: rule, input, expected } = issue;
  const path = pathOf(issue);
  if (issue.kind === 'schema' && isMissing(input) && rule !== 'literal') {
    return [missing(rule, path, input)];
  }
  const place = { rule, path: path.map(String) };
  if (rule === 'strict_object' && expected === 'never') {
    return [{ ...place, code: '0049', text: 'whitelistValidation', isUnknownKey: true }];
  }
  return [{ ...place, ...(issue.kind === 'schema' ? ofSchema(issue) : ofAction(issue)) }];
}

function ofSchema({ type, expected }: ValibotIssue): IssueAnswer {
  switch (type) {
    case 'picklist':
    case 'enum':
    case 'variant':
      return oneOf(undefined);
    case 'literal':
      return equalTo(literalOf(expected));
    case 'custom':
      return CUSTOM;
    default:
      return WRONG_TYPE;
  }
}

function ofAction(issue: ValibotIssue): IssueAnswer {
  const { type, input, requirement } = issue;
  const sized = SIZED.exec(type)?.[1] as Bound['side'] | undefined;
  if (sized !== undefined) return bounded(sizeBound(issue, sized));
  if (EXACT.test(type))
    return bounded(sizeBound(issue, sizeOf(issue) < Number(requirement) ? 'min' : 'max'));
  switch (type) {
    case 'non_empty':
      return elementsOf(input) < 0
        ? { code: '0036', text: 'isNotEmpty' }
        : { code: '0041', text: 'arrayNotEmpty' };
    case 'min_value':
    case 'gt_value':
      return bounded(valueBound(issue, 'min', type === 'gt_value'));
    case 'max_value':
    case 'lt_value':
      return bounded(valueBound(issue, 'max', type === 'lt_value'));
    case 'value':
      return equalTo(requirement);
    case 'multiple_of':
      return divisibleBy(requirement);
    case 'integer':
    case 'safe_integer':
    case 'finite':
      return WRONG_TYPE;
    default:
      return CUSTOM_TYPES.test(type) ? CUSTOM : formatted(type);
  }
}

function sizeBound({ input, requirement }: ValibotIssue, side: Bound['side']): Bound {
  const isEmpty = elementsOf(input) === 0;
  return { side, limit: requirement, of: lengthOf(input), isEmpty };
}

/** What was measured, as valibot writes it. */
function sizeOf(issue: ValibotIssue): number {
  return Number((issue as { received?: unknown }).received);
}

function valueBound({ requirement }: ValibotIssue, side: Bound['side'], exclusive: boolean): Bound {
  const of = requirement instanceof Date ? 'date' : 'number';
  return { side, limit: requirement, exclusive, of };
}

/** A literal's own value: valibot gives it as source text. */
function literalOf(expected: string | null | undefined): unknown {
  try {
    return JSON.parse(expected ?? '');
  } catch {
    return undefined;
  }
}
