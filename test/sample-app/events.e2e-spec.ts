import { jest } from '@jest/globals';
import { Database } from '../../sample-app/infrastructure/database/database.js';
import { ada } from '../../sample-app/walk/callers.js';
import { register } from '../../sample-app/walk/rows/registration.rows.js';
import { Walk } from '../../sample-app/walk/walk.js';
import { platforms } from '../support/platforms.js';

jest.setTimeout(60_000);

/** Lets inserting a role fail so many times, as a conflict of transactions does. */
const failing = (times: number, sqlstate: string): string => `
  CREATE SEQUENCE conflicts;
  CREATE FUNCTION conflict() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF nextval('conflicts') <= ${times} THEN
      RAISE EXCEPTION 'conflict' USING ERRCODE = '${sqlstate}';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER conflict BEFORE INSERT ON roles FOR EACH ROW EXECUTE FUNCTION conflict();`;

describe.each(platforms)('an event whose handling fails, on %s', (platform) => {
  let walk: Walk;

  beforeEach(async () => {
    walk = await Walk.start({ platform, settings: { databaseUrl: undefined, amqpUrl: undefined } });
  });
  afterEach(() => walk.close());

  async function registerWhile(sql: string): Promise<string> {
    await walk.app.get(Database).execute(sql);
    const { status, body } = await register(walk);
    expect(status).toBe(201);
    return (body as { id: string }).id;
  }

  async function rolesOf(projectId: string): Promise<number> {
    const sql = 'SELECT id FROM roles WHERE project_id = $1';
    return (await walk.database.query(sql, [projectId])).rowCount;
  }

  const deadLetters = async () =>
    (await walk.database.query('SELECT queue, code, error_key FROM dead_letters')).rows;

  it('is handled again where the failure passes, and nothing is put aside', async () => {
    const projectId = await registerWhile(failing(2, '40001'));
    for (const pending of [1, 1, 0]) {
      await walk.drain();
      expect(await walk.delivered()).toMatchObject({ body: `${pending} events are pending` });
    }
    expect(await rolesOf(projectId)).toBe(4);
    expect(await deadLetters()).toEqual([]);
  });

  it('is put aside where the failure does not pass, after ten attempts', async () => {
    const projectId = await registerWhile(failing(1000, '40001'));
    for (let attempt = 1; attempt < 10; attempt++) await walk.drain();
    expect(await deadLetters()).toEqual([]);
    await walk.drain();
    expect(await walk.delivered()).toMatchObject({ body: '0 events are pending' });
    expect(await rolesOf(projectId)).toBe(0);
    expect(await deadLetters()).toEqual([
      { queue: 'roles-of-new-projects', code: '0064', error_key: 'DB_UPDATE_FAILED' },
    ]);
  });

  it('is put aside at once where another attempt would fail as well', async () => {
    await registerWhile(failing(1000, '23514'));
    await walk.drain();
    expect(await walk.delivered()).toMatchObject({ body: '0 events are pending' });
    expect(await deadLetters()).toEqual([
      { queue: 'roles-of-new-projects', code: '0064', error_key: 'DB_UPDATE_FAILED' },
    ]);
  });
});

describe('the name of a project beside its counters', () => {
  it('stays the newest where an older event comes later', async () => {
    const settings = { databaseUrl: undefined, amqpUrl: undefined };
    const walk = await Walk.start({ platform: 'express', settings });
    const rename = async (name: string, version: number): Promise<void> => {
      const body = { name, version };
      await walk.send({ method: 'PUT', path: '/projects/P1', body, as: ada });
    };
    await rename('Older', 0);
    await walk.drain();
    await rename('Newer', 1);
    await walk.drain();
    await walk.database.execute(
      'UPDATE outbox SET published_at = NULL WHERE id = (SELECT min(id) FROM outbox)',
    );
    await walk.drain();
    expect(await walk.delivered()).toMatchObject({ body: '0 events are pending' });
    const { rows } = await walk.database.query('SELECT name FROM usage_projects');
    expect(rows).toEqual([{ name: 'Newer' }]);
    await walk.close();
  });
});
