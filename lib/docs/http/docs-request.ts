import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

/** A request as Express and Fastify have it, as far as the catalogue reads it. */
export interface DocsRequest {
  readonly headers: IncomingHttpHeaders;
  readonly url: string;
  /** Express: the address before routers cut it. */
  readonly originalUrl?: string;
}

/** No more of an `Accept` field than this is read. */
const MAX_ACCEPT_LENGTH = 1024;

const PAGE = 'text/html';
const MEDIA_TYPES = [PAGE, 'application/json', 'application/problem+json'];

/**
 * True where the caller would rather have JSON. Who asks for neither gets the page: an answer
 * serves the reader of a `type` better than 406 does.
 */
export function prefersJson({ headers }: DocsRequest): boolean {
  const accept = headers.accept?.slice(0, MAX_ACCEPT_LENGTH);
  const chosen = new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES);
  return chosen !== undefined && chosen !== PAGE;
}

/** The path that the client sees, without the query. */
export function pathOf({ originalUrl, url }: DocsRequest): string {
  return (originalUrl ?? url).replace(/[?#].*$/, '');
}
