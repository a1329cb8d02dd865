import { types } from 'node:util';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { ErrorReporter } from '../reporting/error-reporter.js';
import { captureContextOf, type CaptureContext } from './capture-context.js';
import { RateLimit } from './rate-limit.js';

/** Options of `sentryReporter()`. */
export interface SentryOptions {
  /** Sentry's function of this name. */
  readonly captureException: (error: unknown, context: CaptureContext) => unknown;
  /**
   * Which failures are told. The library's own judgement is `occurrence.serverFault`.
   * @default the faults of the service: those, and every answer of status 500 and above
   */
  readonly when?: (occurrence: Occurrence) => boolean;
  /** No more events than this a minute and code. @default 60 */
  readonly maxPerMinute?: number;
}

/**
 * Tells Sentry of the faults of the service, with the code as fingerprint and tag; expected failures
 * stay out. It imports no SDK, and nothing that the function throws or rejects gets out of it.
 *
 * @example
 * import { captureException } from '@sentry/node';
 * MtErrorsModule.forRoot({ reporters: [sentryReporter({ captureException })] })
 */
export function sentryReporter(options: SentryOptions): ErrorReporter {
  const { captureException, when = isFault, maxPerMinute = 60 } = options;
  if (typeof captureException !== 'function') {
    throw new TypeError(
      'sentryReporter: captureException is missing: give it the function of your SDK, ' +
        'for example sentryReporter({ captureException: Sentry.captureException })',
    );
  }
  const limit = new RateLimit(maxPerMinute);
  return {
    report(occurrence: Occurrence): void {
      try {
        if (!when(occurrence) || !limit.allows(occurrence.definition.code)) return;
        const result = captureException(errorOf(occurrence), captureContextOf(occurrence));
        if (result instanceof Promise) result.catch(() => undefined);
      } catch {
        // A reporter that fails must not become a failure of its own.
      }
    },
  };
}

function isFault({ serverFault, status }: Occurrence): boolean {
  return serverFault || status >= 500;
}

/** What was thrown, where it is an error; of another service's answer, or of a text, the exception made of it. */
function errorOf({ thrown, exception }: Occurrence): unknown {
  return types.isNativeError(thrown) ? thrown : exception;
}
