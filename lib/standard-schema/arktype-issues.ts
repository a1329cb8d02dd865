import { bounded, CUSTOM, divisibleBy, equalTo, oneOf, WRONG_TYPE } from './answers.js';
import { type Bound, lengthOf } from './bounds.js';
import { isMissing, type IssueAnswer, missing, pathOf, type ReadIssue } from './read-issue.js';
import type { SchemaIssue } from './schema-like.js';
import { elementsOf } from './value-at.js';

/** What arktype adds to an issue. */
interface ArktypeIssue extends SchemaIssue {
  readonly code: string;
  readonly data?: unknown;
  readonly expected?: string;
  readonly rule?: unknown;
  readonly exclusive?: boolean;
  readonly unit?: unknown;
  readonly errors?: readonly ArktypeIssue[];
  readonly meta?: { readonly description?: string };
}

/** arktype names its own keywords by these texts alone. */
const KEYWORDS: ReadonlyMap<string | undefined, IssueAnswer> = new Map([
  ['an email address', { code: '0047', text: 'isEmail' }],
  ['a URL string', { code: '0048', text: 'isUrl' }],
  ['a UUID', { code: '0049', text: 'isUuid' }],
]);

/** arktype's issues carry the value itself; it is compared and goes nowhere. */
export function readArktypeIssue(schemaIssue: SchemaIssue): ReadIssue[] {
  const issue = schemaIssue as ArktypeIssue;
  const { code: rule, data } = issue;
  const path = pathOf(issue);
  if (rule === 'intersection') return (issue.errors ?? []).flatMap(readArktypeIssue);
  if (rule === 'required') return [missing(rule, path, undefined)];
  if (isMissing(data) && rule !== 'unit') return [missing(rule, path, data)];
  const place = { rule, path: path.map(String) };
  if (rule === 'predicate' && issue.expected === 'removed') {
    return [{ ...place, code: '0049', text: 'whitelistValidation', isUnknownKey: true }];
  }
  return [{ ...place, ...answer(issue) }];
}

function answer(issue: ArktypeIssue): IssueAnswer {
  const bound = boundOf(issue);
  if (bound !== undefined) return bounded(bound);
  switch (issue.code) {
    case 'domain':
    case 'proto':
      return WRONG_TYPE;
    case 'divisor':
      return issue.rule === 1 ? WRONG_TYPE : divisibleBy(issue.rule);
    case 'pattern':
      return pattern(issue.meta?.description);
    case 'unit':
      return equalTo(issue.unit);
    case 'union':
      return union(issue);
    default:
      return KEYWORDS.get(issue.meta?.description) ?? CUSTOM;
  }
}

function boundOf({ code, rule: limit, data, exclusive }: ArktypeIssue): Bound | undefined {
  const length = { limit, of: lengthOf(data), isEmpty: elementsOf(data) === 0 };
  switch (code) {
    case 'minLength':
      return { side: 'min', ...length };
    case 'maxLength':
      return { side: 'max', ...length };
    case 'exactLength':
      return {
        side: (data as ArrayLike<unknown>).length < Number(limit) ? 'min' : 'max',
        ...length,
      };
    case 'min':
    case 'max':
      return { side: code, limit, exclusive, of: 'number' };
    case 'after':
      return { side: 'min', limit, of: 'date' };
    case 'before':
      return { side: 'max', limit, of: 'date' };
    default:
      return undefined;
  }
}

/** A pattern without a description is the application's own; those of keywords say what they allow. */
function pattern(description: string | undefined): IssueAnswer {
  const known = KEYWORDS.get(description);
  if (known !== undefined) return known;
  if (description === undefined || description.startsWith('only ')) {
    return { code: '0040', text: 'matches' };
  }
  return { code: '0049', text: 'format' };
}

/** A union of values is a list of what is allowed; one of types asks for a type. */
function union({ errors = [] }: ArktypeIssue): IssueAnswer {
  const isList = errors.every(({ code, unit }) => code === 'unit' && typeof unit !== 'boolean');
  return isList ? oneOf(errors.map(({ unit }) => unit)) : WRONG_TYPE;
}
