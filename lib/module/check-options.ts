import { builtInSections } from '../catalog/built-in.js';
import { isAnswerHeader } from '../exceptions/check-headers.js';
import { checkLog } from './check-log.js';
import type { ResolvedOptions } from './resolve-options.js';
import { stopWith } from './stop-with.js';

const PROFILES = ['problem', 'mt-auth'];
const FILTERS = ['last', 'first', false];
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** An absolute URI or a full path, without query and fragment. */
const BASE_URL = /^([a-z][a-z0-9+.-]*:[!-"$->@-~]+|(\/[!-"$->@-~]*)?)$/i;
const SERVICE = /^[A-Za-z][\w.@/-]{0,63}$/;

/** Stops the start where an option has a value that cannot work. */
export function checkOptions(options: ResolvedOptions): void {
  stopWith('options', [
    ...checkLocales(options),
    ...checkNames(options),
    ...checkHeaderNames(options),
    ...checkTexts(options),
    ...checkLog(options.log),
  ]);
}

function checkLocales({ locales, fallbackLocale, fallbacks }: ResolvedOptions): string[] {
  const loaded = locales.map(({ tag }) => tag);
  const wanted = [fallbackLocale, ...Object.values(fallbacks).flat()];
  return wanted
    .filter((tag) => !loaded.includes(tag))
    .map(
      (tag) =>
        `the locale "${tag}" is not loaded: use one of ${loaded.join(', ')}, or add it to locales`,
    );
}

function checkNames({ profile, filter, builtIn }: ResolvedOptions): string[] {
  const sections: readonly string[] = builtInSections;
  return [
    ...(typeof profile === 'function' || PROFILES.includes(profile)
      ? []
      : [`profile "${String(profile)}" is unknown: use ${PROFILES.join(' or ')}`]),
    ...(FILTERS.includes(filter)
      ? []
      : [`filter "${String(filter)}" is unknown: use 'last', 'first' or false`]),
    ...builtIn
      .filter((section) => !sections.includes(section))
      .map((section) => `builtIn section "${section}" is unknown: use ${sections.join(', ')}`),
  ];
}

function checkHeaderNames({ headers }: ResolvedOptions): string[] {
  if (headers === false) return [];
  const { code, id } = headers;
  const names: unknown[] = [code, id];
  return [
    ...names
      .filter((name) => typeof name !== 'string' || !HEADER_NAME.test(name))
      .map((name) => `headers: "${String(name)}" is no header name`),
    ...[code, id]
      .filter((name) => isAnswerHeader(name))
      .map((name) => `headers: "${name}" has another meaning in every answer: choose another name`),
    ...(String(code).toLowerCase() === String(id).toLowerCase()
      ? [`headers: "${code}" cannot carry both code and id: choose two names`]
      : []),
  ];
}

function checkTexts({ typeBaseUrl = '', service }: ResolvedOptions): string[] {
  return [
    ...(BASE_URL.test(typeBaseUrl)
      ? []
      : [
          `typeBaseUrl "${typeBaseUrl}" is no start of a URI: write it like "https://api.example.com/errors"`,
        ]),
    ...(service === undefined || SERVICE.test(service)
      ? []
      : [
          `service "${service}" must begin with a letter and have at most 64 of A-Z a-z 0-9 _ . @ / -`,
        ]),
  ];
}
