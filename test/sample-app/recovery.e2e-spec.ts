import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { jest } from '@jest/globals';
import { createApp } from '../../sample-app/create-app.js';
import { Database } from '../../sample-app/infrastructure/database/database.js';
import { PgDatabase } from '../../sample-app/infrastructure/database/pg.database.js';
import { Subscriptions } from '../../sample-app/infrastructure/events/subscriptions.js';
import { closedPort } from '../adapters/support/proxy.js';
import { type Answer, request } from '../support/answer.js';
import { eventually } from '../support/eventually.js';
import { platforms } from '../support/platforms.js';
import { describeWith } from '../support/services.js';
import { EventQueue } from './support/event-queue.js';
import { InterruptibleProxy } from './support/interruptible-proxy.js';

jest.setTimeout(120_000);

const unique = (): string => `sample${randomBytes(5).toString('hex')}`;
const postgresUrl = (port: number): string => `postgres://postgres@127.0.0.1:${port}/postgres`;

/** Asks again until it is so: a broker or a database needs some seconds to come back. */
const inTime = (check: () => void | Promise<void>): Promise<void> => eventually(check, 20_000);

const rename = (url: string, name: string, version: number): Promise<Answer> =>
  request(`${url}/projects/P1`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, version }),
  });

/** Renames the project again and again, and expects each to be accepted. */
async function renameAll(url: string, names: readonly string[], first = 0): Promise<void> {
  for (const [index, name] of names.entries()) {
    const { status, body } = await rename(url, name, first + index);
    expect([status, body]).toEqual([200, expect.objectContaining({ name })]);
  }
}

const names = (count: number, prefix = 'Name'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix} ${index}`);

async function start(
  platform: string,
  settings: Record<string, unknown>,
): Promise<{ app: INestApplication; url: string }> {
  const app = await createApp(platform, { logger: false, abortOnError: false }, {
    demo: true,
    ...settings,
  } as never);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { app, url: `http://127.0.0.1:${port}` };
}

await describeWith('postgres', 'a database that goes away', () => {
  it.each(platforms)(
    'is answered 503, and the next request after its return succeeds, on %s',
    async (platform) => {
      const proxy = await InterruptibleProxy.before(5432);
      const databaseSchema = unique();
      const settings = { databaseUrl: postgresUrl(proxy.port), databaseSchema };
      const { app, url } = await start(platform, settings);
      const member = `${url}/projects/P1/users/U1`;
      expect((await request(member)).status).toBe(200);

      await proxy.goAway();
      const away = await request(member);
      await proxy.comeBack();
      const back = await request(member);

      expect(away.status).toBe(503);
      expect(away.headers['error-code']).toBe('0064');
      expect(JSON.stringify(away.body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|postgres/i);
      expect(back.status).toBe(200);
      await app.get(Database).execute(`DROP SCHEMA ${databaseSchema} CASCADE`);
      await app.close();
      await proxy.goAway();
    },
  );

  it('keeps all of a change or nothing of it when the connection breaks in the middle', async () => {
    const proxy = await InterruptibleProxy.before(5432);
    const databaseSchema = unique();
    const settings = { databaseUrl: postgresUrl(proxy.port), databaseSchema, relayIntervalMs: 0 };
    const { app, url } = await start('express', settings);
    let isAsking = false;
    const cutting = setInterval(() => void (isAsking || proxy.cut()), 23);
    let version = 0;
    const accepted: string[] = [];

    for (const name of names(60)) {
      const { status } = await rename(url, name, version);
      if (status === 200) accepted.push(name);
      if (status === 200) version += 1;
      // A change whose answer was lost may have been made: the version tells, when it can be asked.
      isAsking = true;
      if (status !== 200) version = await currentVersion(app);
      isAsking = false;
    }
    clearInterval(cutting);

    await currentVersion(app);
    const { rows } = await app
      .get(Database)
      .query<{ payload: string }>('SELECT payload FROM outbox ORDER BY id');
    const told = rows.map(({ payload }) => (JSON.parse(payload) as { name: string }).name);
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.length).toBeLessThan(60);
    expect(told).toEqual(expect.arrayContaining(accepted));
    expect(told).toHaveLength(await currentVersion(app));
    await app.get(Database).execute(`DROP SCHEMA ${databaseSchema} CASCADE`);
    await app.close();
    await proxy.goAway();
  });
});

