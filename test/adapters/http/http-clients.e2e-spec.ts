import type { IncomingMessage, ServerResponse } from 'node:http';
import axios from 'axios';
import got, { type OptionsInit } from 'got';
import { Agent, Client, interceptors, request as undici } from 'undici';
import { startUntrusted } from '../support/certificate.js';
import { startUpstream, type Upstream } from '../support/http-upstream.js';
import { FamilyApp, findRow, provokeRows, readExpected, SECRET } from '../support/provoke.js';
import { closedPort, listen, type LocalServer, silentServer } from '../support/proxy.js';

const RETRY_AFTER = '7';

/** `/status/<n>` answers that, `/loop` redirects to itself, `/cut` stops in the middle. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const [, what, value] = request.url!.split('/');
  if (what === 'loop') return void response.writeHead(302, { location: request.url! }).end();
  if (what === 'busy-until') {
    return void response.writeHead(503, { 'retry-after': decodeURIComponent(value!) }).end(SECRET);
  }
  if (what === 'text') return void response.end(SECRET);
  if (what === 'large') return void response.end('x'.repeat(10_000));
  if (what === 'begun') return void response.write(SECRET);
  if (what !== 'cut') {
    return void response.writeHead(Number(value), { 'retry-after': RETRY_AFTER }).end(SECRET);
  }
  response.writeHead(200, { 'content-length': '1000' }).write(SECRET);
  setTimeout(() => response.destroy(), 20);
}

describe('HTTP clients', () => {
  const app = new FamilyApp('http-clients');
  const servers: { close(): Promise<void> }[] = [];
  const headers = { authorization: `Bearer ${SECRET}` };
  let upstream: Upstream;
  let untrusted: Upstream;
  let silent: LocalServer;
  let cutting: LocalServer;
  let garbage: LocalServer;
  let refused = '';
  const unknown = `http://${SECRET}.invalid/`;
  const urlOf = ({ port }: LocalServer): string => `http://127.0.0.1:${port}/${SECRET}`;
  const at = (path: string): string => `${upstream.url}/${path}`;

  beforeAll(async () => {
    await app.start();
    upstream = await startUpstream(answer);
    untrusted = await startUntrusted();
    silent = await silentServer();
    cutting = await listen((socket) => socket.once('data', () => socket.destroy()));
    garbage = await listen((socket) => socket.once('data', () => socket.end(`${SECRET}\r\n\r\n`)));
    refused = `http://127.0.0.1:${await closedPort()}/${SECRET}`;
    servers.push(upstream, untrusted, silent, cutting, garbage);
  });

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await app.stop();
  });

  const options: OptionsInit = { headers, retry: { limit: 0 } };
  const agents: Agent[] = [];
  const agent = (settings: Agent.Options): Agent => {
    agents.push(new Agent(settings));
    return agents.at(-1)!;
  };
  afterAll(() => Promise.all(agents.map((each) => each.destroy())));
  const strict = (path: string) =>
    undici(at(path), {
      headers,
      dispatcher: agent({}).compose(interceptors.responseError()),
    });
  const read = async (path: string, settings: Agent.Options = {}): Promise<string> => {
    const { body } = await undici(at(path), { headers, dispatcher: agent(settings) });
    return body.text();
  };
  const soon = (): AbortSignal => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    return controller.signal;
  };

  provokeRows(app, 'http-clients', {
    axios: {
      'upstream answers 401': () => axios.get(at('status/401'), { headers }),
      'upstream answers 404': () => axios.get(at('status/404'), { headers }),
      'upstream answers 500': () => axios.get(at('status/500'), { headers }),
      'upstream answers 429': () => axios.get(at('status/429'), { headers }),
      'upstream answers 503': () => axios.get(at('status/503'), { headers }),
      'too many redirects': () => axios.get(at('loop'), { headers, maxRedirects: 2 }),
      'connection refused': () => axios.get(refused, { headers }),
      'connection cut': () => axios.get(urlOf(cutting), { headers }),
      'answer cut in the middle': () => axios.get(at('cut'), { headers }),
      'host name unknown': () => axios.get(unknown, { headers }),
      'certificate not trusted': () => axios.get(untrusted.url, { headers }),
      'answer too large': () => axios.get(at('large'), { headers, maxContentLength: 10 }),
      'no answer in time': () => axios.get(urlOf(silent), { headers, timeout: 50 }),
      cancelled: () => axios.get(urlOf(silent), { headers, signal: soon() }),
      'address that is none': () => axios.get(`nowhere://${SECRET}`, { headers }),
    },
    got: {
      'upstream answers 401': () => got(at('status/401'), options),
      'upstream answers 500': () => got(at('status/500'), options),
      'upstream answers 429': () => got(at('status/429'), options),
      'upstream answers 503': () => got(at('status/503'), options),
      'answer that is no JSON': () => got(at('text'), { ...options, responseType: 'json' }),
      'too many redirects': () => got(at('loop'), { ...options, maxRedirects: 2 }),
      'connection refused': () => got(refused, options),
      'connection cut': () => got(urlOf(cutting), options),
      'answer cut in the middle': () => got(at('cut'), options),
      'host name unknown': () => got(unknown, options),
      'certificate not trusted': () => got(untrusted.url, options),
      'no answer in time': () => got(urlOf(silent), { ...options, timeout: { request: 50 } }),
      aborted: () => got(urlOf(silent), { ...options, signal: soon() }),
      'answer that is no HTTP': () => got(urlOf(garbage), options),
      'protocol not supported': () => got(`ftp://${SECRET}`, options),
    },
    undici: {
      'upstream answers 404': () => strict('status/404'),
      'upstream answers 429': () => strict('status/429'),
      'upstream answers 503 to every retry': () =>
        undici(at('status/503'), {
          headers,
          dispatcher: agent({}).compose(
            interceptors.retry({ maxRetries: 1, minTimeout: 10, retryAfter: false }),
          ),
        }),
      'connection refused': () => undici(refused, { headers }),
      'connection cut': () => undici(urlOf(cutting), { headers }),
      'answer that is no HTTP': () => undici(urlOf(garbage), { headers }),
      'answer too large': () => read('large', { maxResponseSize: 10 }),
      'answer cut in the middle': () => read('cut'),
      'no connection in time': () =>
        undici(`https://127.0.0.1:${silent.port}/`, {
          headers,
          dispatcher: agent({ connect: { timeout: 50 } }),
        }),
      'no answer in time': () =>
        undici(urlOf(silent), { headers, dispatcher: agent({ headersTimeout: 50 }) }),
      'no end of the answer in time': () => read('begun', { bodyTimeout: 50 }),
      aborted: () => {
        const client = new Client(urlOf(silent).replace(/\/[^/]*$/, ''));
        const sent = client.request({ path: `/${SECRET}`, method: 'GET', headers, signal: soon() });
        return sent.finally(() => client.destroy());
      },
      'used wrongly': () =>
        undici(at('text'), { headers, method: SECRET.replace('-', ' ') as never }),
    },
    fetch: {
      'connection refused': () => fetch(refused, { headers }),
      'connection cut': () => fetch(urlOf(cutting), { headers }),
      'answer cut in the middle': async () => (await fetch(at('cut'), { headers })).text(),
      'answer that is no HTTP': () => fetch(urlOf(garbage), { headers }),
      'host name unknown': () => fetch(unknown, { headers }),
      'certificate not trusted': () => fetch(untrusted.url, { headers }),
      'no answer in time': () => fetch(urlOf(silent), { headers, signal: AbortSignal.timeout(50) }),
      aborted: () => fetch(urlOf(silent), { headers, signal: soon() }),
      'aborted with a text as reason': () =>
        fetch(urlOf(silent), { headers, signal: AbortSignal.abort(SECRET) }),
    },
  });

  const rows = readExpected('http-clients');

  it.each(['axios', 'got', 'undici'])('passes on when to try again, from %s', async (library) => {
    const row = findRow(rows, library, 'upstream answers 429');
    const clients = {
      axios: () => axios.get(at('status/429')),
      got: () => got(at('status/429'), options),
      undici: () => strict('status/429'),
    };
    const { answer } = await app.provoke(clients[library as keyof typeof clients]);
    expect(answer).toMatchObject({
      status: row.status,
      headers: { 'retry-after': RETRY_AFTER },
    });
  });

  it.each([
    ['Wed, 01 Jan 2031 00:00:00 GMT', 'Wed, 01 Jan 2031 00:00:00 GMT'],
    [SECRET, undefined],
  ])('passes on a date, and nothing that is no time: %s', async (sent, told) => {
    const path = `busy-until/${encodeURIComponent(sent)}`;
    const { answer } = await app.provoke(() => axios.get(at(path)));
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe(told);
  });
});
