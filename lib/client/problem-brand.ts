/** The mark by which two bundled copies know each other's problems. */
const PROBLEM = Symbol.for('nestjs-mt-errors.problem.v1');

/** Marks a value without showing it to whoever enumerates or serializes it. */
export function markProblem<Value extends object>(value: Value): Value {
  return Object.defineProperty(value, PROBLEM, { value: true });
}

export function isProblem(value: unknown): value is { readonly code: string } {
  return typeof value === 'object' && value !== null && PROBLEM in value;
}
