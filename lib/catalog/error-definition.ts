import type { ErrorKind } from './error-kind.js';

/** The type of a parameter, as text. `'string|number'` takes either. */
export type ParamType = 'string' | 'number' | 'boolean' | 'string[]' | 'string|number';

/** A parameter of an entry. A private one never leaves the process. */
export interface ParamDefinition {
  readonly type: ParamType;
  readonly private?: boolean;
}

/** One text in several languages: BCP 47 tag to ICU MessageFormat template. */
export type LocalizedText = Readonly<Record<string, string>>;

/** One meaning of the catalogue: everything that does not change from one occurrence to the next. */
export interface ErrorDefinition {
  /** What the caller sees and compares, for example `'1078'`. */
  readonly code: string;
  /** The name of the meaning, unique in the application, for example `'PROJECT_USER_NOT_FOUND'`. */
  readonly key: string;
  /** The part of the catalogue it belongs to, for example `'mt-access'`. */
  readonly section: string;
  readonly kind: ErrorKind;
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** HTTP status of the original service, used by the profile `mt-auth`. Default: `status`. */
  readonly mtAuthStatus?: number;
  /** True where the same request, sent again unchanged, may succeed. Default `false`. */
  readonly retryable?: boolean;
  /** `WWW-Authenticate` for status 401, for example `'Basic'`. */
  readonly challenge?: string;
  /** Declared parameters by name. */
  readonly params: Readonly<Record<string, ParamDefinition>>;
  /** The short text, the same for every occurrence. */
  readonly title: LocalizedText;
  /** The text of one occurrence, an ICU template over the public parameters. */
  readonly detail?: LocalizedText;
}

/** A definition as a section's data file writes it: its key and section stand outside. */
export type EntryData = Omit<ErrorDefinition, 'key' | 'section' | 'params'> & {
  readonly params?: ErrorDefinition['params'];
};

/** A section as data: key to entry. */
export type SectionData = Readonly<Record<string, EntryData>>;
