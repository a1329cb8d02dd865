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
        this.watch(reporter.report(occurrence));
      } catch (fault) {
        this.onFault('reporter', fault);
      }
    }
  }

  private watch(result: unknown): void {
    if (result instanceof Promise) result.catch((fault) => this.onFault('reporter', fault));
  }
}
