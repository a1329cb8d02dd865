import { isLogLevel, LOG_LEVELS } from './log-levels.js';
import type { ResolvedOptions } from './resolve-options.js';

type Log = ResolvedOptions['log'];

const BURST_NAMES = ['records', 'seconds'];
const MAX_SECONDS = 3600;

/** The mistakes in the option `log`. */
export function checkLog({ codes, kinds, statuses, others, burst }: Log): string[] {
  const levels = [codes, kinds, statuses].flatMap((by) => Object.values<unknown>(by));
  return [
    ...[...levels, others]
      .filter((level) => !isLogLevel(level))
      .map((level) => `log: the level "${String(level)}" is unknown: use ${LOG_LEVELS}`),
    ...checkBurst(burst),
  ];
}

function checkBurst(burst: Log['burst']): string[] {
  if (burst === false) return [];
  if (typeof burst !== 'object' || burst === null) {
    return [
      `log.burst is ${String(burst)}: give { records, seconds }, or false for a record of each failure`,
    ];
  }
  const { records, seconds } = burst;
  return [
    ...Object.keys(burst)
      .filter((name) => !BURST_NAMES.includes(name))
      .map((name) => `log.burst: ${name} is no option: use ${BURST_NAMES.join(' and ')}`),
    ...(Number.isSafeInteger(records) && records >= 1
      ? []
      : [`log.burst.records is ${String(records)}: give a whole number from 1, as 100`]),
    ...(typeof seconds === 'number' && seconds > 0 && seconds <= MAX_SECONDS
      ? []
      : [`log.burst.seconds is ${String(seconds)}: give seconds, more than 0 and at most 3600`]),
  ];
}
