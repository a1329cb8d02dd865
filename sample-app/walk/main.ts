import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readConfig } from '../config/app-config.js';
import { ProgressBar } from './progress-bar.js';
import { reportLines } from './report-lines.js';
import { walkAll } from './walk-all.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    platform: { type: 'string', default: process.env.PLATFORM ?? 'express' },
  },
});
const { profile } = readConfig();
const bar = new ProgressBar(process.stderr);
const report = await walkAll({
  platform: values.platform,
  profile,
  only: values.only.flatMap((each) => each.split(',')),
  onProgress: (done, total, code) => bar.show(done, total, code),
});
bar.clear();
if (values.json) console.log(JSON.stringify(report, null, 2));
else console.log(reportLines(report, process.stdout.columns).join('\n'));
process.exitCode = report.results.some(({ faults }) => faults.length > 0) ? 1 : 0;
