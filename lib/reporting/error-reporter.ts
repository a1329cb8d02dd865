import type { Occurrence } from '../exceptions/occurrence.js';

/** Told of every failure that is answered: a log, a span, a counter. */
export interface ErrorReporter {
  /** What it throws, rejects or returns changes nothing in the answer. */
  report(occurrence: Occurrence): void;
}
