import { builtInSections } from '../catalog/built-in.js';
import { isErrorStatus } from '../catalog/generic-errors.js';
import type { ErrorRegistry } from '../registry/error-registry.js';
import type { ResolvedOptions } from './resolve-options.js';
import { stopWith } from './stop-with.js';

const PROFILES = ['problem', 'mt-auth'];
const FILTERS = ['last', 'first', false];
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Stops the start where an option has a value that cannot work. */
export function checkOptions(options: ResolvedOptions, registry: ErrorRegistry): void {
  stopWith('options', [
    ...checkLocales(options),
    ...checkNames(options),
    ...checkOverrides(options, registry),
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

function checkNames({ profile, filter, builtIn, headers }: ResolvedOptions): string[] {
  const sections: readonly string[] = builtInSections;
  return [
    ...(typeof profile === 'string' && !PROFILES.includes(profile)
      ? [`profile "${profile}" is unknown: use ${PROFILES.join(' or ')}`]
      : []),
    ...(FILTERS.includes(filter)
      ? []
      : [`filter "${filter}" is unknown: use 'last', 'first' or false`]),
    ...builtIn
      .filter((section) => !sections.includes(section))
      .map((section) => `builtIn section "${section}" is unknown: use ${sections.join(', ')}`),
    ...(headers === false ? [] : Object.values(headers))
      .filter((name) => !HEADER_NAME.test(name))
      .map((name) => `headers: "${name}" is no header name`),
  ];
}

function checkOverrides({ overrides }: ResolvedOptions, registry: ErrorRegistry): string[] {
  return Object.entries(overrides).flatMap(([name, { status }]) => {
    const isKnown = registry.byCode(name) ?? registry.byKey(name);
    return [
      ...(isKnown ? [] : [`overrides: no registered entry has the code or name "${name}"`]),
      ...(status === undefined || isErrorStatus(status)
        ? []
        : [`overrides: status ${status} of "${name}" must be from 400 to 599`]),
    ];
  });
}
