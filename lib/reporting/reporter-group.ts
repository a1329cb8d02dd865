import { watchRejection } from '../exceptions/synchronous.js';
import type { Occurrence } from '../exceptions/occurrence.js';
import type { ErrorReporter } from './error-reporter.js';
import type { FaultListener } from './fault-log.js';

/** All reporters; one that throws or rejects keeps neither the others nor the answer from going on. */
export class ReporterGroup implements ErrorReporter {
  constructor(
    private readonly reporters: readonly ErrorReporter[],
    private readonly onFault: FaultListener,
  ) {}

  report(occurrence: Occurrence): void {
    for (const reporter of this.reporters) {
      try {
        watchRejection(reporter.report(occurrence), (fault) => this.onFault('reporter', fault));
      } catch (fault) {
        this.onFault('reporter', fault);
      }
    }
  }
}
