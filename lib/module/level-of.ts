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
      own(log.codes, exception.code) ??
      log.kinds[definition.kind] ??
      log.statuses[status] ??
      log.others
    );
  };
}

/** So that a code such as `constructor` finds nothing. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
