import { HttpException } from '@nestjs/common';
import { type MtContext, withMtContext } from 'nestjs-mt-errors/adapters';
import { type FailingApp, startFailingApp } from '../support/failing-app.js';

const SECRET = 'planted-s3cr3t';
const named = (name: string, parts: object = {}): Error =>
  Object.assign(new Error(SECRET), { name }, parts);
const text = (message: string, parts: object = {}): Error =>
  Object.assign(new Error(message), parts);

class JWTExpired extends Error {}
class DOMException extends Error {}
class ThrottlerException extends Error {}
class JsonWebTokenError extends Error {
  override readonly name = 'JsonWebTokenError';
}

/** Errors that share a name, a code or a text with those of a library, but are not theirs. */
const errors: [string, () => unknown][] = [
  ['a class named like one of jsonwebtoken', () => new JsonWebTokenError(SECRET)],
  ["jsonwebtoken's name for expiry without its date", () => named('TokenExpiredError')],
  ["jsonwebtoken's name for not before without its date", () => named('NotBeforeError')],
  ['a text like one of jsonwebtoken', () => text('jwt malformed')],
  ['a text that speaks of a private key', () => text('the secretOrPrivateKey must be kept')],
  ['a class named like one of jose', () => new JWTExpired(SECRET)],
  ["jose's code in another class", () => text(SECRET, { code: 'ERR_JWT_EXPIRED' })],
  [
    'a class of jose with the code of another',
    () => Object.assign(new JWTExpired(), { code: 'ERR_JWT_INVALID' }),
  ],
  ['a code that every object has', () => text(SECRET, { code: 'constructor' })],
  ['AMQP numbers as text', () => text(SECRET, { code: '404', classId: '50', methodId: '10' })],
  ['a number in code', () => text(SECRET, { code: 404 })],
  ['an AMQP class that is none', () => text(SECRET, { code: 404, classId: 7, methodId: 1 })],
  ['a number in status', () => text(SECRET, { status: 401 })],
  ['a number in statusCode', () => text(SECRET, { statusCode: 404 })],
  ['an operation that is illegal elsewhere', () => named('IllegalOperationError')],
  ['a message that was not acknowledged, without context', () => text('message nacked')],
  [
    'a handshake that was ended, without context',
    () => text('Handshake terminated by server: 403'),
  ],
  ['an object with err and another address', () => ({ err: new Error(SECRET), url: 'http://x' })],
  ['a call that timed out elsewhere', () => named('RpcTimeoutError', { timeout: 5 })],
  ['a channel that is not there, elsewhere', () => named('ChannelNotAvailableError')],
  ['an error named like one of axios', () => named('AxiosError', { code: 'ERR_BAD_RESPONSE' })],
  [
    'an error that says it is of axios, without request',
    () => text(SECRET, { isAxiosError: true }),
  ],
  [
    "got's name without a request",
    () => named('HTTPError', { code: 'X', response: { statusCode: 401 } }),
  ],
  ["got's name with other options", () => named('ParseError', { code: 'X', options: {} })],
  ["undici's code without its name", () => text(SECRET, { code: 'UND_ERR_SOCKET' })],
  ["undici's parser without its data", () => named('HTTPParserError')],
  ['a request that was cancelled elsewhere', () => named('AbortError', { code: 7 })],
  ['an AbortError without a code', () => named('AbortError')],
  [
    'a class named DOMException',
    () => Object.assign(new DOMException(), { name: 'TimeoutError', code: 7 }),
  ],
  ['a TimeoutError of nobody', () => named('TimeoutError')],
  ['a refused connection that no system reported', () => text(SECRET, { code: 'ECONNREFUSED' })],
  ['a full disk that no system reported', () => text(SECRET, { code: 'ENOSPC' })],
  [
    'a number of the system that is not known',
    () => text(SECRET, { code: 'EXYZ', errno: -1, syscall: 'x' }),
  ],
  ['a breaker that says something else', () => text(SECRET, { code: 'EOPENBREAKER' })],
  ['a time-out that says something else', () => text(SECRET, { code: 'ETIMEDOUT' })],
  ['a class named ThrottlerException', () => new ThrottlerException(SECRET)],
  ['a plain object with a name', () => ({ name: 'TimeoutError', message: SECRET })],
];

const publishing: MtContext = { role: 'publish' };
const inContext: [string, MtContext, () => unknown][] = [
  ['a bug while publishing', publishing, () => new TypeError(SECRET)],
  ['a number in code while publishing', publishing, () => text('Connection lost', { code: 320 })],
  ['a text with more around it', publishing, () => text('the message nacked was mine')],
  ['a broker text with a code of its own', publishing, () => text('timeout', { code: 'E_OWN' })],
  ['a bug while a token is obtained', { tokenUse: 'service' }, () => new TypeError(SECRET)],
  ["a consumer's bug outside of its handler", { role: 'subscribe' }, () => new TypeError(SECRET)],
];

describe('errors that look like those of a library', () => {
  let app: FailingApp;
  beforeAll(async () => {
    app = await startFailingApp();
  });
  afterAll(() => app.app.close());

  const expectUnknown = async (thunk: () => unknown): Promise<void> => {
    const { answer, occurrence } = await app.fail(thunk);
    expect(answer).toMatchObject({ status: 500, body: { code: '500', type: 'about:blank' } });
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    expect(JSON.stringify(occurrence!.exception)).not.toContain(SECRET);
  };

  it.each(errors)('are not taken for it: %s', async (_what, make) => {
    await expectUnknown(() => Promise.reject(make() as Error));
  });

  it.each(inContext)('are not taken for it in a context: %s', async (_what, context, make) => {
    await expectUnknown(() => withMtContext(context, () => Promise.reject(make() as Error)));
  });

  it('leaves a status that http-errors put on an error of the system', async () => {
    const parts = { code: 'ENOENT', errno: -2, syscall: 'stat', path: `/srv/${SECRET}` };
    const httpError = { expose: true, status: 404, statusCode: 404 };
    const error = text(SECRET, { ...parts, ...httpError });
    const { answer } = await app.fail(() => Promise.reject(error));
    expect(answer).toMatchObject({ status: 404, body: { code: '404' } });
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  it('leaves an HTTP exception that a consumer throws', async () => {
    const error = text(SECRET, { statusCode: 409, status: 409, expose: true });
    const context: MtContext = { role: 'subscribe', stage: 'handle' };
    const { answer } = await app.fail(() => withMtContext(context, () => Promise.reject(error)));
    expect(answer).toMatchObject({ status: 409, body: { code: '409' } });
  });

  it('takes a ThrottlerException for one only with its status', async () => {
    const { ThrottlerException } = {
      ThrottlerException: class ThrottlerException extends HttpException {},
    };
    const answerOf = async (status: number) =>
      (await app.fail(() => Promise.reject(new ThrottlerException('x', status)))).body.code;
    expect(await answerOf(403)).toBe('403');
    expect(await answerOf(429)).toBe('1048');
  });
});
