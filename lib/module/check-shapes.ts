import { isErrorEntry } from '../exceptions/error-entry.js';
import { type ResolvedOptions, resolveOptions } from './resolve-options.js';
import { stopWith } from './stop-with.js';

type Checks = Readonly<Record<string, (value: unknown) => string | undefined>>;
type Named = Readonly<Record<string, unknown>>;

const LISTS = ['builtIn', 'catalogs', 'locales', 'adapters', 'reporters', 'transports'];
const RECORDS = ['overrides', 'fallbacks', 'log'];
const FUNCTIONS = ['resolveLocale', 'passThrough', 'traceId'];
const TEXTS = ['fallbackLocale', 'typeBaseUrl', 'service'];
const OPTIONAL = ['resolveLocale', 'renderer', 'typeBaseUrl', 'service', 'traceId'];

/** What each item of a list must be. */
const ITEMS: Checks = {
  catalogs: (item) =>
    isRecord(item) && Object.values(item).every(isErrorEntry)
      ? undefined
      : 'is no catalogue: give what defineErrors() returns',
  locales: (item) =>
    isRecord(item) && typeof item.tag === 'string' && isRecord(item.entries)
      ? undefined
      : 'is no language: import one, for example ja of nestjs-mt-errors/locales/ja',
  adapters: (item) =>
    has(item, 'adapt') && typeof item.name === 'string'
      ? undefined
      : 'is no adapter: it needs a name and adapt(); a factory must be called',
  reporters: (item) => (has(item, 'report') ? undefined : 'is no reporter: it needs report()'),
  transports: (item) => (has(item, 'open') ? undefined : 'is no transport: it needs open()'),
};

/** Stops the start where an option is not of the kind that it must be, before anything reads it. */
export function checkShapes(options: ResolvedOptions): void {
  const given = options as unknown as Named;
  stopWith('options', [
    ...unknownNames(given),
    ...wrong(given, LISTS, Array.isArray, 'must be a list'),
    ...wrong(given, RECORDS, isRecord, 'must be an object'),
    ...wrong(given, FUNCTIONS, isFunction, 'must be a function'),
    ...wrong(given, TEXTS, (value) => typeof value === 'string', 'must be a text'),
    ...wrong(given, ['renderer'], (value) => has(value, 'render'), 'needs render()'),
    ...wrongItems(given),
    ...wrongOverrides(options.overrides),
  ]);
}

function unknownNames(given: Named): string[] {
  const known = [...new Set([...Object.keys(resolveOptions()), ...OPTIONAL])];
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => `${name} is no option: use one of ${known.sort().join(', ')}`);
}

function wrong(
  given: Named,
  names: readonly string[],
  isRight: (value: unknown) => boolean,
  repair: string,
): string[] {
  return names
    .filter((name) => given[name] !== undefined && !isRight(given[name]))
    .map((name) => `${name} ${repair}, and is ${show(given[name])}`);
}

function wrongItems(given: Named): string[] {
  return Object.entries(ITEMS).flatMap(([name, check]) => {
    const list = given[name];
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: unknown) => {
      const finding = check(item);
      return finding === undefined ? [] : [`${name}: ${show(item)} ${finding}`];
    });
  });
}

function wrongOverrides(overrides: unknown): string[] {
  return Object.entries(isRecord(overrides) ? overrides : {})
    .filter(([, override]) => !isRecord(override))
    .map(([name, override]) => `overrides["${name}"] must be an object, and is ${show(override)}`);
}

function isRecord(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function has(value: unknown, method: string): value is Named {
  const isOwner = typeof value === 'object' && value !== null;
  return isOwner && isFunction((value as Named)[method]);
}

function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `the function ${value.name}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
