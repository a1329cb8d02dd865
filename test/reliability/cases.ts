import type { Platform } from '../support/platforms.js';

/** One request, as bytes, and what must come back. */
export interface Case {
  readonly name: string;
  /** The bytes of the request; `HOST` stands for host and port. */
  readonly request: string | Buffer;
  readonly expected: Expected | ((platform: Platform) => Expected);
  /** Close the connection after so many milliseconds, without waiting for an answer. */
  readonly abortAfter?: number;
}

/** What must come back. */
export type Expected =
  /** An answer of this library with this status and code. */
  | {
      readonly status: number;
      readonly code: string;
      readonly headers?: Record<string, string | null>;
      readonly leak?: boolean;
      readonly count?: number;
      readonly noBody?: true;
      readonly unlogged?: true;
    }
  /** A connection that was cut before the answer was whole. */
  | { readonly cut: true; readonly starts?: string }
  /** An answer that is no failure. */
  | { readonly status: number; readonly text: string | RegExp }
  /** Nothing: the client is gone. */
  | { readonly gone: true };

interface RequestParts {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export function http(
  path: string,
  { method = 'GET', headers = {}, body }: RequestParts = {},
): string {
  const all: Record<string, string> = { Host: 'HOST', Connection: 'close', ...headers };
  if (body !== undefined) all['Content-Length'] ??= String(Buffer.byteLength(body));
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}

const json = (body: string, headers = {}): RequestParts => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body,
});
const on = (
  status: number,
  code = String(status),
  headers?: Record<string, string | null>,
): Expected => ({ status, code, headers });
const only = (express: Expected, fastify: Expected) => (platform: Platform) =>
  platform === 'express' ? express : fastify;
const row = (name: string, request: string | Buffer, expected: Case['expected']): Case => ({
  name,
  request,
  expected,
});
const get = (name: string, path: string, expected: Case['expected'], headers = {}): Case =>
  row(name, http(path, { headers }), expected);

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
];

