import type { ValidationError } from '@nestjs/common';
import { chooseDefinition } from '../adapters/validation/choose-definition.js';
import { codeRank } from '../adapters/validation/code-rank.js';
import type { FoundViolation } from '../adapters/validation/found-violation.js';
import { type MtContext, readMtContext } from '../adapters/validation/mt-context.js';
import { shownParams } from '../adapters/validation/shown-params.js';
import type { DefinitionsByRule } from '../adapters/validation/violation-code.js';
import { authorText } from './author-text.js';
import type { DeclaredRule } from './class-rules.js';
import { failingRule, failingValue, type FailingValue } from './failing-rule.js';
import { judgeValue } from './judge-value.js';
import { ruleParams } from './rule-params.js';
import { ruleOf } from './rule-table.js';

/** One constraint key of one error. */
export interface Failure {
  readonly key: string;
  /** The property's decorators with this key. */
  readonly declared: readonly DeclaredRule[];
  readonly error: ValidationError;
  readonly path: readonly string[];
  /** True where the error's value is an element of a collection. */
  readonly isElement: boolean;
  readonly codes: DefinitionsByRule;
}

/** A violation and where it stands among those of its value. */
export interface RankedViolation extends FoundViolation {
  readonly rank: number;
  readonly position: number;
}

export function describeFailure(failure: Failure): RankedViolation {
  const { key, declared, error, codes } = failure;
  const rule = ruleOf(key);
  const failing = failingRule(key, declared, error);
  const constraints = failing?.metadata.constraints;
  const value = failingValue(key, failing, error);
  const judgement = judgeValue(key, rule, asElement(value, failure), constraints);
  const context = contextOf(failure, failing);
  const place = () => `context.mt.code of ${key} on ${nameOf(error)}`;
  const chosen = chooseDefinition(judgement, { rule: key, wanted: context?.code, place, codes });
  return {
    definition: chosen.definition,
    rule: key,
    text: chosen.text,
    path: value.element === undefined ? failure.path : [...failure.path, value.element],
    params: withOwn(ruleParams(rule, constraints), context),
    detail: authorText(key, failing, error),
    rank: codeRank(chosen.definition.code, judgement.ofType && !chosen.isOverridden),
    position: failing?.position ?? 0,
  };
}

function asElement(value: FailingValue, { isElement, error }: Failure): FailingValue {
  return isElement ? { ...value, element: error.property, isElement } : value;
}

/** What the DTO's author gave as `context: { mt: { code, params } }`. */
function contextOf(
  { key, declared, error }: Failure,
  failing: DeclaredRule | undefined,
): MtContext | undefined {
  return readMtContext(declared.length === 0 ? error.contexts?.[key] : failing?.metadata.context);
}

function withOwn(
  params: FoundViolation['params'],
  context: MtContext | undefined,
): FoundViolation['params'] {
  return context?.params === undefined ? params : { ...params, ...shownParams(context.params) };
}

function nameOf({ target, property }: ValidationError): string {
  return `${target?.constructor.name ?? 'a class'}.${property}`;
}
