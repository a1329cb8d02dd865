// Adds up jest's JSON results: `node sum-results.js <folder> <number of runs> [failed script ...]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, wanted, ...failedScripts] = process.argv.slice(2);
const results = readdirSync(folder).map((name) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')),
);
const sum = (field) => results.reduce((total, result) => total + result[field], 0);

const passed = sum('numPassedTests');
const unfinished = sum('numPendingTests') + sum('numTodoTests');
const unloaded = sum('numRuntimeErrorTestSuites');
const missing = Number(wanted) - results.length;
const broken =
  results.length && failedScripts.length && sum('numFailedTests') + unloaded + missing === 0;
const failed = sum('numFailedTests') + unloaded + missing + (broken ? failedScripts.length : 0);

if (failedScripts.length > 0) console.log(`failed: ${failedScripts.join(', ')}`);
if (unfinished > 0)
  console.log(`${unfinished} tests were skipped or are still to do: that is a failure`);
console.log(`${passed} passed, ${failed + unfinished} failed`);
process.exitCode = failed + unfinished === 0 && failedScripts.length === 0 ? 0 : 1;
