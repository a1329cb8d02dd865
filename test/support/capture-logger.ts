import type { LoggerService, LogLevel } from '@nestjs/common';

export interface CapturedRecord {
  readonly level: LogLevel;
  readonly line: string;
  readonly rest: readonly unknown[];
}

/** A logger that keeps what it was told; `context` MtErrors only. */
export interface CapturedLogger extends LoggerService {
  readonly records: CapturedRecord[];
  /** The lines of the library's own records. */
  lines(level?: LogLevel): string[];
}

export function captureLogger(): CapturedLogger {
  const records: CapturedRecord[] = [];
  const keep =
    (level: LogLevel) =>
    (line: unknown, ...rest: unknown[]): void => {
      records.push({ level, line: String(line), rest });
    };
  return {
    records,
    lines: (level) =>
      records
        .filter((record) => record.rest.at(-1) === 'MtErrors')
        .filter((record) => level === undefined || record.level === level)
        .map(({ line }) => line),
    log: keep('log'),
    error: keep('error'),
    warn: keep('warn'),
    debug: keep('debug'),
    verbose: keep('verbose'),
    fatal: keep('fatal'),
  };
}
