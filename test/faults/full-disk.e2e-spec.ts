import { existsSync } from 'node:fs';
import { jest } from '@jest/globals';
import { platforms } from '../support/platforms.js';
import { failingRequests, outcomeOf } from './support/failing-requests.js';
import { closedPort } from '../adapters/support/proxy.js';
import { Sample, type SampleSettings } from './support/sample.js';

jest.setTimeout(400_000);

const FULL = '/dev/full';
const main = 'test/faults/server/main.js';

/** A server fault: each of them is logged. */
const mailFails = {
  path: '/verification-codes',
  init: { method: 'POST', body: '{"email":"ada@example.com"}' },
};

async function start(settings: SampleSettings): Promise<Sample> {
  const env = { SMTP_URL: `smtp://127.0.0.1:${await closedPort()}`, ...settings.env };
  return Sample.start({ ...settings, env });
}

/** Faults, failures and successes in turn. */
async function outcomesOf(sample: Sample): Promise<string[]> {
  const outcomes: string[] = [];
  for (let round = 0; round < 20; round++) {
    outcomes.push(await outcomeOf(sample, mailFails));
    outcomes.push(await outcomeOf(sample, failingRequests[0]!));
    outcomes.push(await outcomeOf(sample, { path: '/projects/P1/users/U1' }));
  }
  return outcomes;
}

const expected = Array.from({ length: 20 }, () => ['503 1099', '404 1078', '200']).flat();

describe('a disk that is full', () => {
  it('is a real one here', () => {
    expect(existsSync(FULL)).toBe(true);
  });

  it.each(platforms)('of standard output does not end the service, on %s', async (platform) => {
    const sample = await start({ platform, log: FULL });
    const outcomes = await outcomesOf(sample);
    const { isAlive } = sample;
    await sample.kill();

    expect(outcomes).toEqual(expected);
    expect(isAlive).toBe(true);
  });

  it.each([
    ['file', 'express'],
    ['stream', 'fastify'],
  ])('of a log that is a %s changes no answer, on %s', async (sink, platform) => {
    const sample = await start({ platform, main, env: { SINK: sink } });
    const before = await outcomeOf(sample, mailFails);
    await sample.tell('fill');
    const outcomes = await outcomesOf(sample);
    await sample.kill();

    expect(before).toBe('503 1099');
    expect(outcomes).toEqual(expected);
  });
});
