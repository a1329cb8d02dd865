import { Logger } from '@nestjs/common';
import type { ApplicationConfig } from '@nestjs/core';
import { findConflicts } from './find-conflicts.js';
import type { MtErrorsCore } from './mt-errors-core.js';

/** One line that says what is registered, and one warning for each conflict. */
export function reportStart(core: MtErrorsCore, config: ApplicationConfig): void {
  const logger = new Logger('MtErrors');
  const conflicts = findConflicts(config, core.options);
  logger.log(summary(core, conflicts.length));
  for (const conflict of conflicts) logger.warn(conflict);
}

function summary({ registry, options }: MtErrorsCore, conflicts: number): string {
  const sections = new Map<string, number>();
  for (const { definition } of registry.all()) {
    sections.set(definition.section, (sections.get(definition.section) ?? 0) + 1);
  }
  const catalogs = [...sections].map(([section, count]) => `${section} ${count}`).join(', ');
  const total = [...sections.values()].reduce((sum, count) => sum + count, 0);
  const locales = options.locales.map(({ tag }) => tag).join(', ');
  const found = `${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'}`;
  return `${total} entries (${catalogs}); locales ${locales}; ${found}`;
}
