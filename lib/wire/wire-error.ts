import type { ErrorParams, Violation } from '../exceptions/violation.js';

/** The version that this release writes. It reads every version, as far as it knows the fields. */
export const WIRE_VERSION = 1;
/** No error is longer than this on the wire, in bytes of JSON. */
export const MAX_WIRE_BYTES = 4096;
/** No more causes than this are told to another process. */
export const MAX_LINKS = 8;

/** One cause: what it is called, never what it says. */
export interface WireLink {
  /** The name of its class. */
  readonly name: string;
  /** Its code, where it has one. */
  readonly code?: string;
  /** The service that it happened in, where that is not the one that `svc` names. */
  readonly svc?: string;
}

/** A part that was left out because the whole would have been too long. */
export type WireCut = 'chain' | 'violations' | 'params';

/**
 * An exception as it travels between two processes: JSON, at most 4 KB. A reader ignores fields that
 * it does not know and takes its texts from its own catalogue. Private parameters, messages of
 * foreign errors and stacks are never in it.
 *
 * @example { "$mt": 1, "code": "1078", "key": "PROJECT_USER_NOT_FOUND", "section": "mt-access",
 *            "id": "6f6c0a0e-…", "svc": "billing", "retryable": false,
 *            "chain": [{ "name": "QueryFailedError", "code": "23505" }],
 *            "status": "error", "message": "The project has no such user" }
 */
export interface WireError {
  /** Version of this form. */
  readonly $mt: number;
  readonly code: string;
  /** Name and part of the catalogue: they tell apart two meanings of one code. */
  readonly key?: string;
  readonly section?: string;
  /** HTTP status, where the throw gave one or the failure is no more than a status. */
  readonly http?: number;
  /** The id of the occurrence, the same in every process. */
  readonly id: string;
  /** The service that the failure happened in. */
  readonly svc?: string;
  /** Public parameters. */
  readonly params?: ErrorParams;
  readonly violations?: readonly Omit<Violation, 'detail'>[];
  /** Whether the same request, sent again unchanged, may succeed. */
  readonly retryable: boolean;
  /** Seconds from the moment of writing. */
  readonly retryAfter?: number;
  /** What caused it, nearest first. */
  readonly chain?: readonly WireLink[];
  /** W3C `traceparent` of the call that failed. */
  readonly trace?: string;
  /** What was left out for its length. */
  readonly cut?: readonly WireCut[];
  /** For clients that know nothing of this form: what Nest itself sends. */
  readonly status: 'error';
  readonly message: string;
}
