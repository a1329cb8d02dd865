import type { Occurrence } from '../../../lib/exceptions/occurrence.js';
import { ReporterGroup } from '../../../lib/reporting/reporter-group.js';

const occurrence = {} as Occurrence;

it('tells every reporter, whatever another does, and says which failure there was', async () => {
  const told: unknown[] = [];
  const faults: unknown[] = [];
  const thrown = new Error('thrown');
  const rejected = new Error('rejected');
  const reporters = [
    {
      report: () => {
        throw thrown;
      },
    },
    { report: async () => Promise.reject(rejected) },
    { report: (each: Occurrence) => void told.push(each) },
  ];

  new ReporterGroup(reporters, (...fault) => void faults.push(fault)).report(occurrence);
  await new Promise(setImmediate);

  expect(told).toEqual([occurrence]);
  expect(faults).toEqual([
    ['reporter', thrown],
    ['reporter', rejected],
  ]);
});
