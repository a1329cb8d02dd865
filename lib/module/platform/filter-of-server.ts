import type { ErrorFilter } from '../../filters/error.filter.js';

const FILTER = Symbol.for('nestjs-mt-errors.filter-of-server');

/** Remembers an application's filter on its HTTP server, for handlers that know no application. */
export function rememberFilter(server: object, filter: ErrorFilter): void {
  Object.defineProperty(server, FILTER, { value: filter, configurable: true });
}

/** The filter of the application behind a server. */
export function filterOfServer(server: unknown): ErrorFilter | undefined {
  return (server as { [FILTER]?: ErrorFilter } | undefined | null)?.[FILTER];
}
