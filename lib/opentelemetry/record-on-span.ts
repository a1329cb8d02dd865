import { types } from 'node:util';
import { type Exception, type Span, SpanStatusCode } from '@opentelemetry/api';
import type { Occurrence } from '../exceptions/occurrence.js';
import { describeChain, framesOf, nameOf } from '../reporting/describe-error.js';
import { cutText } from '../reporting/safe-text.js';

const MAX_MESSAGE_LENGTH = 4 * 1024;

/** Writes a failure on its span: attributes, status, and the exception itself if wanted. */
export function recordOnSpan(span: Span, occurrence: Occurrence, withException: boolean): void {
  const { code, key, kind, title } = occurrence.definition;
  span.setAttributes({
    'error.type': code,
    'mt.error.key': key,
    'mt.error.kind': kind,
    'mt.error.id': occurrence.exception.id,
  });
  if (withException) span.recordException(exceptionOf(occurrence));
  if (!isFault(occurrence)) return;
  span.setStatus({ code: SpanStatusCode.ERROR, message: `${code} ${key}: ${title.en ?? key}` });
}

/** True where the service is to blame; what the caller did wrong is no error of a server's span. */
export function isFault({ serverFault, status }: Occurrence): boolean {
  return serverFault || status >= 500;
}

/** The exception as it may leave the process: bounded, with secrets struck out, as in the log. */
function exceptionOf({ thrown, exception }: Occurrence): Exception {
  // What is no error may be another service's answer, whose texts are not told.
  const told = types.isNativeError(thrown) ? thrown : exception;
  const name = nameOf(told);
  return {
    name: typeof name === 'string' ? cutText(name, 100) : exception.name,
    message: cutText(describeChain(told, true), MAX_MESSAGE_LENGTH),
    stack: framesOf(thrown) ?? framesOf(exception),
  };
}
