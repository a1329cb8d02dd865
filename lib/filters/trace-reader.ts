import { synchronous } from '../exceptions/synchronous.js';
import type { FaultListener } from '../reporting/fault-log.js';

/** Finds the id of the trace that a request belongs to; `undefined` where it has none. */
export type TraceIdOf = (request: unknown) => string | undefined;

const TRACE_ID = /^[\w.:-]{1,64}$/;

/** The step that finds out to which trace a failure belongs. */
export class TraceReader {
  constructor(
    private readonly traceId: TraceIdOf | undefined,
    private readonly onFault: FaultListener,
  ) {}

  /** The id, where it is one that may stand in a log and in an answer. */
  read(request: unknown): string | undefined {
    if (this.traceId === undefined) return undefined;
    try {
      const id: unknown = synchronous(this.traceId(request));
      return typeof id === 'string' && TRACE_ID.test(id) ? id : undefined;
    } catch (fault) {
      this.onFault('traceId', fault);
      return undefined;
    }
  }
}
