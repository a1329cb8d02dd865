import { jest } from '@jest/globals';
import { platforms } from '../support/platforms.js';
import { describeWith } from '../support/services.js';
import { eventually } from '../support/eventually.js';
import { failingRequests, outcomeOf } from './support/failing-requests.js';
import { Sample } from './support/sample.js';
import { Schema } from './support/schema.js';

jest.setTimeout(400_000);

const nobody = failingRequests[0]!;
/** Needs no database, so that it never waits for a lock. */
const nowhere = failingRequests.at(-1)!;
/** What Fastify says to who sends on a kept connection after the end was announced. */
const CLOSING = '503';
const REFUSALS = [CLOSING, 'none: ECONNREFUSED', 'none: ECONNRESET', 'none: UND_ERR_SOCKET'];
/** As many as the sample has connections to its database. */
const IN_FLIGHT = 5;

await describeWith('postgres', 'a process that is told to end', () => {
  it.each(platforms)(
    'answers the errors that are under way, and only them, on %s',
    async (platform) => {
      const schema = await Schema.open();
      // What is under way waits for the lock below for as long as the end is tried.
      const env = { ...schema.env, DATABASE_TIMEOUT_MS: '120000' };
      const sample = await Sample.start({ platform, env });
      await schema.client.query('BEGIN');
      await schema.client.query('LOCK TABLE project_members IN ACCESS EXCLUSIVE MODE');
      const waiting = Array.from({ length: IN_FLIGHT }, () => outcomeOf(sample, nobody));
      await eventually(() => expectWaiting(schema, IN_FLIGHT));

      sample.signal('SIGTERM');
      await eventually(async () => expect(REFUSALS).toContain(await outcomeOf(sample, nowhere)));
      const wasAlive = sample.isAlive;
      await schema.client.query('COMMIT');
      const outcomes = await Promise.all(waiting);
      const ended = await sample.exited;
      await schema.remove();

      expect(wasAlive).toBe(true);
      expect(outcomes).toEqual(Array.from({ length: IN_FLIGHT }, () => '404 1078'));
      expect(ended).toEqual([null, 'SIGTERM']);
    },
  );

  it.each(platforms)(
    'gives whole answers or none to a crowd of callers, on %s',
    async (platform) => {
      const schema = await Schema.open();
      const sample = await Sample.start({ platform, env: schema.env });
      const outcomes: string[] = [];
      const lane = async (): Promise<void> => {
        for (let outcome = ''; !outcome.startsWith('none: '); outcomes.push(outcome))
          outcome = await outcomeOf(sample, nobody);
      };
      const lanes = Array.from({ length: 20 }, lane);
      await eventually(() => expect(outcomes.length).toBeGreaterThan(100));
      sample.signal('SIGTERM');
      await Promise.all(lanes);
      await sample.exited;
      await schema.remove();

      const whole = outcomes.filter((outcome) => outcome === '404 1078' || outcome === CLOSING);
      const refused = outcomes.filter(
        (outcome) => outcome !== CLOSING && REFUSALS.includes(outcome),
      );
      expect(whole.length).toBeGreaterThan(100);
      expect(refused.length).toBe(20);
      expect(whole.length + refused.length).toBe(outcomes.length);
    },
  );
});

async function expectWaiting(schema: Schema, count: number): Promise<void> {
  const sql = `SELECT count(*)::int FROM pg_locks
    WHERE NOT granted AND relation = 'project_members'::regclass`;
  expect(await schema.column(sql)).toEqual([count]);
}
