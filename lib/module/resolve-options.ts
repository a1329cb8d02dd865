import { builtInSections } from '../catalog/built-in.js';
import type { HeaderNames } from '../filters/header-names.js';
import { en } from '../locale/bundles/en.js';
import { zhCN } from '../locale/bundles/zh-cn.js';
import { isHealthAnswer } from './is-health-answer.js';
import type { BurstOptions, LogOptions, MtErrorsOptions } from './mt-errors.options.js';

type Plain = 'resolveLocale' | 'renderer' | 'typeBaseUrl' | 'service' | 'traceId';
type Optional = Plain | 'headers' | 'log';

type ResolvedLog = Readonly<Required<Omit<LogOptions, 'burst'>>> & {
  readonly burst: Readonly<Required<BurstOptions>> | false;
};

/** Options with every default filled in. */
export type ResolvedOptions = Readonly<Required<Omit<MtErrorsOptions, Optional>>> &
  Pick<MtErrorsOptions, Plain> & {
    readonly headers: HeaderNames | false;
    readonly log: ResolvedLog;
  };

const DEFAULT_HEADERS: HeaderNames = { code: 'Error-Code', id: 'X-Mt-Error-Id' };

const DEFAULT_LOG = {
  codes: {},
  kinds: {},
  statuses: {},
  others: 'debug',
  messages: true,
} as const;

const DEFAULT_BURST = { records: 100, seconds: 10 } as const;

/** Fills in the defaults. They stand here and nowhere else. */
export function resolveOptions(given?: MtErrorsOptions): ResolvedOptions {
  const options = given ?? {};
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
    locales: [en, zhCN, locales].flat(),
    headers: headers === false ? false : { ...DEFAULT_HEADERS, ...withoutUndefined(headers) },
    typeBaseUrl: withoutSlash(typeBaseUrl),
    log: { ...DEFAULT_LOG, ...withoutUndefined(log), burst: resolveBurst(log?.burst) },
  } as const);
}

function withoutUndefined<Given extends object>(given: Given | undefined): Partial<Given> {
  const entries = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Given>;
}

/** What is no object is left as it is, so that the check of the options names it. */
function resolveBurst(given: BurstOptions | false = {}): Required<BurstOptions> | false {
  if (typeof given !== 'object' || given === null) return given;
  return { ...DEFAULT_BURST, ...withoutUndefined(given) };
}

function withoutSlash(url: unknown): string | undefined {
  return typeof url === 'string' ? url.replace(/\/+$/, '') : (url as undefined);
}
