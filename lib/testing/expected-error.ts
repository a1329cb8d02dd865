import { isErrorEntry, type ErrorEntries } from '../exceptions/error-entry.js';
import type { MtErrorCode } from '../catalog/mt-error-params.js';

/** A built-in code, a code of your own, or an entry. */
export type CodeOrEntry = MtErrorCode | (string & {}) | ErrorEntries[string];

/** What is expected of an answer beside its code; matchers such as `expect.any()` may stand in it. */
export interface ExpectedAnswer {
  readonly status?: unknown;
  readonly key?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  /** The parameters that are named; others may be there too. */
  readonly params?: unknown;
  /** The violations, all of them in their order; of each the members that are named. */
  readonly errors?: unknown;
  readonly type?: unknown;
  readonly instance?: unknown;
  readonly traceId?: unknown;
  /** `Content-Language`. */
  readonly language?: unknown;
  /** `Retry-After`, as text. */
  readonly retryAfter?: unknown;
}

/** What is expected of an exception beside its code. */
export interface ExpectedException {
  readonly status?: unknown;
  readonly kind?: unknown;
  readonly key?: unknown;
  readonly section?: unknown;
  readonly message?: unknown;
  /** The parameters that are named, private ones included; others may be there too. */
  readonly params?: unknown;
  /** The violations, all of them in their order; of each the members that are named. */
  readonly violations?: unknown;
  readonly retryable?: unknown;
  readonly retryAfter?: unknown;
  readonly cause?: unknown;
}

/** The members to compare: those of the code and those that are given. */
export function membersOf(
  matcher: string,
  wanted: CodeOrEntry,
  expected: object | undefined,
): Record<string, unknown> {
  if (isErrorEntry(wanted)) return { code: wanted.code, key: wanted.key, ...expected };
  if (typeof wanted === 'string') return { code: wanted, ...expected };
  throw new TypeError(
    `${matcher}(): ${String(wanted)} is no code and no entry: ` +
      `write for example ${matcher}('1078') or ${matcher}(OrderErrors.ORDER_NOT_FOUND)`,
  );
}
