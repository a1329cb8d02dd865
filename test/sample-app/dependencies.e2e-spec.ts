import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { jest } from '@jest/globals';
import type { AppConfig } from '../../sample-app/config/app-config.js';
import { ada } from '../../sample-app/walk/callers.js';
import { queuesOf } from '../../sample-app/walk/rows/rabbit.js';
import { register } from '../../sample-app/walk/rows/registration.rows.js';
import { removeTraces } from '../../sample-app/walk/servers.js';
import { Walk } from '../../sample-app/walk/walk.js';
import { eventually } from '../support/eventually.js';
import { platforms } from '../support/platforms.js';
import { describeWith } from '../support/services.js';

jest.setTimeout(60_000);

const unique = (): string => `sample${randomBytes(5).toString('hex')}`;
const alone = { databaseUrl: undefined, amqpUrl: undefined };

/** How long it took, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

describe.each(platforms)('another service that misbehaves, on %s', (platform) => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await Walk.start({ platform, settings: alone });
  });
  afterEach(() => walk.endRow());
  afterAll(() => walk.close());

  function answer(response: ServerResponse, status: number, body: unknown): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  /** Asks a metering service that answers calls with these statuses, one after the other. */
  async function meter(what: string, statuses: number[], settings: Partial<AppConfig> = {}) {
    const logins: (string | undefined)[] = [];
    const service = await walk.listen((request, response) => {
      if (request.url !== '/token')
        return answer(response, statuses.shift()!, { secret: 'theirs' });
      logins.push(request.headers.authorization);
      answer(response, 200, { access_token: 'token' });
    });
    const seen = await walk.withApp({ meteringUrl: service.url, ...settings }, (other) =>
      other.send({ path: `/metering/P1/${what}`, as: ada }),
    );
    return { seen, logins };
  }

  it.each([
    ['total', '0017', 'SERVICE_TOKEN_RENEWAL_FAILED'],
    ['days', '0019', 'SERVICE_TOKEN_RENEWAL_FAILED_GENERIC'],
  ])('answers %s with %s where it refuses a new token too', async (what, code, key) => {
    const { seen, logins } = await meter(what, [401, 401]);
    expect(seen.status).toBe(503);
    expect(seen.body).toMatchObject({ status: 503, code, key });
    expect(JSON.stringify(seen.body)).not.toContain('theirs');
    expect(logins).toHaveLength(2);
  });

  it('hears at the token endpoint who asks', async () => {
    const settings = { serviceClientId: 'mt access', serviceClientSecret: 'a:b' };
    const { seen, logins } = await meter('total', [200], settings);
    expect(seen.status).toBe(200);
    expect(logins).toEqual([`Basic ${Buffer.from('mt%20access:a%3Ab').toString('base64')}`]);
  });

  it('is not waited for longer than some seconds where it sends mail and says nothing', async () => {
    const silent = await walk.listenTcp(() => undefined);
    await walk.withApp({ smtpUrl: `smtp://127.0.0.1:${silent.port}` }, async (other) => {
      const body = { email: `${unique()}@example.com` };
      const ms = await timed(async () => {
        const seen = await other.send({ method: 'POST', path: '/verification-codes', body });
        expect(seen.status).toBe(503);
      });
      expect(ms).toBeLessThan(8000);
    });
  });

  it('is left alone by text messages as soon as it has said how it went', async () => {
    let isOpen = false;
    const provider = await walk.listen((_, response) => {
      isOpen = true;
      response.writeHead(200).write('{');
      response.on('close', () => (isOpen = false));
    });
    await walk.withApp({ smsUrl: provider.url }, async (other) => {
      const mobileNumber = `15112${String(Date.now()).slice(-6)}`;
      const body = { countryCode: '49', mobileNumber };
      const seen = await other.send({ method: 'POST', path: '/verification-codes', body });
      expect(seen.status).toBe(204);
      await eventually(() => expect(isOpen).toBe(false), 2000);
    });
  });
});

describe.each(platforms)('without transactions, on %s', (platform) => {
  it('work that must be done as a whole is refused before anything is written', async () => {
    const walk = await Walk.start({ platform, settings: alone });
    const projects = async () => (await walk.database.query('SELECT id FROM projects')).rowCount;
    const before = await projects();
    const seen = await walk.withApp({ databaseTransactions: false }, (other) => register(other));
    expect(seen.status).toBe(500);
    expect(seen.body).toMatchObject({ code: '0063', key: 'TRANSACTION_REQUIRED' });
    expect(await projects()).toBe(before);
    await walk.close();
  });
});

/** A way to a server on which what the server says can be held back. */
async function holdableWay(target: number) {
  const sockets = new Set<Socket>();
  let isHeld = false;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const each of [client, upstream]) sockets.add(each.on('error', () => undefined));
    client.on('close', () => upstream.destroy()).pipe(upstream);
    upstream.on('close', () => client.destroy());
    upstream.on('data', (bytes) => isHeld || client.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<unknown> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port, hold: () => (isHeld = true), release: () => (isHeld = false), close };
}

await describeWith('postgres', 'a database that hangs', () => {
  it('is answered 503 after some seconds, and the next request after it woke succeeds', async () => {
    const way = await holdableWay(5432);
    const databaseSchema = unique();
    const databaseUrl = `postgres://postgres@127.0.0.1:${way.port}/postgres`;
    const settings = { ...alone, databaseUrl, databaseSchema };
    const walk = await Walk.start({ platform: 'express', settings });
    const ask = () => walk.send({ path: '/projects/P1/users/U1', as: ada });
    expect((await ask()).status).toBe(200);
    way.hold();
    const ms = await timed(async () => {
      expect(await ask()).toMatchObject({ status: 503, body: { code: '0064' } });
    });
    way.release();
    expect(ms).toBeLessThan(9000);
    expect((await ask()).status).toBe(200);
    await walk.close();
    await way.close();
    await removeTraces(
      { databaseUrl: 'postgres://postgres@127.0.0.1/postgres', databaseSchema },
      [],
    );
  });
});

await describeWith('rabbitmq', 'a broker that confirms nothing', () => {
  it('does not keep the application from ending, and the event waits in the outbox', async () => {
    const way = await holdableWay(5672);
    const amqpPrefix = unique();
    const base = await Walk.start({ platform: 'express', settings: alone });
    const amqpUrl = `amqp://guest:guest@127.0.0.1:${way.port}`;
    let queues: readonly string[] = [];
    let ended = 0;
    await base.withApp({ amqpUrl, amqpPrefix, relayIntervalMs: 50 }, async (other) => {
      queues = queuesOf(other);
      way.hold();
      await register(other);
      await new Promise((resolve) => setTimeout(resolve, 300));
      ended = performance.now();
    });
    expect(performance.now() - ended).toBeLessThan(9000);
    expect(await base.delivered()).toMatchObject({ body: '1 events are pending' });
    await base.close();
    await way.close();
    await removeTraces({ amqpUrl: 'amqp://guest:guest@127.0.0.1:5672', amqpPrefix }, queues);
  });
});
