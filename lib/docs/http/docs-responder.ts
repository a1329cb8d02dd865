import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type AbstractHttpAdapter, HttpAdapterHost } from '@nestjs/core';
import { addToList } from '../../filters/http/answer-headers.js';
import type { HeaderValue, ResponseHeaders } from '../../filters/http/response-writer.js';
import { contentPolicy } from '../page/content-policy.js';
import type { DocsRequest } from './docs-request.js';

/** A page or a JSON document, as text. */
export interface DocsDocument {
  readonly contentType: string;
  readonly text: string;
  readonly language: string;
}

type SettableHeaders = Pick<ResponseHeaders, 'getHeader' | 'setHeader'>;

/** Sends documents on whatever platform the application runs. */
@Injectable()
export class DocsResponder {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  send(request: DocsRequest, response: unknown, document: DocsDocument): void {
    const adapter = this.host.httpAdapter;
    const etag = etagOf(document.text);
    setHeaders(headersOf(response, adapter), document, etag);
    if (isKnown(request.headers['if-none-match'], etag)) {
      adapter.reply(response, undefined, 304);
    } else {
      adapter.reply(response, document.text, 200);
    }
  }
}

function setHeaders(
  headers: SettableHeaders,
  { contentType, language }: DocsDocument,
  etag: string,
): void {
  headers.setHeader('Content-Type', contentType);
  headers.setHeader('Content-Language', language);
  headers.setHeader('ETag', etag);
  // Asked for again each time, which costs no body: a new release may change every page.
  headers.setHeader('Cache-Control', 'no-cache');
  headers.setHeader('Content-Security-Policy', `${contentPolicy}; frame-ancestors 'none'`);
  headers.setHeader('X-Content-Type-Options', 'nosniff');
  headers.setHeader('Referrer-Policy', 'same-origin');
  addToList(headers, 'Vary', 'Accept');
  addToList(headers, 'Vary', 'Accept-Language');
}

function headersOf(response: unknown, adapter: AbstractHttpAdapter): SettableHeaders {
  return {
    getHeader: (name) => adapter.getHeader(response, name) as HeaderValue,
    setHeader: (name, value) => void adapter.setHeader(response, name, value),
  };
}

/** Weak, because a proxy may compress the text. */
function etagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim());
  return known.some((tag) => tag === '*' || opaque(tag) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}
