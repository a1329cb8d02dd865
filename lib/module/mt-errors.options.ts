import type { LogLevel } from '@nestjs/common';
import type { ErrorAdapter } from '../adapters/error-adapter.js';
import type { BuiltInSection } from '../catalog/built-in.js';
import type { ErrorKind } from '../catalog/error-kind.js';
import type { ErrorEntries } from '../exceptions/error-entry.js';
import type { ErrorTransport } from '../filters/error-transport.js';
import type { HeaderNames } from '../filters/header-names.js';
import type { ResolveLocale } from '../filters/locale-reader.js';
import type { ProfileOption } from '../filters/profile-chooser.js';
import type { TraceIdOf } from '../filters/trace-reader.js';
import type { LocaleBundle } from '../locale/locale-bundle.js';
import type { ErrorOverrides } from '../registry/error-override.js';
import type { BodyRenderer } from '../rendering/body-renderer.js';
import type { ErrorReporter } from '../reporting/error-reporter.js';

/** How many records of one key (`0064 DB_UPDATE_FAILED`) and level are written before they are summed up. */
export interface BurstOptions {
  /** So many records in one window have a record of their own: a whole number from 1. @default 100 */
  readonly records?: number;
  /** The length of a window, in seconds: more than 0, at most 3600. @default 10 */
  readonly seconds?: number;
}

/** The log level of answers below status 500, by what they have in common; the first that fits wins. */
export interface LogOptions {
  /** @example { '1000': 'warn' } */
  readonly codes?: Readonly<Record<string, LogLevel | false>>;
  /** @example { authentication: 'log' } */
  readonly kinds?: Partial<Readonly<Record<ErrorKind, LogLevel | false>>>;
  /** @example { 404: false } */
  readonly statuses?: Readonly<Record<number, LogLevel | false>>;
  /** Everything else. @default 'debug' */
  readonly others?: LogLevel | false;
  /**
   * Whether the messages of foreign errors are logged. They are bounded, kept on one line, and
   * well-known forms of secrets are struck out; `false` leaves only names, codes and stack frames.
   * @default true
   */
  readonly messages?: boolean;
  /**
   * When one key fails more often than this, its further failures have no record of their own:
   * summaries list the id of each, when the ids fill a record, at the end of the window, and when
   * the application is closed. `false` writes a record of each, however many.
   * @default { records: 100, seconds: 10 }
   * @example { records: 20 }
   */
  readonly burst?: BurstOptions | false;
}

/** Options of `MtErrorsModule.forRoot()`. All of them may be left out. */
export interface MtErrorsOptions {
  /** The built-in sections to register. @default ['mt-common', 'mt-access'] */
  readonly builtIn?: readonly BuiltInSection[];
  /** Your own catalogues. @default [] @example [OrderErrors] */
  readonly catalogs?: readonly ErrorEntries[];
  /**
   * Changes to entries, by code or by key. A code that two entries share is the later one's, as in a
   * throw: the other one is changed by its key.
   * @default {}
   * @example { '1078': { status: 410, title: { en: 'This user has left the project' } } }
   */
  readonly overrides?: ErrorOverrides;
  /** Languages beside English and Simplified Chinese. @default [] @example [ja, de] */
  readonly locales?: readonly LocaleBundle[];
  /** The language of a request that asks for none that is loaded. @default 'en' */
  readonly fallbackLocale?: string;
  /** Languages to ask before the fallback locale. @default {} @example { 'zh-TW': 'zh-CN' } */
  readonly fallbacks?: Readonly<Record<string, string | readonly string[]>>;
  /**
   * The language of a request, before `Accept-Language` is asked. Synchronous.
   * @example (request) => request.user?.language
   */
  readonly resolveLocale?: ResolveLocale;
  /** The form of the answer, for all requests or chosen for each. @default 'problem' */
  readonly profile?: ProfileOption;
  /** Your own form of the body. @default the profile's */
  readonly renderer?: BodyRenderer;
  /** Names of the headers for code and id; `false` sends neither. @default Error-Code, X-Mt-Error-Id */
  readonly headers?: Partial<HeaderNames> | false;
  /** Start of the `type` URI. @default none: `urn:mt:error:<section>:<code>` */
  readonly typeBaseUrl?: string;
  /** Adapters of your own, asked first; one with the name of a built-in adapter replaces it. @default [] */
  readonly adapters?: readonly ErrorAdapter[];
  /** Whether the built-in adapters are on. @default true */
  readonly defaultAdapters?: boolean;
  /** Reporters beside the log. @default [] */
  readonly reporters?: readonly ErrorReporter[];
  /** Transports of your own; they are asked before the built-in ones for RPC, WebSocket and GraphQL. @default [] */
  readonly transports?: readonly ErrorTransport[];
  /** Whether the texts of Nest's own exceptions below status 500 are shown. @default true */
  readonly exposeDetail?: boolean;
  /** Errors that are left to Nest's own filter. @default the answers of terminus' health checks */
  readonly passThrough?: (error: unknown) => boolean;
  /**
   * When the filter is asked: after the application's own filters, before them, or never.
   * @default 'last'
   */
  readonly filter?: 'last' | 'first' | false;
  /** The name of this service, told to other services. @default none */
  readonly service?: string;
  /**
   * The id of the trace that a request belongs to, written into the log record: at most 64 of
   * `A-Z a-z 0-9 _ . : -`. Synchronous. @default none
   * @example activeTraceId // of nestjs-mt-errors/opentelemetry
   */
  readonly traceId?: TraceIdOf;
  /** Whether the answer has that id too, as `traceId`. @default false */
  readonly exposeTraceId?: boolean;
  /** Log levels. Server faults are always logged at `error`. */
  readonly log?: LogOptions;
}
