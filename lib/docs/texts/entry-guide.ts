import type { BuiltInKey } from '../../locale/locale-bundle.js';

/** What a reader of the catalogue page learns about an entry beside its title. */
export interface EntryGuide {
  /** When it happens. */
  readonly cause: string;
  /** What the caller can do. */
  readonly caller: string;
  /** What the operator of the service can do; left out where there is nothing to do. */
  readonly operator?: string;
}

/** A language's guides for the whole built-in catalogue; a missing entry does not compile. */
export type EntryGuides = Readonly<Record<BuiltInKey, EntryGuide>>;
