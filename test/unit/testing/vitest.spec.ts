import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs the real vitest; it leaves with an exit code, because one test fails on purpose. */
async function runVitest(): Promise<Report> {
  const args = [vitest, 'run', '--root', join(root, 'test/fixtures/vitest')];
  const env = { ...process.env, VITEST: undefined, NODE_OPTIONS: '' } as NodeJS.ProcessEnv;
  const { stdout } = await promisify(execFile)(process.execPath, args, { env }).catch(
    (failure: { stdout: string }) => failure,
  );
  return JSON.parse(stdout.slice(stdout.indexOf('{'))) as Report;
}

describe('the matchers in vitest', () => {
  it('match and fail as they do in jest', async () => {
    const { testResults } = await runVitest();
    const [file] = testResults;
    expect(file!.assertionResults.map(({ title, status }) => [title, status])).toEqual([
      ['matches bodies, responses, exceptions and promises', 'passed'],
      ['shows what differed', 'passed'],
      ["matches what Fastify's inject gives", 'passed'],
      ['fails on purpose', 'failed'],
    ]);
    expect(file!.assertionResults[3]!.failureMessages[0]).toContain('"code": "1078"');
  }, 60_000);
});
