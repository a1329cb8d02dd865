import { type Case, get, http, json, on, only, row } from '../cases.js';

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
  ...languages(),
  ...bodies(),
  ...locations(),
  ...methods(),
  ...connections(),
];

function languages(): Case[] {
  const asks = (name: string, header: string, language: string): Case =>
    get(
      `Accept-Language ${name}`,
      '/api/where/async',
      on(404, '1078', { 'content-language': language, vary: 'Accept-Language' }),
      { 'Accept-Language': header },
    );
  return [
    asks('that excludes Chinese', 'zh;q=0, *;q=0.1', 'en'),
    asks('that excludes everything', '*;q=0', 'en'),
    asks('that excludes English', 'en;q=0, *', 'zh-CN'),
    asks('with a quality that is none', 'zh;q=NaN', 'en'),
    asks('with a quality of 1e309', 'zh;q=1e309', 'en'),
    asks('with a negative quality', 'zh;q=-1, en;q=0.1', 'en'),
    asks('with tabs', 'zh\t;\tq=0.9,\ten;q=0.1', 'zh-CN'),
    asks('of 15 KB with 2,900 ranges', 'aa-BB,'.repeat(2500), 'en'),
    asks('of 15 KB without a comma', 'a'.repeat(15_000), 'en'),
    asks('of 15 KB of blanks', `zh${' '.repeat(15_000)}x`, 'en'),
    asks('of 15 KB of dashes', '-'.repeat(15_000), 'en'),
    asks('of 15 KB of semicolons', 'zh;'.repeat(5000), 'en'),
    asks('in Traditional Chinese', 'zh-Hant-HK', 'en'),
    asks('with extensions', 'zh-CN-u-ca-gregory-nu-latn-x-private', 'zh-CN'),
    asks('that is grandfathered', 'i-klingon, art-lojban', 'en'),
    asks('named __proto__', '__proto__', 'en'),
    asks('named constructor', 'constructor, toString;q=0.9', 'en'),
    asks('named __proto__ in a part', 'zh-__proto__, en-constructor', 'en'),
    asks('with a path', '../../etc/passwd', 'en'),
    asks('that is empty', '', 'en'),
    row(
      'Accept-Language twice',
      'GET /api/where/async HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n' +
        'Accept-Language: zh;q=0\r\nAccept-Language: en\r\n\r\n',
      on(404, '1078', { 'content-language': 'en' }),
    ),
  ];
}

