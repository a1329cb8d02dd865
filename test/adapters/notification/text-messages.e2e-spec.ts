import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { withMtContext } from 'nestjs-mt-errors/adapters';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { closedPort } from '../support/proxy.js';

const require = createRequire(import.meta.url);
const twilio = require('twilio') as typeof import('twilio');
const popCore = require('@alicloud/pop-core') as typeof import('@alicloud/pop-core');
const dysms = require('@alicloud/dysmsapi20170525') as typeof import('@alicloud/dysmsapi20170525');
const { Config } = require('@alicloud/openapi-client') as typeof import('@alicloud/openapi-client');

const ACCOUNT = `AC${'1'.repeat(32)}`;

describe('Text messages', () => {
  const app = new FamilyApp('notification');
  let server: Server;
  let next = { status: 200, body: '' };
  let origin = '';
  let refusing = '';

  beforeAll(async () => {
    await app.start();
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(next.status, { 'content-type': 'application/json' }).end(next.body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `127.0.0.1:${(server.address() as { port: number }).port}`;
    refusing = `127.0.0.1:${await closedPort()}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await app.stop();
  });

  /** The provider's next answer; every one of them repeats the message. */
  const answering = (status: number, body: object | string, call: Thunk): Thunk => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return () => {
      next = { status, body: text };
      return call();
    };
  };
  const sms =
    (call: Thunk): Thunk =>
    () =>
      withMtContext({ channel: 'sms' }, call);

  /** Twilio's own client over its own HTTP layer, but to the local server. */
  const viaTwilio =
    (host: () => string): Thunk =>
    () => {
      const http = new twilio.RequestClient();
      const request = http.request.bind(http);
      http.request = ((options: { uri: string }) =>
        request({
          ...options,
          uri: options.uri.replace('https://api.twilio.com', `http://${host()}`),
        } as Parameters<typeof request>[0])) as typeof http.request;
      const client = twilio(ACCOUNT, SECRET, { httpClient: http });
      return client.messages.create({ to: `+1${SECRET}`, from: '+1', body: SECRET });
    };
  const twilioTo = viaTwilio(() => origin);
  const twilioError = (code: number): object => ({ code, message: SECRET, more_info: SECRET });

  const viaPop =
    (action: string): Thunk =>
    () => {
      const client = new popCore({
        accessKeyId: SECRET,
        accessKeySecret: SECRET,
        endpoint: `http://${origin}`,
        apiVersion: '2017-05-25',
      });
      return client.request(action, { PhoneNumbers: SECRET }, {});
    };
  const pop = viaPop('SendSms');
  const viaDysms: Thunk = () => {
    const configuration = { accessKeyId: SECRET, accessKeySecret: SECRET };
    const client = new dysms.default(
      new Config({ ...configuration, endpoint: origin, protocol: 'http' }) as never,
    );
    const message = { phoneNumbers: SECRET, signName: SECRET, templateCode: 'A' };
    return client.sendSms(new dysms.SendSmsRequest(message));
  };
  const aliyun = (Code: string): object => ({ Code, Message: SECRET, RequestId: SECRET });

  provokeRows(app, 'notification', {
    twilio: {
      'invalid number (400)': answering(400, twilioError(21211), twilioTo),
      'wrong credentials (401)': answering(401, twilioError(20003), twilioTo),
      'too many requests (429)': answering(429, twilioError(20429), twilioTo),
      'page instead of an answer (500)': answering(500, `<html>${SECRET}</html>`, twilioTo),
      'client with a wrong account': () => twilio(SECRET, SECRET),
      'connection refused, sending a text message': sms(viaTwilio(() => refusing)),
    },
    '@alicloud/pop-core': {
      'limit of the number': answering(200, aliyun('isv.BUSINESS_LIMIT_CONTROL'), pop),
      'wrong access key': answering(404, aliyun('InvalidAccessKeyId.NotFound'), pop),
      throttled: answering(400, aliyun('Throttling.User'), pop),
      'wrong access key, another product': answering(
        404,
        aliyun('InvalidAccessKeyId.NotFound'),
        viaPop('DescribeInstances'),
      ),
    },
    '@alicloud/dysmsapi20170525': {
      'wrong access key, sending a text message': answering(
        404,
        aliyun('InvalidAccessKeyId.NotFound'),
        sms(viaDysms),
      ),
      'throttled, sending a text message': answering(400, aliyun('Throttling.User'), sms(viaDysms)),
      'service unavailable (503), sending a text message': answering(
        503,
        aliyun('ServiceUnavailable'),
        sms(viaDysms),
      ),
      'illegal number': answering(400, aliyun('isv.MOBILE_NUMBER_ILLEGAL'), viaDysms),
      'throttled, without context': answering(400, aliyun('Throttling.User'), viaDysms),
      'client without a configuration': () => new dysms.default(undefined as never),
    },
    fetch: {
      'connection refused, sending mail': () =>
        withMtContext({ channel: 'mail' }, () => fetch(`http://${refusing}/${SECRET}`)),
      'connection refused, verifying the mail service': () =>
        withMtContext({ channel: 'mail', stage: 'verify' }, () =>
          fetch(`http://${refusing}/${SECRET}`),
        ),
      'connection refused, verifying the text message service': () =>
        withMtContext({ channel: 'sms', stage: 'verify' }, () =>
          fetch(`http://${refusing}/${SECRET}`),
        ),
    },
  });

  it.each<[string, Thunk]>([
    ['an error that is none of the channel', sms(() => fail({}))],
    ['a RestException without a status', () => fail({}, class RestException extends Error {})],
    ['a ClientError of somebody else', () => fail({ name: 'ClientError', code: 'BAD' })],
    ['a code that is no text', () => fail({ name: '5Error', code: 5, url: 'https://example.com' })],
  ])('leaves %s without a code', async (_title, thunk) => {
    const { answer } = await app.provoke(thunk);
    expect(answer).toMatchObject({ status: 500, body: { code: '500', type: 'about:blank' } });
  });
});

function fail(parts: object, Class: new (text: string) => Error = Error): never {
  throw Object.assign(new Class(SECRET), parts);
}
