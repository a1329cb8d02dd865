import { types } from 'node:util';
import { EXCEPTION } from '../../exceptions/brand.js';
import type { AnswerHead } from '../error-transport.js';
import type { HeaderValue, ResponseHeaders } from './response-writer.js';

/** Headers that described the answer which was under way, and would be wrong on this one. */
const STALE: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'content-disposition',
  'content-range',
  'content-location',
  'content-digest',
  'content-md5',
  'repr-digest',
  'trailer',
  'transfer-encoding',
  'accept-ranges',
  'etag',
  'last-modified',
  'expires',
  'pragma',
  'age',
  'cdn-cache-control',
  'surrogate-control',
]);

/** What every code and id of our own is. */
const PLAIN = /^[\x21-\x7e]{1,128}$/;

/** A challenge is checked at the start, but an entry may be thrown without being registered. */
const FIELD = /^[\t\x20-\x7e]*$/;

/** Sets the headers of an error answer, and takes away those of the answer that it replaces. */
export function setAnswerHeaders(writer: ResponseHeaders, answer: AnswerHead): void {
  for (const name of writer.headerNames()) {
    if (STALE.has(name)) writer.removeHeader(name);
  }
  writer.setHeader('Content-Type', answer.contentType);
  writer.setHeader('Content-Language', answer.language);
  writer.setHeader('Cache-Control', 'no-store');
  addToList(writer, 'Vary', 'Accept-Language');
  setOwn(writer, answer);
  setNames(writer, answer);
  setRetryAfter(writer, answer);
  setChallenge(writer, answer);
}

function setOwn(writer: ResponseHeaders, { occurrence }: AnswerHead): void {
  const headers = occurrence.exception[EXCEPTION].headers;
  for (const name in headers) {
    if (Object.hasOwn(headers, name)) writer.setHeader(name, headers[name]!);
  }
}

function setNames(writer: ResponseHeaders, { headerNames, occurrence }: AnswerHead): void {
  if (headerNames === false) return;
  writer.setHeader(headerNames.code, headerText(occurrence.definition.code));
  writer.setHeader(headerNames.id, headerText(occurrence.exception.id));
  expose(writer, headerNames.code, headerNames.id);
}

/** Where CORS is on, a browser's script reads only the headers that are named. */
function expose(writer: ResponseHeaders, ...names: readonly string[]): void {
  if (writer.getHeader('access-control-allow-origin') === undefined) return;
  for (const name of names) addToList(writer, 'Access-Control-Expose-Headers', name);
}

function setRetryAfter(writer: ResponseHeaders, { occurrence }: AnswerHead): void {
  const value = retryAfterText(occurrence.exception.retryAfter);
  if (value === undefined) return;
  writer.setHeader('Retry-After', value);
  expose(writer, 'Retry-After');
}

/** Seconds rounded up, or an HTTP date; `undefined` for anything else. */
export function retryAfterText(retryAfter: unknown): string | undefined {
  if (types.isDate(retryAfter)) {
    return Number.isNaN(retryAfter.getTime()) ? undefined : retryAfter.toUTCString();
  }
  const seconds = typeof retryAfter === 'number' ? Math.ceil(retryAfter) : -1;
  return Number.isSafeInteger(seconds) && seconds >= 0 ? String(seconds) : undefined;
}

function setChallenge(writer: ResponseHeaders, { occurrence }: AnswerHead): void {
  const { challenge } = occurrence.definition;
  if (occurrence.status !== 401 || challenge === undefined || !FIELD.test(challenge)) return;
  if (writer.getHeader('www-authenticate') === undefined) {
    writer.setHeader('WWW-Authenticate', challenge);
  }
}

/** Adds an item to a header that is a list, once. */
export function addToList(
  writer: Pick<ResponseHeaders, 'getHeader' | 'setHeader'>,
  name: string,
  item: string,
): void {
  const present = listText(writer.getHeader(name));
  if (present === '') return writer.setHeader(name, item);
  const items = present.toLowerCase().split(/\s*,\s*/);
  if (items.includes('*') || items.includes(item.toLowerCase())) return;
  writer.setHeader(name, `${present}, ${item}`);
}

function listText(value: HeaderValue): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** A value that cannot break out of its header field. */
function headerText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/[^\x21-\x7e]/g, '_').slice(0, 128);
}
