import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { request } from '../../support/answer.js';
import { platforms } from '../../support/platforms.js';
import { expectAnswer, findRow, noteObserved, readExpected } from '../support/provoke.js';

const script = join(import.meta.dirname, 'throttled-app.js');
const build = join(import.meta.dirname, '../../../dist/esm/index.js');

describe.each(platforms)('@nestjs/throttler on %s', (platform) => {
  let child: ChildProcessWithoutNullStreams;
  let lines: AsyncIterator<string>;
  const nextLine = async (): Promise<string> => String((await lines.next()).value);

  beforeAll(() => {
    if (!existsSync(build)) throw new Error('this test runs the build: npm run build');
    child = spawn(process.execPath, [script, platform]);
    child.stderr.pipe(process.stderr);
    lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    await ended;
  });

  it('answers 1048 and keeps when to try again, which the guard has set', async () => {
    const url = await nextLine();
    expect(await request(`${url}/busy`)).toMatchObject({ status: 200, body: 'ok' });

    const answer = await request(`${url}/busy`);
    const exception = JSON.parse(await nextLine()) as { retryable: boolean; params: object };
    const row = findRow(readExpected('throttling'), '@nestjs/throttler', 'too many requests');
    const occurrence = { exception: { ...exception, code: answer.headers['error-code'] } };
    expectAnswer(answer, occurrence as never, row);
    noteObserved('throttling', [
      { ...row, ...occurrence.exception, status: answer.status } as typeof row,
    ]);

    const seconds = Number(answer.headers['retry-after']);
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
  });
});
