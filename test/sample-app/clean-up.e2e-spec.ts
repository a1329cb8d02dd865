import { jest } from '@jest/globals';
import { CleanUp } from '../../sample-app/infrastructure/clean-up/clean-up.js';
import { ada } from '../../sample-app/walk/callers.js';
import { register } from '../../sample-app/walk/rows/registration.rows.js';
import { Walk } from '../../sample-app/walk/walk.js';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('rows that nobody asks for any more', () => {
  let walk: Walk;

  beforeAll(async () => {
    const settings = { databaseUrl: undefined, amqpUrl: undefined };
    walk = await Walk.start({ platform: 'express', settings });
  });
  afterAll(() => walk.close());

  const count = async (table: string): Promise<number> =>
    (await walk.database.query(`SELECT 1 FROM ${table}`)).rowCount;
  const cleanUp = (): Promise<void> => walk.app.get(CleanUp, { strict: false }).run();

  it('are events that were published a day ago, and not those that still wait', async () => {
    await register(walk);
    await walk.drain();
    await register(walk);
    await cleanUp();
    expect(await count('outbox')).toBe(2);
    walk.clock.advance(2 * DAY);
    await cleanUp();
    expect(await count('outbox')).toBe(1);
    expect(await walk.delivered()).toMatchObject({ body: '1 events are pending' });
  });

  it('are codes and rests that are over, and not those that still count', async () => {
    const body = { email: 'late@example.com' };
    await walk.send({ method: 'POST', path: '/verification-codes', body });
    await cleanUp();
    expect([await count('verification_codes'), await count('cool_downs')]).toEqual([1, 1]);
    walk.clock.advance(2 * MINUTE);
    await cleanUp();
    expect([await count('verification_codes'), await count('cool_downs')]).toEqual([1, 0]);
    walk.clock.advance(9 * MINUTE);
    await cleanUp();
    expect([await count('verification_codes'), await count('cool_downs')]).toEqual([0, 0]);
  });

  it('are consents of users that no client has exchanged in time', async () => {
    const body = {
      response_type: 'code',
      client_id: 'C0',
      redirect_uri: 'http://localhost:4200/login',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    };
    await walk.send({ method: 'POST', path: '/oauth/authorize', body, as: ada });
    expect(await count('authorization_codes')).toBe(1);
    walk.clock.advance(2 * MINUTE);
    await cleanUp();
    expect(await count('authorization_codes')).toBe(0);
  });

  it('are found by an index of those events that wait', async () => {
    await walk.database.execute('SET enable_seqscan = off');
    const { rows } = await walk.database.query<Record<string, string>>(
      'EXPLAIN SELECT id FROM outbox WHERE published_at IS NULL ORDER BY id LIMIT 100',
    );
    expect(JSON.stringify(rows)).toContain('outbox_pending');
    await walk.database.execute('RESET enable_seqscan');
  });
});
