import { rmSync } from 'node:fs';
import type { Project } from './project.js';

/** The part of a report that jest and vitest write alike. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Runs a script of a project that ends in jest or vitest. */
export async function testsOf(
  project: Project,
  script: string,
  format: '--json' | '--reporter=json',
): Promise<{ passed: string[]; others: string[] }> {
  const file = project.path('report.json');
  rmSync(file, { force: true });
  await project.run('npm', 'run', script, '--', format, `--outputFile=${file}`);
  const { testResults } = JSON.parse(project.read('report.json')) as Report;
  const broken = testResults.filter((result) => result.assertionResults.length === 0);
  const tests = testResults.flatMap((result) => result.assertionResults);
  const names = (passed: boolean): string[] =>
    tests.filter((test) => (test.status === 'passed') === passed).map((test) => test.fullName);
  return {
    passed: names(true).sort(),
    others: [...names(false), ...broken.map(({ name, message }) => `${name}: ${message}`)],
  };
}
