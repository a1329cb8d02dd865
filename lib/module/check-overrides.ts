import { isErrorStatus } from '../catalog/generic-errors.js';
import type { ErrorOverride } from '../registry/error-override.js';
import type { ErrorRegistry } from '../registry/error-registry.js';
import { lintOverride } from '../registry/lint-texts.js';
import { isLogLevel, LOG_LEVELS } from './log-levels.js';
import type { ResolvedOptions } from './resolve-options.js';

/** The mistakes in overrides. Asked when every catalogue is known, those of feature modules too. */
export function lintOverrides({ overrides }: ResolvedOptions, registry: ErrorRegistry): string[] {
  return Object.entries(overrides).flatMap(([name, override]) => {
    const entry = registry.byCode(name) ?? registry.byKey(name);
    if (entry === undefined)
      return [`overrides: no registered entry has the code or name "${name}"`];
    return [
      ...lintValues(name, override),
      ...lintOverride(entry.definition, override).map(
        (finding) => `overrides["${name}"]: ${finding}`,
      ),
    ];
  });
}

function lintValues(name: string, { status, logLevel }: ErrorOverride): string[] {
  return [
    ...(status === undefined || isErrorStatus(status)
      ? []
      : [`overrides: status ${status} of "${name}" must be from 400 to 599`]),
    ...(isLogLevel(logLevel)
      ? []
      : [`overrides: logLevel "${logLevel}" of "${name}" is unknown: use ${LOG_LEVELS}`]),
  ];
}
