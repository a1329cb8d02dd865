/** One rule that a part of the input breaks. */
export interface Violation {
  /** The code of the rule, for example `'0038'`. */
  readonly code: string;
  /** The entry's name, for example `'TOO_SHORT'`. */
  readonly key: string;
  /** The rule as its library names it, for example `'minLength'`. */
  readonly rule?: string;
  /** Which text speaks for the rule, where it has several, for example `'isLength.min'`. Default: `rule`. */
  readonly text?: string;
  /** Where it is: an RFC 6901 JSON Pointer as a URI fragment, for example `'#/items/0/name'`. */
  readonly pointer?: string;
  /** Which part of the request it is in. */
  readonly source?: 'body' | 'query' | 'param' | 'header' | 'custom';
  /** A text that the application's author wrote for this rule; it wins over ours. */
  readonly detail?: string;
  /** The rule's own numbers and values, never the rejected value. */
  readonly params?: ErrorParams;
}

/** A text without a code, from an exception that lists several. */
export interface PlainViolation {
  readonly detail: string;
}

/** Parameters by name. */
export type ErrorParams = Readonly<Record<string, unknown>>;

/** At most this many violations are listed. */
export const MAX_VIOLATIONS = 100;
