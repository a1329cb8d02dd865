import type { ErrorDefinition } from '../../catalog/error-definition.js';
import type { ErrorParams, Violation } from '../../exceptions/violation.js';
import { jsonPointer } from './json-pointer.js';

/** A broken rule, before it is known in which part of the request it is. */
export interface FoundViolation {
  readonly definition: ErrorDefinition;
  /** The rule as its library names it. */
  readonly rule: string;
  /** The text that fits what was found, where it is not the rule's own. */
  readonly text?: string;
  readonly path: readonly string[];
  readonly params?: ErrorParams;
  /** What the application's author wrote for it. */
  readonly detail?: string;
}

/** Where the validated value comes from. */
export interface InputPlace {
  readonly source?: Violation['source'];
  /** The name of the part of the source, as in `@Body('user')`. */
  readonly part?: string;
}

/** The violation as an exception carries it: without members that say nothing. */
export function toViolation(found: FoundViolation, { source, part }: InputPlace): Violation {
  const { definition, rule, text, path, params, detail } = found;
  const { code, key } = definition;
  const pointer = jsonPointer(part === undefined ? path : [part, ...path]);
  const violation: Mutable<Violation> = { code, key, rule, pointer };
  if (text !== undefined && text !== rule) violation.text = text;
  if (source !== undefined) violation.source = source;
  if (detail !== undefined) violation.detail = detail;
  if (params !== undefined) violation.params = params;
  return violation;
}

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };
