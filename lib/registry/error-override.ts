import type { LocalizedText } from '../catalog/error-definition.js';

/** A Nest log level, or `false` for no record at all. */
export type ErrorLogLevel = 'fatal' | 'error' | 'warn' | 'log' | 'debug' | 'verbose' | false;

/** What an application changes in an entry that it did not define. */
export interface ErrorOverride {
  /** HTTP status, 400 to 599. */
  readonly status?: number;
  /** Titles by language; languages left out stay as they are. */
  readonly title?: LocalizedText;
  /** ICU templates by language; languages left out stay as they are. */
  readonly detail?: LocalizedText;
  /** Level of the log record. Server faults are always logged at `error`. */
  readonly logLevel?: ErrorLogLevel;
}

/** Overrides by code or by key; a code that two entries share is the later one's, as in a throw. */
export type ErrorOverrides = Readonly<Record<string, ErrorOverride>>;
