import type { ValidationError } from '@nestjs/common';
import type { FoundViolation } from '../adapters/validation/found-violation.js';
import type { DefinitionsByRule } from '../adapters/validation/violation-code.js';
import { MAX_VIOLATIONS } from '../exceptions/violation.js';
import type { ClassRules, DeclaredRule, PropertyRules } from './class-rules.js';
import { describeFailure, type RankedViolation } from './describe-failure.js';
import { isCollection } from './collection.js';

/** Errors nested more deeply than this are not looked at. */
const MAX_ERROR_DEPTH = 1000;

/** What stands around an error. */
interface Parent {
  readonly path: readonly string[];
  /** The decorators of the property that holds the error's object. */
  readonly rules?: PropertyRules;
}

/**
 * Turns class-validator's tree of errors into a list, in the order of the class's properties: own
 * failures before those inside, unknown properties last. One more than the listed hundred is made,
 * so that the answer can say that it is cut.
 */
export class ErrorFlattener {
  constructor(
    private readonly classRules: ClassRules,
    private readonly codes: DefinitionsByRule,
  ) {}

  /** @throws Error where a decorator's `context.mt.code` is in no catalogue */
  flatten(errors: readonly ValidationError[]): FoundViolation[] {
    const found: FoundViolation[] = [];
    this.list(errors, { path: [] }, found, 0);
    return found;
  }

  private list(
    errors: readonly ValidationError[],
    parent: Parent,
    found: FoundViolation[],
    depth: number,
  ): void {
    if (depth > MAX_ERROR_DEPTH) return;
    for (const unknown of [false, true]) {
      for (const error of errors) {
        if (found.length > MAX_VIOLATIONS) return;
        if (isUnknown(error) === unknown) this.visit(error, parent, found, depth);
      }
    }
  }

  private visit(
    error: ValidationError,
    parent: Parent,
    found: FoundViolation[],
    depth: number,
  ): void {
    const path = pathOf(error, parent);
    const isElement = depth > 0 && isCollection(error.target);
    const rules = isElement ? parent.rules : this.classRules.of(error.target, error.property);
    found.push(...this.own(error, path, rules, isElement));
    if (error.children?.length) this.list(error.children, { path, rules }, found, depth + 1);
  }

  private own(
    error: ValidationError,
    path: readonly string[],
    rules: PropertyRules | undefined,
    isElement: boolean,
  ): FoundViolation[] {
    const keys = Object.keys(error.constraints ?? {});
    const failures = keys.map((key) => {
      const declared: readonly DeclaredRule[] = rules?.get(key) ?? [];
      return describeFailure({ key, declared, error, path, isElement, codes: this.codes });
    });
    return failures.length > 1 ? failures.sort(byRank) : failures;
  }
}

function byRank(a: RankedViolation, b: RankedViolation): number {
  return a.rank - b.rank || a.position - b.position;
}

function isUnknown({ constraints }: ValidationError): boolean {
  if (constraints === undefined) return false;
  return Object.hasOwn(constraints, 'whitelistValidation') || isUnknownClass(constraints);
}

function isUnknownClass(constraints: Record<string, string>): boolean {
  return Object.hasOwn(constraints, 'unknownValue');
}

/** Nest's own error for a list or a text in place of an object names the argument, not a property. */
function pathOf(error: ValidationError, { path }: Parent): readonly string[] {
  if (error.property === undefined || (path.length === 0 && isNestRootError(error))) return path;
  return [...path, String(error.property)];
}

function isNestRootError(error: ValidationError): boolean {
  return (
    Object.getPrototypeOf(error) === Object.prototype &&
    error.constraints?.isObject !== undefined &&
    !('value' in error)
  );
}
