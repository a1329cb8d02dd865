import { Logger, type LogLevel } from '@nestjs/common';
import { watchRejection } from '../exceptions/synchronous.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { ErrorReporter } from './error-reporter.js';
import { logRecord } from './log-record.js';

/** The level of a failure's record, or `false` for none. */
export type LevelOf = (occurrence: Occurrence) => LogLevel | false;

const CONTEXT = 'MtErrors';

/** Writes one record a failure to Nest's logger. */
export class NestLoggerReporter implements ErrorReporter {
  private readonly logger = new Logger(CONTEXT);

  constructor(
    private readonly levelOf: LevelOf,
    private readonly withMessages: boolean,
  ) {}

  report(occurrence: Occurrence): void {
    const level = this.levelOf(occurrence);
    if (level === false || !Logger.isLevelEnabled(level)) return;
    const { line, stack } = logRecord(occurrence, this.withMessages);
    const isError = level === 'error' || level === 'fatal';
    this.write(level, line, isError ? [stack, CONTEXT] : [CONTEXT]);
  }

  /** To the application's logger itself, because what it returns may be a promise that rejects. */
  private write(level: LogLevel, line: string, rest: (string | undefined)[]): void {
    const logger = this.logger.localInstance;
    const result: unknown = (logger[level] ?? logger.log).call(logger, line, ...rest);
    watchRejection(result, () => undefined);
  }
}
