import { jest } from '@jest/globals';
import { platforms } from '../support/platforms.js';
import { describeWith } from '../support/services.js';
import { failingRequests, outcomeOf } from './support/failing-requests.js';
import { closedPort } from '../adapters/support/proxy.js';
import { Sample } from './support/sample.js';
import { Schema } from './support/schema.js';

jest.setTimeout(400_000);

const REQUESTS = 1000;
const LANES = 20;
const KILLED_AFTER = 400;

/** What became of many requests that were sent side by side. */
interface Tally {
  readonly wrong: string[];
  readonly accepted: string[];
  answered: number;
  unanswered: number;
}

/** Sends failing requests, and after each tenth a change that is accepted. */
async function sendAll(sample: Sample, count: number, onAnswer: (tally: Tally) => void) {
  const tally: Tally = { wrong: [], accepted: [], answered: 0, unanswered: 0 };
  let sent = 0;
  const lane = async (): Promise<void> => {
    while (sent < count) {
      const place = sent++;
      const failing = failingRequests[place % failingRequests.length]!;
      const outcome = await outcomeOf(sample, failing);
      if (outcome.startsWith('none: ')) tally.unanswered += 1;
      else if (outcome !== `${failing.status} ${failing.code}`) tally.wrong.push(outcome);
      else tally.answered += 1;
      onAnswer(tally);
      if (place % 10 === 0) await change(sample, place, tally);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return tally;
}

async function change(sample: Sample, place: number, { accepted }: Tally): Promise<void> {
  const body = JSON.stringify({ name: `Profile ${place}`, cacheControl: ['no-store'] });
  try {
    const answer = await sample.ask('/projects/P1/cache-profiles', { method: 'POST', body });
    if (answer.status === 201) accepted.push((answer.body as { id: string }).id);
  } catch {
    // Not answered, so not accepted.
  }
}

await describeWith('postgres', 'a process that is killed while requests fail', () => {
  it.each(platforms)('answers as before when it is started again, on %s', async (platform) => {
    const schema = await Schema.open();
    const env = { ...schema.env, PORT: String(await closedPort()) };
    const first = await Sample.start({ platform, env });
    const before = await sendAll(first, REQUESTS, ({ answered }) => {
      if (answered === KILLED_AFTER) first.signal('SIGKILL');
    });
    await first.exited;

    const second = await Sample.start({ platform, env });
    const next = await outcomeOf(second, failingRequests[0]!);
    const after = await sendAll(second, REQUESTS - before.answered, () => undefined);
    const kept = await schema.column('SELECT id FROM cache_profiles');
    await second.kill();
    await schema.remove();

    expect(next).toBe('404 1078');
    expect([before.wrong, after.wrong]).toEqual([[], []]);
    expect(before.answered).toBeGreaterThanOrEqual(KILLED_AFTER);
    expect(before.unanswered).toBe(REQUESTS - before.answered);
    expect(before.unanswered).toBeGreaterThan(0);
    expect(after).toMatchObject({ answered: before.unanswered, unanswered: 0 });
    expect(before.accepted.length).toBeGreaterThan(0);
    expect(kept).toEqual(expect.arrayContaining([...before.accepted, ...after.accepted]));
  });
});
