import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import { type UpstreamOutcome, upstreamFailure } from '../upstream.js';

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
      const outcome = outcomeOf(partsOf(error));
      return outcome && upstreamFailure(outcome, { cause: error });
    },
  };
}

function outcomeOf({ code, message, syscall }: ForeignError): UpstreamOutcome | undefined {
  const text = REFUSED.get(code);
  if (text !== undefined) return text === message ? 'unavailable' : undefined;
  const isTimeout = code === 'ETIMEDOUT' && syscall === undefined;
  return isTimeout && TIMED_OUT.test(String(message)) ? 'timeout' : undefined;
}
