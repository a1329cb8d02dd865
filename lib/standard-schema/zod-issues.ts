import { type MtContext, readMtContext } from '../adapters/validation/mt-context.js';
import { builtInByCode } from '../catalog/built-in.js';
import { isErrorEntry } from '../exceptions/error-entry.js';
import { MAX_VIOLATIONS } from '../exceptions/violation.js';
import { bounded, CUSTOM, divisibleBy, equalTo, formatted, oneOf, WRONG_TYPE } from './answers.js';
import type { Bound } from './bounds.js';
import {
  isMissing,
  type IssueAnswer,
  missing,
  pathOf,
  type ReadIssue,
  type Root,
} from './read-issue.js';
import type { SchemaIssue } from './schema-like.js';
import { elementsOf, valueAt } from './value-at.js';

/** What zod 4 adds to an issue. */
interface ZodIssue extends SchemaIssue {
  readonly code: string;
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean;
  readonly divisor?: unknown;
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly params?: { readonly code?: unknown };
}

/** zod's issues do not carry the value, so whether one is missing is read from the root. */
export function readZodIssue(schemaIssue: SchemaIssue, root: Root | undefined): ReadIssue[] {
  const issue = schemaIssue as ZodIssue;
  const path = pathOf(issue);
  const rule = issue.code;
  if (rule === 'unrecognized_keys') return unknownKeys(issue, path);
  const value = root && valueAt(root.value, path);
  if (root && isMissing(value) && asksForValue(issue)) return [missing(rule, path, value)];
  return [{ rule, path: path.map(String), ...answer(issue, value) }];
}

function asksForValue({ code, values = [] }: ZodIssue): boolean {
  if (code === 'invalid_value') return values.length > 1;
  return code === 'invalid_type' || code === 'invalid_union';
}

function unknownKeys({ code: rule, keys = [] }: ZodIssue, path: PropertyKey[]): ReadIssue[] {
  const around = path.map(String);
  return keys.slice(0, MAX_VIOLATIONS + 1).map((key) => ({
    rule,
    code: '0049',
    text: 'whitelistValidation',
    path: [...around, key],
    isUnknownKey: true,
  }));
}

function answer(issue: ZodIssue, value: unknown): IssueAnswer {
  switch (issue.code) {
    case 'invalid_type':
      return WRONG_TYPE;
    case 'too_small':
    case 'too_big':
      return bounded(boundOf(issue, value));
    case 'not_multiple_of':
      return divisibleBy(issue.divisor);
    case 'invalid_format':
      return formatted(issue.format);
    case 'invalid_value':
      return issue.values?.length === 1 ? equalTo(issue.values[0]) : oneOf(issue.values);
    case 'invalid_union':
      return issue.options ? oneOf(issue.options) : WRONG_TYPE;
    default:
      return { ...CUSTOM, context: contextOf(issue.params) };
  }
}

/** An array that must have one element and is too small has none. */
function boundOf(issue: ZodIssue, value: unknown): Bound {
  const { code, origin, minimum, maximum, inclusive } = issue;
  const isMin = code === 'too_small';
  return {
    side: isMin ? 'min' : 'max',
    limit: isMin ? minimum : maximum,
    exclusive: inclusive === false,
    of: MEASURES.get(origin ?? '') ?? 'number',
    isEmpty: elementsOf(value) === 0 || minimum === 1,
  };
}

const MEASURES: ReadonlyMap<string, Bound['of']> = new Map([
  ['string', 'text'],
  ['array', 'elements'],
  ['set', 'elements'],
  ['map', 'elements'],
  ['date', 'date'],
]);

/** A bare `params.code` may mean something else to the application, so only a code of ours counts. */
function contextOf(params: ZodIssue['params']): MtContext | undefined {
  const code = params?.code;
  const isOurs = isErrorEntry(code) || (typeof code === 'string' && builtInByCode(code));
  return readMtContext(params) ?? (isOurs ? { code } : undefined);
}
