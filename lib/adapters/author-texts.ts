import { statusPhrases } from '../catalog/status-phrases.js';
import { isObject } from './shape.js';

/** No more texts than this are taken. */
const MAX_TEXTS = 100;
/** Nest's text for an unknown route; it repeats the query string. */
const ROUTE_TEXT = /^Cannot [A-Z-]+ /;
/** What Nest writes where the author wrote nothing, as far as it is no status phrase, and for a guard that says no. */
const NEST_TEXTS: readonly string[] = [
  'Forbidden resource',
  "I'm a teapot",
  'Misdirected',
  'Payload Too Large',
  'Unprocessable Entity',
];

/** What the author of an exception wrote: one text, or several. */
export interface AuthorTexts {
  readonly detail?: string;
  readonly texts?: readonly string[];
}

/** The texts of an exception that its author wrote for the caller, if it has any. */
export function authorTexts(
  error: { readonly cause?: unknown; getResponse(): unknown },
  status: unknown,
): AuthorTexts {
  if (!isBelow500(status)) return {};
  const response = error.getResponse();
  const message = typeof response === 'string' ? response : messageOf(response);
  if (Array.isArray(message)) {
    const texts = message.slice(0, MAX_TEXTS).filter((text) => typeof text === 'string');
    return texts.length > 0 ? { texts } : {};
  }
  return isWritten(message, error, status) ? { detail: message } : {};
}

function isBelow500(status: unknown): status is number {
  return typeof status === 'number' && status >= 400 && status < 500;
}

function messageOf(response: unknown): unknown {
  return isObject(response) ? response.message : undefined;
}

/** False for the texts that Nest and the platforms write: they repeat what the caller sent. */
function isWritten(
  message: unknown,
  error: { readonly cause?: unknown },
  status: number,
): message is string {
  if (typeof message !== 'string' || message === '') return false;
  if (message === statusPhrases[status] || NEST_TEXTS.includes(message)) return false;
  if (status === 404 && ROUTE_TEXT.test(message)) return false;
  return !repeatsCause(message, error.cause);
}

/** Also as a part: multer's text, for one, goes on with the name of the field. */
function repeatsCause(message: string, cause: unknown): boolean {
  const text = isObject(cause) ? cause.message : undefined;
  return typeof text === 'string' && text !== '' && message.includes(text);
}
