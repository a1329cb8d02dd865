import type { ValidationError } from '@nestjs/common';
import { codeRank } from '../adapters/validation/code-rank.js';
import type { FoundViolation } from '../adapters/validation/found-violation.js';
import {
  builtIn,
  definitionOf,
  type DefinitionsByRule,
} from '../adapters/validation/violation-code.js';
import { builtInSections } from '../catalog/built-in.js';
import type { ErrorDefinition } from '../catalog/error-definition.js';
import { authorText } from './author-text.js';
import type { DeclaredRule } from './class-rules.js';
import { failingRule, failingValue } from './failing-rule.js';
import { judgeValue, type Judgement } from './judge-value.js';
import { authorParams, ruleParams } from './rule-params.js';
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
  const { key, declared, error, path } = failure;
  const rule = ruleOf(key);
  const failing = failingRule(key, declared, error);
  const constraints = failing?.metadata.constraints;
  const found = failingValue(key, failing, error);
  const value = failure.isElement ? { ...found, element: error.property, isElement: true } : found;
  const judgement = judgeValue(key, rule, value, constraints);
  const context = contextOf(failure, failing);
  const override = overrideOf(failure, judgement, context);
  const definition = override ?? builtIn(judgement.code);
  return {
    definition,
    rule: key,
    text: override === undefined ? judgement.text : textOf(override, judgement),
    path: found.element === undefined ? path : [...path, found.element],
    params: paramsOf(ruleParams(rule, constraints), context),
    detail: authorText(key, failing, error),
    rank: codeRank(definition.code, judgement.ofType && override === undefined),
    position: failing?.position ?? 0,
  };
}

interface MtContext {
  readonly code?: unknown;
  readonly params?: unknown;
}

/** What the DTO's author gave as `context: { mt: { code, params } }`. */
function contextOf(
  { key, declared, error }: Failure,
  failing: DeclaredRule | undefined,
): MtContext | undefined {
  const contexts = declared.length === 0 ? error.contexts?.[key] : failing?.metadata.context;
  const context: unknown = (contexts as { mt?: unknown } | undefined)?.mt;
  return typeof context === 'object' && context !== null ? context : undefined;
}

function overrideOf(
  { key, error, codes }: Failure,
  { byRule, text }: Judgement,
  context: MtContext | undefined,
): ErrorDefinition | undefined {
  if (context?.code !== undefined) {
    const type = error.target?.constructor.name;
    return definitionOf(context.code, `context.mt.code of ${key} on ${type}.${error.property}`);
  }
  return byRule ? (codes.get(text ?? key) ?? codes.get(key)) : undefined;
}

/** An entry of the application's own speaks for itself; under a built-in code the rule's text does. */
function textOf({ section, key }: ErrorDefinition, { text }: Judgement): string | undefined {
  return (builtInSections as readonly string[]).includes(section) ? text : key;
}

function paramsOf(
  params: FoundViolation['params'],
  context: MtContext | undefined,
): FoundViolation['params'] {
  const own = authorParams(context?.params);
  return own === undefined ? params : { ...params, ...own };
}
