const LEVELS: unknown[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose', false, undefined];

/** The levels, for a message. */
export const LOG_LEVELS = 'fatal, error, warn, log, debug, verbose or false';

/** True for a level of Nest's logger, for `false` and for none given. */
export function isLogLevel(level: unknown): boolean {
  return LEVELS.includes(level);
}
