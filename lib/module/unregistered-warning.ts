import { Logger } from '@nestjs/common';
import type { UnregisteredListener } from '../filters/occurrence-factory.js';
import { escapeControl } from '../reporting/safe-text.js';

const MAX_NAMES = 1000;

/** One warning for each entry that is thrown without being registered. */
export function createUnregisteredWarning(): UnregisteredListener {
  const logger = new Logger('MtErrors');
  const told = new Set<string>();
  return (name) => {
    if (told.has(name) || told.size >= MAX_NAMES) return;
    told.add(name);
    logger.warn(
      `The entry ${escapeControl(name)} was thrown but is not registered, so overrides and the catalogue page ` +
        `do not know it: give its catalogue to MtErrorsModule.forRoot({ catalogs }) or forFeature()`,
    );
  };
}
