/*
 * Mutation testing, area by area: `npm run mutation`, `npm run mutation -- --area wire --area rendering`,
 * `npm run mutation -- --area wire --mutate lib/wire/fit-wire.ts`. Prints the survivors of each area and a table at the
 * end, and fails where an area is below its target or all together are below the limit. `coverage/mutation/` gets a
 * report of each area.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { areas } from './areas.js';
import config from './stryker.config.js';

const { values } = parseArgs({
  options: {
    area: { type: 'string', multiple: true },
    mutate: { type: 'string', multiple: true },
    concurrency: { type: 'string', default: String(config.concurrency) },
    fresh: { type: 'boolean', default: false },
  },
});
const report = 'coverage/mutation';

mkdirSync(report, { recursive: true });
const rows = [];
for (const name of values.area ?? Object.keys(areas)) rows.push(await measure(name));
const total = rowOf('all of these', rows, config.thresholds.break);
console.table([...rows, total]);
process.exitCode = [...rows, total].some(({ score, target }) => score < target) ? 1 : 0;

async function measure(name) {
  const area = areas[name];
  if (!area) throw new Error(`--area ${name}: there are ${Object.keys(areas).join(', ')}`);
  const mutants = await new Stryker(optionsOf(name, area)).runMutationTest();
  const countOf = (wanted) => mutants.filter(({ status }) => status === wanted).length;
  const counts = {
    killed: countOf('Killed'),
    timeouts: countOf('Timeout'),
    survived: countOf('Survived'),
    uncovered: countOf('NoCoverage'),
  };
  return rowOf(name, [counts], area.target);
}

function rowOf(area, parts, target) {
  const sum = (name) => parts.reduce((so, part) => so + part[name], 0);
  const [killed, timeouts] = [sum('killed'), sum('timeouts')];
  const [survived, uncovered] = [sum('survived'), sum('uncovered')];
  const noticed = killed + timeouts;
  const score = Math.round((10_000 * noticed) / (noticed + survived + uncovered)) / 100;
  return { area, killed, timeouts, survived, uncovered, score, target };
}

function optionsOf(name, { mutate, tests, isBelowNest }) {
  process.env.MT_BELOW_NEST = isBelowNest ? '1' : '';
  return {
    ...config,
    mutate: values.mutate ?? mutate,
    concurrency: Number(values.concurrency),
    jest: { ...config.jest, config: { testMatch: tests.map((test) => `<rootDir>/${test}`) } },
    jsonReporter: { fileName: `${report}/${name}.json` },
    incrementalFile: `${report}/${name}.incremental.json`,
    force: values.fresh,
  };
}
