import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { MtException } from './mt.exception.js';

/** One failure on its way out: what every step of the pipeline knows. */
export interface Occurrence {
  readonly exception: MtException;
  /** The exception's entry as this application has it, overrides applied. */
  readonly definition: ErrorDefinition;
  /** The status of the answer. */
  readonly status: number;
  /**
   * True where the service is to blame: judged by the status of the throw, the override or the
   * entry, not by that of a profile.
   */
  readonly serverFault: boolean;
  /** The language of the answer. */
  readonly locale: string;
  /** What was thrown in the first place. */
  readonly thrown: unknown;
  /** `'http'`, `'rpc'`, `'ws'` or `'graphql'`. */
  readonly transport: string;
  /** The request as the transport has it. */
  readonly request: unknown;
  /** The id of the trace that it belongs to, where the application has told how to find it. */
  readonly traceId?: string;
}
