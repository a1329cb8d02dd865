import { fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';

/** The breaker's own codes; each stands with one text only. */
const REFUSED: ReadonlyMap<unknown, string> = new Map([
  ['EOPENBREAKER', 'Breaker is open'],
  ['ESEMLOCKED', 'Semaphore locked'],
  ['ESHUTDOWN', 'The circuit has been shutdown.'],
]);
const TIMED_OUT = /^Timed out after \d+ms$/;

/** A circuit breaker that lets nothing through: 503; one that waited too long: 504. */
export function opossumAdapter(): ErrorAdapter {
  return {
    name: 'opossum',
    adapt(error) {
      const status = statusOf(partsOf(error));
      return status === undefined ? undefined : fromStatus(status, { cause: error });
    },
  };
}

function statusOf({ code, message, syscall }: ForeignError): number | undefined {
  const text = REFUSED.get(code);
  if (text !== undefined) return text === message ? 503 : undefined;
  const isTimeout = code === 'ETIMEDOUT' && syscall === undefined;
  return isTimeout && TIMED_OUT.test(String(message)) ? 504 : undefined;
}
