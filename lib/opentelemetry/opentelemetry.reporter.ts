import { type Meter, trace } from '@opentelemetry/api';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { ErrorReporter } from '../reporting/error-reporter.js';
import { ErrorCounter } from './error-counter.js';
import { isFault, recordOnSpan } from './record-on-span.js';

/** Options of `openTelemetryReporter()`. All of them may be left out. */
export interface OpenTelemetryOptions {
  /** Which failures become an event `exception` on the span. @default 'all' */
  readonly exceptions?: 'all' | 'faults' | 'none';
  /** Where failures are counted. @default the meter `nestjs-mt-errors` of the global provider */
  readonly meter?: Meter;
  /** How many codes are counted apart; later ones are counted as `_OTHER`. @default 500 */
  readonly maxCodes?: number;
}

/**
 * Tells OpenTelemetry of every failure. On the active span: the exception, `error.type` with the
 * code, and the status ERROR for faults of the service; a caller's mistake leaves the status unset,
 * as the semantic conventions for HTTP servers say. In the counter `mt.errors`: code, kind, status
 * and transport. Start the SDK before the application.
 *
 * @example MtErrorsModule.forRoot({ reporters: [openTelemetryReporter()], traceId: activeTraceId })
 */
export function openTelemetryReporter(options: OpenTelemetryOptions = {}): ErrorReporter {
  const { exceptions = 'all', meter, maxCodes = 500 } = options;
  const counter = new ErrorCounter(meter, maxCodes);
  return {
    report(occurrence: Occurrence): void {
      counter.count(occurrence);
      const span = trace.getActiveSpan();
      if (span === undefined || !span.isRecording()) return;
      const isWanted = exceptions === 'faults' ? isFault(occurrence) : exceptions === 'all';
      recordOnSpan(span, occurrence, isWanted);
    },
  };
}