function bodies(): Case[] {
  const post = (
    name: string,
    type: string,
    body: string,
    expected: Case['expected'],
    headers = {},
  ): Case =>
    row(name, http('/api/where/body', json(body, { 'Content-Type': type, ...headers })), expected);
  const taken = { status: 201, text: /body|^\{\}$/ };
  return [
    post('JSON 40,000 deep', 'application/json', '['.repeat(40_000) + ']'.repeat(40_000), on(500)),
    post('JSON with a byte order mark', 'application/json', '\u00ef\u00bb\u00bf{"a":1}', taken, {
      'Content-Length': '10',
    }),
    post(
      'JSON with constructor.prototype',
      'application/json',
      '{"constructor":{"prototype":{"polluted":1}}}',
      only(taken, on(400, '0053')),
    ),
    post('a tab in the media type', 'application/json\ta', '{"a":1}', only(taken, on(415))),
    post('a tab before the media type', '\tapplication/json', '{"a":', on(400, '0053')),
    post('a media type that is none', ';;;', 'x', only({ status: 201, text: /\{/ }, on(415))),
    post(
      'multipart without a boundary',
      'multipart/form-data',
      '--x',
      only({ status: 201, text: /\{/ }, on(415)),
    ),
    post(
      'form data with __proto__',
      'application/x-www-form-urlencoded',
      '__proto__[polluted]=1&a[__proto__][polluted]=1',
      taken,
    ),
    post(
      'form data 10,000 deep',
      'application/x-www-form-urlencoded',
      `a${'[a]'.repeat(10_000)}=1`,
      only(on(400), taken),
    ),
    post('a length that is too short', 'application/json', '{"a":1}', on(400), {
      'Content-Length': '3',
    }),
    post('a length that is negative', 'application/json', '{}', on(400), {
      'Content-Length': '-1',
    }),
    post('a length that is none', 'application/json', '{}', on(400), { 'Content-Length': 'many' }),
    // The body parser of Express waits for the whole body before it refuses it.
    {
      ...post('a length of 100 GB', 'application/json', '{}', on(413), {
        'Content-Length': '100000000000',
      }),
      platform: 'fastify',
    },
    post('a secret in a broken text', 'application/json', '{"password":"hunter2-7f3a9c', {
      status: 400,
      code: '0053',
      leak: true,
    }),
    post(
      'a body after Expect: 100-continue',
      'application/json',
      '{',
      {
        status: 100,
        text: /HTTP\/1\.1 400 [^]*"code":"0053"/,
      },
      {
        Expect: '100-continue',
      },
    ),
  ];
}

function locations(): Case[] {
  return [
    get('a whole URL as the target', 'http://evil.example/api/where/async', on(404, '1078')),
    get('a redirect in the path', '//evil.example/%2e%2e', on(404, '404', { location: null })),
    get('markup in the path', '/api/%3Cscript%3Ealert(1)%3C/script%3E', {
      status: 404,
      code: '404',
      hasNot: 'script',
    }),
    get(
      'line breaks in the path',
      '/api/x%0d%0aSet-Cookie:%20a=1',
      on(404, '404', { 'set-cookie': null }),
    ),
    get('backslashes in the path', '/api/..\\..\\etc', on(404)),
    get('encoded dots in the path', '/api/%2e%2e/%2e%2e/etc/passwd', on(404)),
    get('capitals in the path', '/API/WHERE/ASYNC', only(on(404, '1078'), on(404))),
    get('a slash at the end', '/api/where/async/', only(on(404, '1078'), on(404))),
    get('a fragment in the target', '/api/where/async#a', on(404, '1078')),
    get('a query of 10 KB', `/api/where/async?${'a=1&'.repeat(2500)}`, on(404, '1078')),
    get(
      'a query with __proto__',
      '/api/where/async?__proto__[polluted]=1&constructor[prototype][x]=1',
      on(404, '1078'),
    ),
    get('a query that is malformed', '/api/where/async?%E0%A4%A=%', on(404, '1078')),
    get('high bytes in the path', '/api/\u00e9\u00ff', on(400)),
    get('a number of 1e999', '/api/where/parse/1e999', on(400)),
    get('an id named __proto__', '/api/where/parse/__proto__', on(400)),
    get('a path of 15 KB with a secret', `/api/hunter2-7f3a9c${'x'.repeat(15_000)}`, {
      status: 404,
      code: '404',
      leak: true,
    }),
  ];
}

function methods(): Case[] {
  return [
    ...['PUT', 'PROPFIND', 'LOCK', 'TRACE'].map((method) =>
      row(`the method ${method}`, http('/api/where/async', { method }), on(404)),
    ),
    row('HEAD of a route with middleware', http('/api/middleware/sync', { method: 'HEAD' }), {
      status: 404,
      code: '1078',
      noBody: true,
    }),
    row(
      'HEAD in Chinese',
      http('/api/where/async', { method: 'HEAD', headers: { 'Accept-Language': 'zh' } }),
      {
        status: 404,
        code: '1078',
        noBody: true,
        headers: { 'content-language': 'zh-CN' },
      },
    ),
  ];
}

function connections(): Case[] {
  const next = (path: string): string => http(path).replace('close', 'keep-alive');
  return [
    row(
      '50 server faults in one connection',
      next('/api/where/guard').repeat(49) + http('/api/where/guard'),
      { status: 500, code: '500', count: 50, leak: true },
    ),
    row(
      'a failure after a success in one connection',
      next('/api/health') + http('/api/where/async'),
      {
        status: 200,
        text: '{"alive":true}',
      },
    ),
    row('no HTTP after a request', `${next('/api/where/async')}hello\r\n\r\n`, on(400)),
    {
      ...row('no HTTP while an answer is under way', next('/api/response/slow-half'), {
        cut: true,
        starts: 'half an answer',
      }),
      later: 'hello\r\n\r\n',
    },
    {
      ...row('a client that says no more', http('/api/where/async'), on(404, '1078')),
      halfClose: true,
    },
    {
      ...row('a client that leaves a slow handler', http('/api/where/slow'), { gone: true }),
      abortAfter: 20,
    },
    {
      ...row('a client that leaves events', http('/api/response/events-leave'), { gone: true }),
      abortAfter: 30,
    },
    {
      ...row('a client that never reads', next('/api/where/async').repeat(300), { gone: true }),
      neverReads: true,
      abortAfter: 300,
      alone: true,
    },
  ];
}
