import type { Platform } from '../options.js';
import { badOrder, badField, goodOrder, httpRequest } from './requests.js';

/** With the library, or Nest as it comes. */
export type Target = 'ours' | 'nest';

/** What an answer must have. */
export interface Expectation {
  readonly status: number;
  /** Stands in head or body. */
  readonly text: string;
}

/** A kind of failure: what is sent, and how. */
export interface Kind {
  readonly name: string;
  /** `once`: over a connection of its own. `broken`: broken off by the caller. `call`: over TCP to the message handler. */
  readonly way: 'kept' | 'once' | 'broken' | 'call';
  readonly bytes: string;
  expect(target: Target, platform: Platform): Expectation;
}

const answered =
  (ours: readonly [status: number, text: string], nestStatus = ours[0], nestText = '') =>
  (target: Target): Expectation =>
    target === 'ours' ? { status: ours[0], text: ours[1] } : { status: nestStatus, text: nestText };

const kind = (
  name: string,
  bytes: string,
  expect: Kind['expect'],
  way: Kind['way'] = 'kept',
): Kind => ({ name, bytes, expect, way });

const post = (body: string, headers?: Record<string, string>): string =>
  httpRequest('POST', '/validated', { 'Content-Type': 'application/json', ...headers }, body);
const nothing = (): Expectation => ({ status: 0, text: '' });
const chinese = { 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8' };

/** All kinds, in the order in which a connection sends them. */
export const kinds: readonly Kind[] = [
  kind('code', httpRequest('GET', '/code'), answered([404, '"code":"1078"'])),
  kind('parameters', httpRequest('GET', '/params'), answered([400, '"min":6'])),
  kind(
    'zh-CN',
    httpRequest('GET', '/code', chinese),
    answered([404, 'Content-Language: zh-CN'], 404),
  ),
  kind('own code', httpRequest('GET', '/own'), answered([404, '"code":"3001"'])),
  kind('HttpException', httpRequest('GET', '/http-exception'), answered([404, '"code":"404"'])),
  kind('unknown error', httpRequest('GET', '/unknown'), answered([500, '"code":"500"'])),
  kind('unknown route', httpRequest('GET', '/nowhere'), answered([404, '"code":"404"'])),
  kind('1 violation', post(JSON.stringify(badField)), answered([400, '"pointer":"#/email"'])),
  kind('10 violations', post(JSON.stringify(badOrder)), answered([400, '"pointer":"#/age"'])),
  kind('malformed JSON', post('{"email": "ada'), answered([400, 'application/problem+json'])),
  kind(
    'content type',
    post(JSON.stringify(goodOrder), { 'Content-Type': 'application/xml' }),
    wrongType,
  ),
  kind('HEAD', httpRequest('HEAD', '/code'), answered([404, 'Error-Code: 1078'])),
  kind('broken off while it waits', httpRequest('GET', '/slow'), nothing, 'broken'),
  kind(
    'broken off in its body',
    `${post(JSON.stringify(goodOrder)).slice(0, -100)}`,
    nothing,
    'broken',
  ),
  kind('unreadable', 'THIS IS NO REQUEST\r\n\r\n', answered([400, '']), 'once'),
  kind('foreign error', httpRequest('GET', '/token'), answered([401, '"code":"0015"'], 500)),
  kind(
    'mt-auth',
    httpRequest('GET', '/code', { 'X-Profile': 'mt-auth' }),
    answered([400, '"errorId":'], 404),
  ),
  kind('SSE', httpRequest('GET', '/events', { Accept: 'text/event-stream' }), events, 'once'),
  kind('RPC over TCP', 'call', answered([0, '"code":"1078"']), 'call'),
];

/** Fastify refuses the type; Express leaves the body unread, and the pipe refuses what is missing. */
function wrongType(target: Target, platform: Platform): Expectation {
  const status = platform === 'fastify' ? 415 : 400;
  return { status, text: target === 'ours' ? 'application/problem+json' : '' };
}

function events(target: Target): Expectation {
  return { status: 200, text: target === 'ours' ? '"code":"1078"' : 'event: error' };
}
