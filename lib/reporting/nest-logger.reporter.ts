import { Logger, type LoggerService, type LogLevel } from '@nestjs/common';
import { watchRejection } from '../exceptions/synchronous.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { ErrorReporter } from './error-reporter.js';
import type { FaultListener } from './fault-log.js';
import { type BurstLimit, LogBurst } from './log-burst.js';
import { logRecord } from './log-record.js';

/** The level of a failure's record, or `false` for none. */
export type LevelOf = (occurrence: Occurrence) => LogLevel | false;

/** How failures are logged. */
export interface LogSettings {
  readonly levelOf: LevelOf;
  /** Whether the messages of foreign errors are logged. */
  readonly messages: boolean;
  readonly burst: BurstLimit | false;
}

const CONTEXT = 'MtErrors';

/** Writes one record a failure to Nest's logger; of many with one key in a short time, a summary. */
export class NestLoggerReporter implements ErrorReporter {
  private readonly logger = new Logger(CONTEXT);
  private readonly burst: LogBurst | undefined;

  constructor(
    private readonly settings: LogSettings,
    private readonly onFault: FaultListener,
  ) {
    const { burst } = settings;
    if (burst) this.burst = new LogBurst(burst, (level, line) => this.writeSummary(level, line));
  }

  report(occurrence: Occurrence): void {
    const level = this.settings.levelOf(occurrence);
    if (level === false || !Logger.isLevelEnabled(level)) return;
    if (this.burst?.admits(level, occurrence) === false) return;
    const { line, stack } = logRecord(occurrence, this.settings.messages);
    this.write(level, line, stack);
  }

  /** Writes the summaries that are due at the end of the window; for the end of the application. */
  close(): void {
    this.burst?.end();
  }

  private writeSummary(level: LogLevel, line: string): void {
    try {
      if (Logger.isLevelEnabled(level)) this.write(level, line, undefined);
    } catch (fault) {
      this.onFault('log', fault);
    }
  }

  /** To the application's logger itself, because what it returns may be a promise that rejects. */
  private write(level: LogLevel, line: string, stack: string | undefined): void {
    const logger: LoggerService | undefined = this.logger.localInstance;
    const method = logger?.[level] ?? logger?.log;
    const isError = level === 'error' || level === 'fatal';
    const result: unknown = isError
      ? method?.call(logger, line, stack, CONTEXT)
      : method?.call(logger, line, CONTEXT);
    watchRejection(result, () => undefined);
  }
}
