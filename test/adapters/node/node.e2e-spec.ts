import { EventEmitter, once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import CircuitBreaker from 'opossum';
import { NEVER, timeout } from 'rxjs';
import { startUntrusted } from '../support/certificate.js';
import { startUpstream, type Upstream } from '../support/http-upstream.js';
import { FamilyApp, provokeRows, SECRET, type Thunk } from '../support/provoke.js';
import { closedPort, listen, type LocalServer } from '../support/proxy.js';

/** The error that an emitter emits. */
const emitted = (start: () => EventEmitter): Thunk => {
  return () => new Promise((_resolve, reject) => start().once('error', reject));
};

describe('Node itself', () => {
  const app = new FamilyApp('node');
  const breakers: CircuitBreaker[] = [];
  let port = 0;
  let cutting: LocalServer;
  let garbage: LocalServer;
  let upstream: Upstream;
  let untrusted: Upstream;

  beforeAll(async () => {
    await app.start();
    port = await closedPort();
    cutting = await listen((socket) => socket.once('data', () => socket.destroy()));
    garbage = await listen((socket) => socket.once('data', () => socket.end(`${SECRET}\r\n\r\n`)));
    upstream = await startUpstream((_request, response) => response.end());
    untrusted = await startUntrusted();
  });

  afterAll(async () => {
    breakers.forEach((breaker) => breaker.shutdown());
    await Promise.all([cutting, garbage, upstream, untrusted].map((server) => server.close()));
    await app.stop();
  });

  const breaker = (options: CircuitBreaker.Options): CircuitBreaker => {
    const action = (): Promise<void> => sleep(200, undefined, { ref: false });
    const made = new CircuitBreaker(action, { name: SECRET, ...options });
    breakers.push(made);
    return made;
  };
  const refuse: Thunk = emitted(() => connect(port, '127.0.0.1'));

  provokeRows(app, 'node', {
    'node:net': { 'connection refused': refuse },
    'node:dns': { 'host name unknown': () => lookup(`${SECRET}.invalid`) },
    'node:http': {
      'connection cut': emitted(() => http.get(`http://127.0.0.1:${cutting.port}/${SECRET}`)),
      'answer that is no HTTP': emitted(() => http.get(`http://127.0.0.1:${garbage.port}/`)),
      'port in use': emitted(() =>
        http.createServer().listen(Number(new URL(upstream.url).port), '127.0.0.1'),
      ),
    },
    'node:https': {
      'certificate not trusted': emitted(() => https.get(untrusted.url)),
      'connection cut during the handshake': emitted(() =>
        https.get(`https://127.0.0.1:${cutting.port}/${SECRET}`),
      ),
      'other side speaks no TLS': emitted(() => https.get(upstream.url.replace('http', 'https'))),
    },
    'node:fs': {
      'disk full': () => writeFile('/dev/full', SECRET),
      'file missing': () => readFile(`/nowhere/${SECRET}`),
      'folder where a file is wanted': () => readFile('/'),
    },
    'node:timers': {
      aborted: () => sleep(1000, undefined, { signal: AbortSignal.abort() }),
      'time of the signal ran out': async () => {
        const signal = AbortSignal.timeout(20);
        await sleep(40);
        signal.throwIfAborted();
      },
    },
    'node:events': {
      aborted: () => once(new EventEmitter(), SECRET, { signal: AbortSignal.abort() }),
    },
    'Promise.any': {
      'every connection refused': () => Promise.any([refuse(), refuse()]),
    },
    rxjs: { timeout: () => NEVER.pipe(timeout(20)) },
    opossum: {
      'breaker open': () => {
        const open = breaker({});
        open.open();
        return open.fire();
      },
      'semaphore locked': () => {
        const busy = breaker({ capacity: 1 });
        void busy.fire();
        return busy.fire();
      },
      'circuit shut down': () => {
        const stopped = breaker({});
        stopped.shutdown();
        return stopped.fire();
      },
      'no answer in time': () => breaker({ timeout: 20 }).fire(),
    },
  });

  it('says 499 where nobody waits for the answer any more', async () => {
    const controller = new AbortController();
    const sent = app.provoke(
      async () => {
        controller.abort();
        await sleep(50);
        return sleep(1000, undefined, { signal: AbortSignal.abort() });
      },
      { signal: controller.signal },
    );
    await expect(sent).rejects.toThrow('abort');
    await sleep(100);
    expect(app.lastOccurrence).toMatchObject({ status: 499 });
  });
});
