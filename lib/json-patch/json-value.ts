/** Deeper values are refused: what works on them later is recursive. */
export const MAX_DEPTH = 64;

/**
 * How many values a JSON value consists of. Infinite for one that is nested too deeply, and for
 * one with a member `__proto__`, which would become the prototype of its copy.
 *
 * @param limit counting stops above it
 */
export function weigh(value: unknown, limit = Number.POSITIVE_INFINITY): number {
  const waiting = [{ value, depth: 0 }];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined && count <= limit; next = waiting.pop()) {
    count++;
    const { value: each, depth } = next;
    if (typeof each !== 'object' || each === null) continue;
    if (depth === MAX_DEPTH || Object.hasOwn(each, '__proto__')) return Number.POSITIVE_INFINITY;
    for (const inner of Object.values(each)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return count;
}

/** Whether two JSON values are equal as RFC 6902 has it; the order of members does not count. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return names.every((name) => Object.hasOwn(right, name) && isEqual(left[name], right[name]));
}
