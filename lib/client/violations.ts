import { members, text } from './members.js';
import type { Problem, ProblemViolation } from './mt-problem.js';

/** More broken rules than this are not listed. */
const MAX_VIOLATIONS = 100;

/** What a problem says of broken rules. */
export type Failures = Pick<Problem<string, object>, 'violations' | 'byPointer' | 'truncated'>;

export function failuresOf(errors: unknown, truncated: unknown): Failures {
  const violations = violationsOf(errors);
  const cut = Array.isArray(errors) && errors.length > MAX_VIOLATIONS;
  return {
    violations,
    byPointer: groupByPointer(violations),
    truncated: cut || truncated === true,
  };
}

/** The broken rules of a list, or of an object that names a field's texts by its dotted path. */
function violationsOf(errors: unknown): ProblemViolation[] {
  const list = Array.isArray(errors) ? errors : byField(members(errors));
  return list.slice(0, MAX_VIOLATIONS).flatMap(violation);
}

function byField(fields: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(fields)
    .slice(0, MAX_VIOLATIONS)
    .flatMap(([path, texts]) =>
      [texts].flat().map((detail) => ({ pointer: pointer(path), detail })),
    );
}

function pointer(path: string): string {
  const names = path.split('.').map((name) => name.replace(/~/g, '~0').replace(/\//g, '~1'));
  return `#/${names.map(encodeURIComponent).join('/')}`;
}

function violation(item: unknown): ProblemViolation[] {
  const { code, key, rule, pointer, source, detail, params } = members(
    typeof item === 'string' ? { detail: item } : item,
  );
  const known = Object.entries({ code, key, rule, pointer, source, detail }).filter(([, value]) =>
    text(value),
  );
  return known.length ? [{ ...Object.fromEntries(known), params: members(params) }] : [];
}

/** The broken rules by place; those without one are left out. */
function groupByPointer(violations: readonly ProblemViolation[]): Map<string, ProblemViolation[]> {
  const groups = new Map<string, ProblemViolation[]>();
  for (const violation of violations) {
    const { pointer } = violation;
    if (pointer) groups.set(pointer, [...(groups.get(pointer) ?? []), violation]);
  }
  return groups;
}

/**
 * The names that a pointer leads through, for example to find a form's field.
 *
 * @example pointerPath('#/items/0/name') // ['items', '0', 'name']
 */
export function pointerPath(pointer: string): string[] {
  const names = pointer.replace(/^#/, '').split('/').slice(1);
  return names.map((name) => decoded(name).replace(/~1/g, '/').replace(/~0/g, '~'));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
