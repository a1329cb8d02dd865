import { isSpanContextValid, trace } from '@opentelemetry/api';

/** W3C Trace Context: version, trace id, parent id, flags. */
const TRACEPARENT = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}(-|$)/;
const NO_TRACE = /^0+$/;

/**
 * The id of the trace that a request belongs to: the active span's, else the one that its
 * `traceparent` header names. For the option `traceId` of `MtErrorsModule.forRoot()`.
 *
 * @example MtErrorsModule.forRoot({ traceId: activeTraceId, exposeTraceId: true })
 */
export function activeTraceId(request?: unknown): string | undefined {
  const context = trace.getActiveSpan()?.spanContext();
  if (context !== undefined && isSpanContextValid(context)) return context.traceId;
  const header = headerOf(request, 'traceparent');
  const [, traceId] = (typeof header === 'string' && TRACEPARENT.exec(header)) || [];
  return traceId === undefined || NO_TRACE.test(traceId) ? undefined : traceId;
}

function headerOf(request: unknown, name: string): unknown {
  return (request as { headers?: Record<string, unknown> } | undefined | null)?.headers?.[name];
}
