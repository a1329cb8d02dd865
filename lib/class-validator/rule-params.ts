import { shownParams } from '../adapters/validation/shown-params.js';
import type { ErrorParams } from '../exceptions/violation.js';
import type { RuleDefinition } from './rule-table.js';

/** A rule's own arguments, as far as they have a name and may be shown. */
export function ruleParams(
  { params }: RuleDefinition,
  constraints: readonly unknown[] | undefined,
): ErrorParams | undefined {
  if (params === undefined || constraints === undefined) return undefined;
  const values: Record<string, unknown> = {};
  params.forEach((name, index) => {
    if (name !== undefined) values[name] = argument(constraints[index]);
  });
  return shownParams(values);
}

/** A bound of `@MinDate(() => ...)` is a function. */
function argument(value: unknown): unknown {
  return typeof value === 'function' ? (value as () => unknown)() : value;
}