/** What the client sends. */
export const requests: Case[] = [
  get('an unknown route', '/api/nowhere', on(404)),
  get('an unknown route outside the prefix', '/nowhere', on(404)),
  get('the root', '/', on(404)),
  get('an unknown route with a secret query', '/api/nowhere?token=hunter2-7f3a9c', {
    status: 404,
    code: '404',
    leak: true,
  }),
  row('another method', http('/api/where/async', { method: 'DELETE' }), on(404)),
  row('PATCH without a body', http('/api/where/body', { method: 'PATCH' }), on(404)),
  row('HEAD of a failure', http('/api/where/async', { method: 'HEAD' }), {
    status: 404,
    code: '1078',
    noBody: true,
  }),
  row('HEAD of an unknown route', http('/api/nowhere', { method: 'HEAD' }), {
    status: 404,
    code: '404',
    noBody: true,
  }),
  row('HEAD of a server fault', http('/api/where/guard', { method: 'HEAD' }), {
    status: 500,
    code: '500',
    noBody: true,
  }),
  row('OPTIONS of an unknown route', http('/api/nowhere', { method: 'OPTIONS' }), on(404)),
  row('malformed JSON', http('/api/where/body', json('{"a":hunter2-7f3a9c')), {
    status: 400,
    code: '0053',
    leak: true,
  }),
  row('JSON that ends early', http('/api/where/body', json('{"a":')), on(400, '0053')),
  row('JSON that is no JSON', http('/api/where/body', json('<xml/>')), on(400, '0053')),
  row(
    'an empty JSON body',
    http('/api/where/body', json('')),
    only({ status: 201, text: /body/ }, on(400, '0053')),
  ),
  row(
    'JSON with __proto__',
    http('/api/where/body', json('{"__proto__":{"polluted":1}}')),
    only({ status: 201, text: /body/ }, on(400, '0053')),
  ),
  row(
    'a body that is too large',
    http('/api/where/body', json(`"${'x'.repeat(2_000_000)}"`)),
    on(413),
  ),
  row(
    'a media type that is not known',
    http('/api/where/body', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-unknown' },
      body: 'x',
    }),
    only({ status: 201, text: /\{/ }, on(415)),
  ),
  row(
    'a charset that is not known',
    http('/api/where/body', json('{}', { 'Content-Type': 'application/json; charset=nope' })),
    only(on(415, '0053'), { status: 201, text: /body/ }),
  ),
  row(
    'an encoding that is not known',
    http('/api/where/body', json('{}', { 'Content-Encoding': 'nope' })),
    only(on(415, '0053'), { status: 201, text: /body/ }),
  ),
  row(
    'a gzip body that is none',
    http('/api/where/body', json('not gzip', { 'Content-Encoding': 'gzip' })),
    only(on(400), on(400, '0053')),
  ),
  row(
    'urlencoded with too many parameters',
    http('/api/where/body', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'a=1&'.repeat(3000),
    }),
    only(on(413), { status: 201, text: /body/ }),
  ),
  get('a malformed URL', '/api/%E0%A4%A', on(400)),
  get('a malformed parameter', '/api/where/parse/%E0%A4%A', on(400)),
  get(
    'a parameter of 200 characters',
    `/api/where/parse/${'1'.repeat(200)}`,
    only({ status: 200, text: /1/ }, on(414)),
  ),
  get('a path of 10 KB', `/api/${'x'.repeat(10_000)}`, on(404)),
  get('a null byte in the path', '/api/where/parse/%00', on(400)),
  get('dots in the path', '/api/../../etc/passwd', on(404)),
  get('a double slash', '//api//where//async', on(404)),
  get(
    'Accept: text/html',
    '/api/where/async',
    on(404, '1078', { 'content-type': 'application/problem+json' }),
    { Accept: 'text/html' },
  ),
  get(
    'Accept-Language of 7 KB',
    '/api/where/async',
    on(404, '1078', { 'content-language': 'en' }),
    { 'Accept-Language': 'aa,'.repeat(2400) },
  ),
  get(
    'Accept-Language in Chinese',
    '/api/where/async',
    on(404, '1078', { 'content-language': 'zh-CN' }),
    { 'Accept-Language': 'zh' },
  ),
  get(
    'Accept-Language that is garbage',
    '/api/where/async',
    on(404, '1078', { 'content-language': 'en' }),
    { 'Accept-Language': ';;;q=,,__proto__;q=9,%00' },
  ),
  get(
    'Accept-Language with high bytes',
    '/api/where/async',
    on(404, '1078', { 'content-language': 'en' }),
    { 'Accept-Language': '\u00e9\u00ff' },
  ),
  get('Range', '/api/where/async', on(404, '1078'), { Range: 'bytes=0-5' }),
  get('If-None-Match', '/api/where/async', on(404, '1078'), { 'If-None-Match': '*' }),
  get(
    'Expect that is not known',
    '/api/where/async',
    only({ status: 417, text: '' }, { status: 417, text: '' }),
    { Expect: 'nonsense' },
  ),
  get('an upgrade that nobody handles', '/api/where/async', on(404, '1078'), {
    Connection: 'Upgrade, close',
    Upgrade: 'h2c',
  }),
  row('HTTP/1.0', 'GET /api/where/async HTTP/1.0\r\n\r\n', on(404, '1078')),
  row('no Host', 'GET /api/where/async HTTP/1.1\r\nConnection: close\r\n\r\n', {
    status: 400,
    text: '',
  }),
  row('no HTTP at all', 'hello\r\n\r\n', on(400)),
  row('a TLS greeting', Buffer.from('16030100a5010000a10303', 'hex'), on(400)),
  row(
    'a method that does not exist',
    'NONSENSE / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n',
    on(400),
  ),
  row('a header with a bad name', 'GET / HTTP/1.1\r\nHost: HOST\r\nbad header: 1\r\n\r\n', on(400)),
  row(
    'headers of 40 KB',
    http('/api/where/async', { headers: { 'X-Long': 'x'.repeat(40_000) } }),
    on(431),
  ),
  row(
    'two lengths',
    'POST /api/where/body HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
    on(400),
  ),
  row(
    'a length and chunks',
    'POST /api/where/body HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    on(400),
  ),
  row(
    'a chunk that is none',
    'POST /api/where/body HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    on(400),
  ),
  row(
    '20 failures in one connection',
    http('/api/where/async').replace('close', 'keep-alive').repeat(19) + http('/api/where/async'),
    { status: 404, code: '1078', count: 20 },
  ),
  {
    ...row('a client that leaves at once', http('/api/where/async'), { gone: true }),
    abortAfter: 0,
  },
  {
    ...row(
      'a client that leaves amid its body',
      http('/api/where/body', json('{"a":1}', { 'Content-Length': '1000' })),
      { gone: true },
    ),
    abortAfter: 30,
  },
];

