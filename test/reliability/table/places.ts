import { type Case, get, on } from '../cases.js';

/** Where the failure happens. */
export const places: Case[] = [
  get('an async handler', '/api/where/async', on(404, '1078')),
  get('an observable', '/api/where/observable', on(404, '1078')),
  get('an observable after a value', '/api/where/observable-late', on(404, '1078')),
  get('an observable without a value', '/api/where/observable-empty', on(500)),
  get('a guard', '/api/where/guard', { status: 500, code: '500', leak: true }),
  get('a guard with a code', '/api/where/guard-code', on(403, '1030')),
  get('a guard that says no', '/api/where/guard-no', on(403)),
  get('a pipe', '/api/where/pipe?a=1', { status: 500, code: '500', leak: true }),
  get('a pipe of Nest', '/api/where/parse/abc', on(400)),
  get('an interceptor, before', '/api/where/before', { status: 500, code: '500', leak: true }),
  get('an interceptor, after', '/api/where/after', { status: 500, code: '500', leak: true }),
  get('middleware, at once', '/api/middleware/sync', on(404, '1078')),
  get('middleware, later', '/api/middleware/async', on(404, '1078')),
  get('middleware, by next', '/api/middleware/next', on(404, '1078')),
  get('middleware, unknown', '/api/middleware/unknown', { status: 500, code: '500', leak: true }),
  get('a result with a bigint', '/api/where/bigint', { status: 500, code: '0052', leak: true }),
  get('a cyclic result', '/api/where/cyclic', { status: 500, code: '0052', leak: true }),
  get('a result whose toJSON throws', '/api/where/to-json', {
    status: 500,
    code: '500',
    leak: true,
  }),
  get('a file that is refused', '/api/response/file', on(404, '1078')),
  get('a result whose getter throws', '/api/where/getter', {
    status: 500,
    code: '500',
    leak: true,
  }),
  get('a result that becomes a bigint', '/api/where/symbol', on(500, '0052')),
  get('a result that is a hostile proxy', '/api/where/hostile', {
    status: 500,
    code: '500',
    leak: true,
  }),
  get('a slow handler', '/api/where/slow', { status: 500, code: '500', leak: true }),
  get('an observable that takes too long', '/api/where/timeout', on(504)),
  get('an observable in an observable', '/api/where/nested', on(404, '1078')),
  get('two pipes of Nest', '/api/where/parameters/a/b', on(400)),
];
