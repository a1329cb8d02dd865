import { MtErrors } from 'nestjs-mt-errors';
import type { Occurrence } from '../../../lib/exceptions/occurrence.js';
import { logRecord } from '../../../lib/reporting/log-record.js';

const exception = new MtErrors.DB_UPDATE_FAILED({ expected: 1, actual: 0 });
const occurrence = {
  exception,
  definition: MtErrors.DB_UPDATE_FAILED.definition,
  status: 500,
  thrown: exception,
} as unknown as Occurrence;
const start = `0064 DB_UPDATE_FAILED status=500 id=${exception.id} The database update failed`;

it('has code, status, id, title and public parameters', () => {
  expect(logRecord(occurrence, true).line).toBe(`${start} {"expected":1,"actual":0}`);
});

it('goes without the parameters where the application has broken JSON', () => {
  const { stringify } = JSON;
  JSON.stringify = () => {
    throw new Error('broken');
  };
  try {
    expect(logRecord(occurrence, true).line).toBe(start);
  } finally {
    JSON.stringify = stringify;
  }
});
