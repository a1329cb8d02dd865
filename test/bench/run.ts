import type { GrowthRow } from './growth.js';
import { readOptions } from './options.js';
import { measureRequests, type RequestRow } from './requests.js';
import { measureSoak, type SoakRow } from './soak.js';
import { measureStart, type StartRow } from './start.js';
import { growthTable, requestTable, soakTable, startTable, targetTable } from './tables.js';
import { targetsOf } from './targets.js';

const options = readOptions(process.argv.slice(2));
const wants = (section: string): boolean => options.sections.some((each) => each === section);
const print = (title: string, table: string): void => {
  if (!options.json) console.log(`\n${title}\n\n${table}`);
};

const requests: RequestRow[] = [];
const soak: SoakRow[] = [];
let growth: GrowthRow[] = [];
let start: StartRow[] = [];

if (wants('requests')) {
  for (const platform of options.platforms) {
    requests.push(...(await measureRequests(platform, options)));
  }
  print('CPU of the server a request: median and middle half', requestTable(requests));
}
if (wants('growth')) {
  // The library reads it once: production records no stacks below status 500.
  process.env.NODE_ENV = 'production';
  const { measureGrowth } = await import('./growth.js');
  growth = await measureGrowth(options);
  print('Cost against size', growthTable(growth));
}
if (wants('soak')) {
  for (const platform of options.platforms) soak.push(...(await measureSoak(platform, options)));
  print('After many errors', soakTable(soak));
}
if (wants('start')) {
  start = measureStart(options);
  print('Start of a process', startTable(start));
}
const targets = targetsOf({ requests, soak, start });
print('Targets', targetTable(targets));
if (options.json) console.log(JSON.stringify({ requests, growth, soak, start, targets }));
