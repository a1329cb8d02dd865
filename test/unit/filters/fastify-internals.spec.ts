import {
  FastifyInternals,
  type FastifyReplyLike,
} from '../../../lib/filters/http/fastify-internals.js';

const route = Symbol('fastify.context');
const headers = Symbol('fastify.reply.headers');
const trailers = Symbol('fastify.reply.trailers');

/** A reply as Fastify makes it, with what a test changes. */
function replyWith({
  request = { [route]: { onSend: null, onResponse: null } } as object,
  reply = {} as object,
  raw = {} as object,
} = {}): FastifyReplyLike {
  return {
    sent: false,
    request,
    raw: { req: { httpVersionMajor: 1 }, getHeaderNames: () => [], ...raw },
    [headers]: {},
    [trailers]: null,
    ...reply,
  } as unknown as FastifyReplyLike;
}

const isUntouched = (reply: FastifyReplyLike): boolean => new FastifyInternals().isUntouched(reply);

it('knows a reply that nobody else has a part in', () => {
  expect(isUntouched(replyWith())).toBe(true);
});

it.each([
  ['a header was set on the reply', { reply: { [headers]: { etag: '"1"' } } }],
  ['a header was set on the raw response', { raw: { getHeaderNames: () => ['vary'] } }],
  ['a trailer will follow', { reply: { [trailers]: { digest: () => '1' } } }],
  ['the answer was sent', { reply: { sent: true } }],
  ['it goes over HTTP/2', { raw: { req: { httpVersionMajor: 2 } } }],
  [
    'a hook waits for the payload',
    { request: { [route]: { onSend: [() => 0], onResponse: null } } },
  ],
  [
    'a hook beside the one of Nest waits for the answer',
    { request: { [route]: { onSend: null, onResponse: [() => 0, () => 0] } } },
  ],
])('leaves it to the reply where %s', (_, changes) => {
  expect(isUntouched(replyWith(changes))).toBe(false);
});

it.each([
  ['the route', { reply: { request: {} } }],
  ['the request', { reply: { request: undefined } }],
])('leaves it to the reply where %s cannot be found', (_, changes) => {
  expect(isUntouched(replyWith(changes))).toBe(false);
});

it('looks again after a reply that tells nothing', () => {
  const internals = new FastifyInternals();
  expect(internals.isUntouched(replyWith({ request: {} }))).toBe(false);
  expect(internals.isUntouched(replyWith())).toBe(true);
});

const unreadable = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no');
    },
  },
);

it.each([
  ['what is kept of the request cannot be read', { request: unreadable }],
  ['the route is gone', { request: { [route]: undefined } }],
  ['the raw response has no request', { raw: { req: undefined } }],
])('leaves it to the reply where %s', (_, changes) => {
  expect(isUntouched(replyWith(changes))).toBe(false);
});

it.each([[undefined], [[]], [[() => 0]]])('does not mind the hook of Nest itself: %p', (hooks) => {
  const request = { [route]: { onSend: null, onResponse: hooks } };
  expect(isUntouched(replyWith({ request }))).toBe(true);
});

it('is not misled by a polluted prototype', () => {
  const polluted = Object.prototype as { evil?: number };
  polluted.evil = 1;
  try {
    expect(isUntouched(replyWith())).toBe(true);
  } finally {
    delete polluted.evil;
  }
});

it('leaves a reply without a request to the reply, also when it knows the marks', () => {
  const internals = new FastifyInternals();
  expect(internals.isUntouched(replyWith())).toBe(true);
  expect(internals.isUntouched(replyWith({ reply: { request: undefined } }))).toBe(false);
});
