import type { ValidationError } from '@nestjs/common';
import type { DeclaredRule } from './class-rules.js';
import { type Collection, isCollection } from './collection.js';
import { isRepeatable } from './rule-table.js';

/** A longer collection is not searched for the element that breaks a rule. */
export const MAX_SEARCHED_ELEMENTS = 10_000;

/** The value that broke a rule: the property's, or an element of it. */
export interface FailingValue {
  readonly value: unknown;
  /** False where it is not known, because the error does not carry it. */
  readonly known: boolean;
  /** The element's name in its collection. */
  readonly element?: string;
  readonly isElement: boolean;
}

/**
 * The decorator that failed. class-validator keeps one failure a key, the last one's; where several
 * decorators share the key and none can be told, the answer is `undefined`.
 */
export function failingRule(
  key: string,
  candidates: readonly DeclaredRule[],
  error: ValidationError,
): DeclaredRule | undefined {
  if (candidates.length < 2) return candidates[0];
  if (isRepeatable(key)) return candidates.findLast((rule) => fails(rule, error));
  const written = candidates.filter(
    ({ metadata }) => (metadata.message ?? '') === error.constraints?.[key],
  );
  return written.length === 1 ? written[0] : undefined;
}

/** The value that broke the rule: with `each`, the first such element of the collection. */
export function failingValue(
  key: string,
  rule: DeclaredRule | undefined,
  error: ValidationError,
): FailingValue {
  const { value } = error;
  const whole = { value, known: 'value' in error, isElement: false };
  if (!rule?.metadata.each || key === 'nestedValidation' || !isCollection(value)) return whole;
  return (
    firstBroken(key, rule, value, error) ?? { value: undefined, known: false, isElement: true }
  );
}

/** A pattern is not run again: a slow one would be as slow twice. Custom rules may ask a database. */
function firstBroken(
  key: string,
  rule: DeclaredRule,
  collection: Collection,
  error: ValidationError,
): FailingValue | undefined {
  if (key === 'matches') return firstElement(collection, (value) => typeof value !== 'string');
  if (!isRepeatable(key)) return undefined;
  return firstElement(collection, (value) => isBroken(rule, value, error));
}

function fails(rule: DeclaredRule, error: ValidationError): boolean {
  const { validateIf, each } = rule.metadata;
  if (validateIf && !validateIf(error.target, error.value)) return false;
  const { value } = error;
  if (!each || !isCollection(value)) return isBroken(rule, value, error);
  return firstElement(value, (element) => isBroken(rule, element, error)) !== undefined;
}

function isBroken({ metadata, constraint }: DeclaredRule, value: unknown, error: ValidationError) {
  const { constraints, propertyName: property } = metadata;
  const object = error.target ?? {};
  const args = { value: error.value, constraints, object, property, targetName: '' };
  return constraint?.instance.validate(value, args) === false;
}

function firstElement(
  collection: Collection,
  breaks: (element: unknown) => boolean,
): FailingValue | undefined {
  let index = 0;
  for (const [key, value] of collection instanceof Set
    ? [...collection].entries()
    : collection.entries()) {
    if (index++ >= MAX_SEARCHED_ELEMENTS) return undefined;
    if (breaks(value)) return { value, known: true, element: String(key), isElement: true };
  }
  return undefined;
}
