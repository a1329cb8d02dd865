import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { platforms } from '../support/platforms.js';
import { eventually } from '../support/eventually.js';
import { failingRequests, outcomeOf } from './support/failing-requests.js';
import { Sample, START_MS } from './support/sample.js';

jest.setTimeout(400_000);

const CONNECTIONS = 50;
/** Their answers are more than the buffers of the system take. */
const REQUESTS = 200;
const MAX_GROWTH_MB = 150;
const SOCKET_TIMEOUT_MS = 5000;
/** For the catalogue page; long, because a server begins all requests that it has read. */
const REQUEST =
  'GET /errors HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n' +
  `X-Padding: ${'x'.repeat(8000)}\r\n\r\n`;
const ALL = Buffer.from(REQUEST.repeat(REQUESTS));

/** A caller that will read no answer. */
async function connectUnread(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
    .pause()
    .on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

const connectAll = (port: number): Promise<Socket[]> =>
  Promise.all(Array.from({ length: CONNECTIONS }, () => connectUnread(port)));

const askAll = (sockets: readonly Socket[]): void => sockets.forEach((socket) => socket.write(ALL));

describe.each(platforms)('50 callers that read nothing, on %s', (platform) => {
  let sample: Sample;

  beforeAll(async () => {
    const env = { SOCKET_TIMEOUT_MS: String(SOCKET_TIMEOUT_MS) };
    sample = await Sample.start({ platform, main: 'test/faults/server/main.js', env });
  }, START_MS);
  afterAll(() => sample?.kill());

  it('leave the others their answers, the process its memory, and are closed in the end', async () => {
    const before = sample.rss;
    const sockets = await connectAll(sample.port);
    await eventually(async () => expect(await sample.tell('connections')).toBeGreaterThan(49));
    askAll(sockets);
    const outcomes: string[] = [];
    let most = 0;
    const end = performance.now() + 2 * SOCKET_TIMEOUT_MS;
    while (performance.now() < end || outcomes.length < 5) {
      outcomes.push(await outcomeOf(sample, failingRequests[0]!));
      most = Math.max(most, sample.rss);
      await sleep(50);
    }
    await eventually(async () => expect(await sample.tell('connections')).toBeLessThan(5), 60_000);
    for (const socket of sockets) socket.destroy();

    expect(new Set(outcomes)).toEqual(new Set(['404 1078']));
    expect(most - before).toBeLessThan(MAX_GROWTH_MB);
  });

  it('do not keep the process from ending', async () => {
    const sockets = await connectAll(sample.port);
    askAll(sockets);
    await sample.ask('/health');
    sample.signal('SIGTERM');
    const begin = performance.now();
    const ended = await sample.exited;
    const took = performance.now() - begin;
    for (const socket of sockets) socket.destroy();

    expect(ended).toEqual([null, 'SIGTERM']);
    expect(took).toBeLessThan(30_000);
  });
});
