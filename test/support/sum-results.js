// Adds up the results that jest wrote as JSON: `node sum-results.js <folder> [failed command ...]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedCommands] = process.argv.slice(2);
const results = readdirSync(folder).map((name) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')),
);
const sum = (field) => results.reduce((total, result) => total + result[field], 0);

const passed = sum('numPassedTests');
const unfinished = sum('numPendingTests') + sum('numTodoTests');
const failedTests = sum('numFailedTests') + sum('numRuntimeErrorTestSuites') + unfinished;
// A command that failed outside of jest (types, lint, coverage ...) is a failure of its own.
const failed = failedTests === 0 ? failedCommands.length : failedTests;

for (const command of failedCommands) console.log(`failed: npm ${command}`);
if (unfinished > 0) console.log(`${unfinished} tests were skipped or are still to do`);
if (results.length === 0) console.log('jest wrote no result');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
