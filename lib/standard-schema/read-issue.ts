import type { MtContext } from '../adapters/validation/mt-context.js';
import type { ErrorParams } from '../exceptions/violation.js';
import type { SchemaIssue } from './schema-like.js';

/** A failure, told alike for every library. */
export interface ReadIssue {
  /** As the library names it. */
  readonly rule: string;
  readonly code: string;
  /** The text that says it. */
  readonly text: string;
  readonly params?: ErrorParams;
  readonly path: readonly string[];
  /** True where the value's type is wrong. */
  readonly ofType?: boolean;
  /** True where there is no value, so that the rule itself was not asked. */
  readonly isMissing?: boolean;
  /** True for a property that the schema does not have. */
  readonly isUnknownKey?: boolean;
  /** What the schema's author gave beside the rule. */
  readonly context?: MtContext;
}

/** What an issue means, without its place. */
export type IssueAnswer = Pick<ReadIssue, 'code' | 'text' | 'params' | 'ofType' | 'context'>;

/** Reads one issue of one library; `root` is the validated value, where it is known. */
export type IssueReader = (issue: SchemaIssue, root: Root | undefined) => ReadIssue[];

/** The validated value. */
export interface Root {
  readonly value: unknown;
}

/** The place of an issue. arktype's path is a subclass of Array whose `map` makes another path. */
export function pathOf({ path = [] }: SchemaIssue): PropertyKey[] {
  return Array.from(path, (segment) => (typeof segment === 'object' ? segment.key : segment));
}

/** A missing value: an element of an array has a code of its own. */
export function missing(rule: string, path: readonly PropertyKey[], value: unknown): ReadIssue {
  const code = typeof path.at(-1) === 'number' ? '0042' : '0037';
  const text = value === null ? 'isDefined' : 'required';
  return { rule, code, text, path: path.map(String), isMissing: true };
}

export function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