async function currentVersion(app: INestApplication): Promise<number> {
  let version = 0;
  await inTime(async () => {
    const sql = "SELECT version FROM projects WHERE id = 'P1'";
    version = (await app.get(Database).query<{ version: number }>(sql)).rows[0]!.version;
  });
  return version;
}

await describeWith('rabbitmq', 'a broker that goes away', () => {
  const amqpPrefix = unique();
  const queues = new Set<string>();
  let proxy: InterruptibleProxy;
  let queue: EventQueue;

  beforeAll(async () => {
    proxy = await InterruptibleProxy.before(5672);
    queue = await EventQueue.bind(amqpPrefix);
  });
  afterEach(() => queue.events.clear());
  afterAll(async () => {
    await queue.remove(queues);
    await proxy.goAway();
  });

  const heard = (): unknown[] => [...queue.events.values()].map(({ name }) => name);

  async function withBroker(
    use: (url: string, app: INestApplication) => Promise<void>,
  ): Promise<void> {
    const amqpUrl = `amqp://127.0.0.1:${proxy.port}`;
    const { app, url } = await start('express', { amqpUrl, amqpPrefix, relayIntervalMs: 50 });
    await use(url, app);
    for (const { queue: name } of app.get(Subscriptions).all) queues.add(name);
    await app.close();
  }

  it('takes nothing from callers: what was accepted meanwhile is published on its return', async () => {
    await withBroker(async (url, app) => {
      await renameAll(url, ['Before']);
      await inTime(() => expect(heard()).toEqual(['Before']));

      await proxy.goAway();
      await renameAll(url, names(20), 1);
      const pending = await pendingIn(app);
      await proxy.comeBack();

      expect(pending).toBe(20);
      await inTime(() => expect(heard()).toEqual(['Before', ...names(20)]));
      await inTime(async () => expect(await pendingIn(app)).toBe(0));
    });
  });

  it('loses nothing that a process had accepted when it was killed', async () => {
    const databaseSchema = unique();
    const port = await closedPort();
    const env = {
      PORT: String(port),
      DEMO: 'on',
      DATABASE_URL: postgresUrl(5432),
      DATABASE_SCHEMA: databaseSchema,
      AMQP_URL: `amqp://127.0.0.1:${proxy.port}`,
      AMQP_PREFIX: amqpPrefix,
    };
    const first = await startProcess(env);
    await proxy.goAway();
    await renameAll(`http://127.0.0.1:${port}`, names(5));
    await kill(first);
    await proxy.comeBack();
    const heardBefore = heard();

    const second = await startProcess(env);
    await inTime(() => expect(heard()).toEqual(names(5)));

    expect(heardBefore).toEqual([]);
    await kill(second);
    const database = new PgDatabase(postgresUrl(5432), databaseSchema, 5000);
    await database.execute(`DROP SCHEMA ${databaseSchema} CASCADE`);
    await database.close();
  });

  it('loses no event when the connection breaks again and again while they are published', async () => {
    await withBroker(async (url, app) => {
      const cutting = setInterval(() => proxy.cut(), 120);
      await renameAll(url, names(100));
      clearInterval(cutting);

      await inTime(async () => expect(await pendingIn(app)).toBe(0));
      await inTime(() => expect(new Set(heard())).toEqual(new Set(names(100))));
    });
  });
});

/** The sample as a process of its own, when it says that it is ready. */
function startProcess(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--import', './test/rpc/support/ts-loader.mjs', 'sample-app/main.ts'],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes('Try:') && resolve(child));
    child.once('exit', (code) => reject(new Error(`The sample ended with exit code ${code}`)));
  });
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

async function pendingIn(app: INestApplication): Promise<number> {
  const sql = 'SELECT count(*)::int4 AS pending FROM outbox WHERE published_at IS NULL';
  return (await app.get(Database).query<{ pending: number }>(sql)).rows[0]!.pending;
}
