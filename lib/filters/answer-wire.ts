import { encodeError } from '../wire/encode-error.js';
import { WIRE_VERSION, type WireError } from '../wire/wire-error.js';
import type { Answer } from './error-transport.js';

/** What another service is sent. */
export function answerWire(answer: Answer, trace: string | undefined): WireError {
  const { occurrence, service } = answer;
  return encodeError(occurrence.exception, { service, trace, message: answer.text().title });
}

/** What another service is sent when nothing else could be; an id would be in no log. */
export function lastResortWire(): Omit<WireError, 'id'> {
  return {
    $mt: WIRE_VERSION,
    code: '500',
    key: 'INTERNAL_SERVER_ERROR',
    section: 'http',
    http: 500,
    retryable: false,
    status: 'error',
    message: 'Internal Server Error',
  };
}
