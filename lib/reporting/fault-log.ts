import { Logger } from '@nestjs/common';
import { describeChain } from './describe-error.js';

/** Told of a part of the library, or of the application's own, that failed while an error was answered. */
export type FaultListener = (part: string, fault: unknown) => void;

const ONE_MINUTE = 60_000;
const MAX_PARTS = 200;

/** Logs such a failure, at most once a minute for each part. Never throws. */
export function createFaultLog(withMessages: boolean): FaultListener {
  const logger = new Logger('MtErrors');
  const lastTold = new Map<string, number>();
  return (part, fault) => {
    // The time of day may be set back, and would then keep it silent.
    const now = performance.now();
    if (now - (lastTold.get(part) ?? -Infinity) < ONE_MINUTE) return;
    if (lastTold.size >= MAX_PARTS) lastTold.clear();
    lastTold.set(part, now);
    try {
      logger.warn(`${part} failed and was passed over: ${describeChain(fault, withMessages)}`);
    } catch {
      // A logger that throws has nowhere left to be reported.
    }
  };
}
