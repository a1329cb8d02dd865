import { builtInSections } from '../catalog/built-in.js';
import type { HeaderNames } from '../filters/header-names.js';
import { en } from '../locale/bundles/en.js';
import { zhCN } from '../locale/bundles/zh-cn.js';
import { isHealthAnswer } from './is-health-answer.js';
import type { LogOptions, MtErrorsOptions } from './mt-errors.options.js';

type Plain = 'resolveLocale' | 'renderer' | 'typeBaseUrl' | 'service' | 'traceId';
type Optional = Plain | 'headers' | 'log';

/** Options with every default filled in. */
export type ResolvedOptions = Readonly<Required<Omit<MtErrorsOptions, Optional>>> &
  Pick<MtErrorsOptions, Plain> & {
    readonly headers: HeaderNames | false;
    readonly log: Readonly<Required<LogOptions>>;
  };

const DEFAULT_HEADERS: HeaderNames = { code: 'Error-Code', id: 'X-Mt-Error-Id' };

/** Fills in the defaults. They stand here and nowhere else. */
export function resolveOptions(options: MtErrorsOptions = {}): ResolvedOptions {
  const { headers, locales = [], typeBaseUrl, log } = options;
  return Object.freeze({
    builtIn: builtInSections,
    catalogs: [],
    overrides: {},
    fallbackLocale: 'en',
    fallbacks: {},
    profile: 'problem',
    adapters: [],
    defaultAdapters: true,
    reporters: [],
    transports: [],
    exposeDetail: true,
    exposeTraceId: false,
    passThrough: isHealthAnswer,
    filter: 'last',
    ...withoutUndefined(options),
    locales: [en, zhCN, ...locales],
    headers: headers === false ? false : { ...DEFAULT_HEADERS, ...headers },
    typeBaseUrl: typeBaseUrl?.replace(/\/+$/, ''),
    log: { codes: {}, kinds: {}, statuses: {}, others: 'debug', messages: true, ...log },
  } as const);
}

function withoutUndefined(options: MtErrorsOptions): MtErrorsOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as MtErrorsOptions;
}
