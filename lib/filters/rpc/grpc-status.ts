/** Codes of gRPC by HTTP status; what has none of its own is told by its hundred. */
const CODES: Readonly<Record<number, number>> = {
  400: 3, // INVALID_ARGUMENT
  401: 16, // UNAUTHENTICATED
  403: 7, // PERMISSION_DENIED
  404: 5, // NOT_FOUND
  408: 4, // DEADLINE_EXCEEDED
  409: 10, // ABORTED
  410: 5, // NOT_FOUND
  412: 9, // FAILED_PRECONDITION
  413: 3, // INVALID_ARGUMENT
  422: 3, // INVALID_ARGUMENT
  429: 8, // RESOURCE_EXHAUSTED
  501: 12, // UNIMPLEMENTED
  503: 14, // UNAVAILABLE
  504: 4, // DEADLINE_EXCEEDED
};
const FAILED_PRECONDITION = 9;
const INTERNAL = 13;

/** The gRPC code of an HTTP status. */
export function grpcStatus(status: number): number {
  return CODES[status] ?? (status < 500 ? FAILED_PRECONDITION : INTERNAL);
}
