import type { Violation } from './violation.js';

/** What a throw can say beside its code. */
export interface MtExceptionOptions<Params extends object = Record<string, unknown>> {
  /** Values of the entry's parameters. Private ones never leave the process. */
  params?: Readonly<Params>;
  /** What caused it. Logged, never sent. */
  cause?: unknown;
  /** HTTP status of this occurrence, 400 to 599. Default: the entry's. */
  status?: number;
  /** Seconds from now, or a date: when the caller may try again. Sent as `Retry-After`. */
  retryAfter?: number | Date;
  /** Further response headers. Names that the library sets itself and values with line breaks are left out. */
  headers?: Readonly<Record<string, string>>;
  /** The rules that the input breaks; the first hundred are listed in the answer. */
  violations?: readonly Violation[];
}

/** What an adapter can say beside that, because it speaks for somebody else. */
export interface AdaptedOptions extends MtExceptionOptions {
  /** The text that the application's author wrote for this occurrence. */
  detail?: string;
  /** Several such texts. */
  texts?: readonly string[];
  /** Whether the same request, sent again unchanged, may succeed. Default: the entry's. */
  retryable?: boolean;
  /** The id under which another process already knows this occurrence. */
  id?: string;
}
