import type { LoggerService } from '@nestjs/common';

/** What the logger does beside writing. */
export const loggerModes = {
  normal: () => undefined,
  throws: () => {
    throw new Error('the log is full');
  },
  rejects: () => Promise.reject(new Error('the log is full')),
  hangs: () => new Promise(() => undefined),
  nonsense: () => Object.create(null) as unknown,
};
export type LoggerMode = keyof typeof loggerModes | 'loses';

let mode: LoggerMode = 'normal';
export function setLoggerMode(next: LoggerMode): void {
  mode = next;
}

const stringify = JSON.stringify;
/** One line of JSON on the standard output, also where the application has broken `JSON`. */
export function writeLine(value: object): void {
  process.stdout.write(`${stringify({ __proto__: null, ...value })}\n`);
}

const print =
  (level: string) =>
  (message: unknown, ...rest: unknown[]): unknown => {
    if (mode === 'loses') throw new Error('the log is full');
    const stack = rest.find((part) => typeof part === 'string' && part.includes('\n'));
    let text: string;
    try {
      text = message instanceof Error ? String(message.stack) : String(message);
    } catch {
      text = 'unreadable';
    }
    writeLine({ level, text: text.slice(0, 100_000), stack });
    return loggerModes[mode]();
  };

export const logger: LoggerService = {
  log: () => undefined,
  debug: print('debug'),
  warn: print('warn'),
  error: print('error'),
  verbose: () => undefined,
  fatal: print('fatal'),
};
