import { MAX_PARAM_ITEMS, readScalar } from '../exceptions/public-params.js';
import type { ErrorParams } from '../exceptions/violation.js';
import type { RuleDefinition } from './rule-table.js';

/** A rule's own arguments that may be shown: texts, numbers, dates and lists of them. */
export function ruleParams(
  { params = [] }: RuleDefinition,
  constraints: readonly unknown[] | undefined,
): ErrorParams | undefined {
  let shown: Record<string, unknown> | undefined;
  params.forEach((name, index) => {
    const value = name === undefined ? undefined : readArgument(constraints?.[index]);
    if (name !== undefined && value !== undefined) (shown ??= {})[name] = value;
  });
  return shown;
}

/** Parameters that the DTO's author gave in `context: { mt: { params } }`. */
export function authorParams(params: unknown): ErrorParams | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const shown = Object.entries(params).map(([name, value]) => [name, readArgument(value)] as const);
  return Object.fromEntries(shown.filter(([, value]) => value !== undefined));
}

function readArgument(value: unknown): unknown {
  const bound: unknown = typeof value === 'function' ? tryCall(value as () => unknown) : value;
  if (bound instanceof Date) return Number.isNaN(bound.getTime()) ? undefined : bound.toISOString();
  return Array.isArray(bound) ? readList(bound) : readScalar(bound);
}

function readList(values: readonly unknown[]): string[] {
  return values
    .slice(0, MAX_PARAM_ITEMS)
    .map(readScalar)
    .filter((value) => value !== undefined)
    .map(String);
}

/** A bound of `@MinDate(() => ...)` is a function. */
function tryCall(bound: () => unknown): unknown {
  try {
    return bound();
  } catch {
    return undefined;
  }
}
