import { type Counter, type Meter, metrics } from '@opentelemetry/api';
import type { Occurrence } from '../exceptions/occurrence.js';
import { BoundedNames } from './bounded-names.js';

/** The scope under which OpenTelemetry lists what this package measures. */
const SCOPE = 'nestjs-mt-errors';

/** Counts answered failures. The number of its series is bounded by `maxCodes`. */
export class ErrorCounter {
  private readonly codes: BoundedNames;
  private counter: Counter | undefined;

  constructor(
    private readonly meter: Meter | undefined,
    maxCodes: number,
  ) {
    this.codes = new BoundedNames(maxCodes);
  }

  count({ definition, status, transport }: Occurrence): void {
    // Made when it is first needed: what comes from the API before the SDK has started stays silent.
    this.counter ??= (this.meter ?? metrics.getMeter(SCOPE)).createCounter('mt.errors', {
      description: 'Failures that were answered',
      unit: '{error}',
    });
    this.counter.add(1, {
      'mt.error.code': this.codes.limit(definition.code),
      'mt.error.kind': definition.kind,
      'mt.error.status': status,
      'mt.error.transport': transport,
    });
  }
}
