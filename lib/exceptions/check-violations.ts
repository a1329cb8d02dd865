import { MAX_VIOLATIONS, type Violation } from './violation.js';

const NONE: readonly Violation[] = Object.freeze([]);

/** What an exception keeps of the violations that it was given. */
export interface KeptViolations {
  readonly value: readonly Violation[];
  /** True where more were given than are kept. */
  readonly truncated: boolean;
  readonly misuse?: string;
}

/** Keeps the first hundred violations; what is none is left out and named. */
export function checkViolations(violations: readonly Violation[] | undefined): KeptViolations {
  if (violations === undefined) return { value: NONE, truncated: false };
  if (!Array.isArray(violations)) {
    return { value: NONE, truncated: false, misuse: 'violations must be a list' };
  }
  const first: readonly unknown[] = violations.slice(0, MAX_VIOLATIONS);
  const truncated = violations.length > MAX_VIOLATIONS;
  if (first.every(isViolation)) return { value: first, truncated };
  const misuse = 'a violation needs a code and a key, both texts';
  return { value: first.filter(isViolation), truncated, misuse };
}

function isViolation(violation: unknown): violation is Violation {
  const { code, key } = (violation ?? {}) as Partial<Violation>;
  return typeof code === 'string' && typeof key === 'string';
}
