import { randomUUID } from 'node:crypto';
import { ada } from '../../sample-app/walk/callers.js';
import { queuesOf } from '../../sample-app/walk/rows/rabbit.js';
import { register } from '../../sample-app/walk/rows/registration.rows.js';
import { removeTraces } from '../../sample-app/walk/servers.js';
import { Walk } from '../../sample-app/walk/walk.js';
import { describeWith } from '../support/services.js';
import { Way } from './way.js';

const POSTGRES = 5432;
const RABBIT = 5672;
const unique = (): string => `walk_${randomUUID().slice(0, 8)}`;

await describeWith('postgres', 'A database that goes away and comes back', () => {
  const way = new Way(POSTGRES);
  const databaseSchema = unique();
  let walk: Walk;

  beforeAll(async () => {
    await way.open();
    const databaseUrl = `postgres://postgres@127.0.0.1:${way.port}/postgres`;
    walk = await Walk.start({ platform: 'express', settings: { databaseUrl, databaseSchema } });
  });
  afterAll(async () => {
    await walk.close();
    await way.cut();
    const databaseUrl = `postgres://postgres@127.0.0.1:${POSTGRES}/postgres`;
    await removeTraces({ databaseUrl, databaseSchema }, []);
  });

  it('is answered 503, may be asked again, and answers the next request without a restart', async () => {
    const ask = () => walk.send({ path: '/projects/P1/users/U1', as: ada });
    expect((await ask()).status).toBe(200);
    await way.cut();
    expect(await ask()).toMatchObject({ status: 503, body: { code: '0064' } });
    expect(await ask()).toMatchObject({ status: 503, body: { code: '0064' } });
    await way.open();
    expect((await ask()).status).toBe(200);
  });
});

await describeWith('rabbitmq', 'A broker that goes away and comes back', () => {
  const way = new Way(RABBIT);
  const amqpPrefix = unique();
  let walk: Walk;

  beforeAll(async () => {
    await way.open();
    const amqpUrl = `amqp://guest:guest@127.0.0.1:${way.port}`;
    walk = await Walk.start({ platform: 'express', settings: { amqpUrl, amqpPrefix } });
  });
  afterAll(async () => {
    const queues = queuesOf(walk);
    await walk.close();
    await way.cut();
    await removeTraces({ amqpUrl: `amqp://guest:guest@127.0.0.1:${RABBIT}`, amqpPrefix }, queues);
  });

  it('loses nothing that was accepted meanwhile', async () => {
    const rename = (name: string, version: number) =>
      walk.send({ method: 'PUT', path: '/projects/P1', body: { name, version }, as: ada });
    await way.cut();
    expect((await register(walk)).status).toBe(201);
    expect((await rename('Greener', 0)).status).toBe(200);
    await walk.drain();
    expect(await walk.delivered()).toMatchObject({ body: '2 events are pending' });
    expect(walk.logs.some((line) => line.startsWith('0000 MQ_SUBSCRIBE_CONNECT_FAILED'))).toBe(
      true,
    );
    await way.open();
    await walk.drain();
    expect(await walk.delivered()).toMatchObject({ body: '0 events are pending' });
    const names = await walk.database.query('SELECT name FROM usage_projects');
    expect(names.rows).toEqual([{ name: 'Greener' }]);
  });
});