/** What the handler had done to the response. */
export const responses: Case[] = [
  get(
    'a stale content-encoding',
    '/api/headers/encoding',
    on(404, '1078', { 'content-encoding': null }),
  ),
  get('a stale content-length', '/api/headers/length', on(404, '1078')),
  get(
    'stale caching',
    '/api/headers/cache',
    on(404, '1078', {
      'cache-control': 'no-store',
      etag: null,
      'last-modified': null,
      expires: null,
    }),
  ),
  get(
    'a stale disposition and type',
    '/api/headers/disposition',
    on(404, '1078', { 'content-disposition': null, 'content-type': 'application/problem+json' }),
  ),
  get(
    'a stale range',
    '/api/headers/range',
    on(404, '1078', { 'content-range': null, 'accept-ranges': null }),
  ),
  get('a stale language', '/api/headers/language', on(404, '1078', { 'content-language': 'en' })),
  get('Retry-After', '/api/headers/retry-after', on(404, '1078', { 'retry-after': '7' })),
  get('Allow', '/api/headers/allow', on(404, '1078', { allow: 'GET' })),
  get(
    'CORS',
    '/api/headers/cors',
    on(404, '1078', {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Error-Code, X-Mt-Error-Id',
    }),
  ),
  get(
    'CORS with exposed headers',
    '/api/headers/cors-expose',
    on(404, '1078', { 'access-control-expose-headers': 'X-Total, Error-Code, X-Mt-Error-Id' }),
  ),
  get('Vary', '/api/headers/vary', on(404, '1078', { vary: 'Origin, Accept-Language' })),
  get('Vary on everything', '/api/headers/vary-star', on(404, '1078', { vary: '*' })),
  get('a cookie', '/api/headers/cookie', on(404, '1078', { 'set-cookie': 'a=1' })),
  get(
    'a header of the application',
    '/api/headers/custom',
    on(404, '1078', { 'x-request-id': 'r-1' }),
  ),
  get(
    'a challenge that is set',
    '/api/headers/challenge/set',
    on(401, '0014', { 'www-authenticate': 'Bearer realm="own"' }),
  ),
  get(
    'the challenge of the entry',
    '/api/headers/challenge/entry',
    on(401, '1091', { 'www-authenticate': 'Basic' }),
  ),
  get('no challenge', '/api/headers/challenge/none', on(401, '401', { 'www-authenticate': null })),
  get(
    'the challenge of the throw',
    '/api/headers/challenge/own',
    on(401, '0014', { 'www-authenticate': 'DPoP' }),
  ),
  get('a status that is set', '/api/headers/status/set', on(404, '1078')),
  get('half an answer', '/api/response/half', { cut: true, starts: 'half an answer' }),
  get('half an answer, later', '/api/response/half-later', { cut: true, starts: 'half an answer' }),
  get('a whole answer', '/api/response/whole', { status: 200, text: 'a whole answer' }),
  get('setHeader that throws', '/api/response/set-header', only({ cut: true }, on(404, '1078'))),
  get('end that throws', '/api/response/end', { cut: true }),
  get('writeHead that throws', '/api/response/write-head', { cut: true }),
  get('a response that is destroyed', '/api/response/destroyed', { cut: true }),
  get('a file that breaks off', '/api/response/file-late', { cut: true, starts: 'half an answer' }),
  get('events that fail before the first', '/api/response/events-before', on(404, '1078')),
  get('events that are refused', '/api/response/events-throw', on(404, '1078')),
  get('events that fail after the first', '/api/response/events-after', {
    status: 200,
    text: /event: error\nid: [0-9a-f-]{36}\ndata: \{"type":"urn:mt:error:mt-common:0009"/,
  }),
];
