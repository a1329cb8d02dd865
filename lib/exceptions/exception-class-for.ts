import type { ErrorEntries, ErrorEntry } from './error-entry.js';
import type { AdaptedOptions } from './exception-options.js';
import type { MtException } from './mt.exception.js';

type AnyException = new (
  meaning: string | ErrorEntry,
  options?: AdaptedOptions,
) => MtException<string, Record<string, unknown>>;

/** The class behind `MtException.for()`: a subclass that knows these entries by code. */
export function exceptionClassFor(entries: ErrorEntries, Base: unknown): unknown {
  const byCode = new Map(Object.values(entries).map((entry) => [entry.code, entry]));
  return class extends (Base as AnyException) {
    constructor(code: string, options?: AdaptedOptions) {
      super(byCode.get(code) ?? code, options);
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return [...byCode.values()].some((entry) => value instanceof entry);
    }
  };
}
