/**
 * Results are kept in `coverage/mutation`, so that a run after a change asks only for what the change concerns.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.js' },
  coverageAnalysis: 'perTest',
  incremental: true,
  concurrency: 2,
  // Jest keeps the modules of every run: after some dozens a process does little else than collect garbage.
  maxTestRunnerReuse: 40,
  timeoutMS: 15_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false },
  ignorePatterns: ['dist', 'coverage', 'sample-app', '.ci', '.github'],
};
