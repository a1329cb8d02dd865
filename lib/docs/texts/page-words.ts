import type { ErrorKind } from '../../catalog/error-kind.js';

/** What the catalogue page itself says, in one language. Names in braces are filled in. */
export interface PageWords {
  /** BCP 47 tag of these words. */
  readonly tag: string;
  readonly title: string;
  /** `{entries}`, `{sections}` */
  readonly summary: string;
  readonly skip: string;
  readonly language: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly section: string;
  readonly kind: string;
  readonly status: string;
  readonly any: string;
  /** `{shown}`, `{total}` */
  readonly count: string;
  readonly nothing: string;
  readonly reset: string;
  readonly keys: string;
  readonly cause: string;
  readonly caller: string;
  readonly operator: string;
  readonly facts: string;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly originalStatus: string;
  readonly retry: string;
  readonly retryYes: string;
  readonly retryNo: string;
  readonly challenge: string;
  readonly params: string;
  readonly param: string;
  readonly paramType: string;
  readonly inAnswer: string;
  readonly paramPublic: string;
  readonly paramPrivate: string;
  readonly paramFault: string;
  readonly example: string;
  readonly exampleNote: string;
  readonly siblings: string;
  readonly meanings: string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
  readonly copy: string;
  readonly copied: string;
  readonly kinds: Readonly<Record<ErrorKind, string>>;
}
