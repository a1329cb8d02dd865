import type { LogLevel } from '@nestjs/common';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { ErrorRegistry } from '../registry/error-registry.js';
import type { LevelOf } from '../reporting/nest-logger.reporter.js';
import type { LogOptions } from './mt-errors.options.js';

/** The log level of a failure: server faults at `error`, others as the options say. */
export function levelOf(registry: ErrorRegistry, log: Required<LogOptions>): LevelOf {
  return ({ definition, exception, serverFault, status }: Occurrence): LogLevel | false => {
    if (serverFault || status >= 500) return 'error';
    const override = registry.byKey(definition.key)?.override?.logLevel;
    return (
      override ??
      log.codes[exception.code] ??
      log.kinds[definition.kind] ??
      log.statuses[status] ??
      log.others
    );
  };
}
