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

describe('the record of what was not thrown by an author', () => {
  const recordOf = (more: Partial<Occurrence>) => logRecord({ ...occurrence, ...more }, true);

  it('names what was thrown, and has its stack', () => {
    const thrown = new TypeError('no such member');
    thrown.stack = 'TypeError: no such member\n    at read (a.js:1:1)';

    const { line, stack } = recordOf({ thrown });

    expect(line).toBe(`${start} {"expected":1,"actual":0} <- TypeError: no such member`);
    expect(stack).toBe('    at read (a.js:1:1)');
  });

  it('has the stack of the exception where what was thrown has none, or cannot be asked', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();

    for (const thrown of ['text', undefined, proxy]) {
      const { line, stack } = recordOf({ thrown });
      expect(line).toBe(`${start} {"expected":1,"actual":0}`);
      expect(stack).toMatch(/^ {4}at new DB_UPDATE_FAILED /);
    }
  });

  it('names the cause of an exception', () => {
    const cause = new RangeError('too far');
    const caused = new MtErrors.DB_UPDATE_FAILED({ expected: 1, actual: 0 }, { cause });
    const { line } = recordOf({ exception: caused, thrown: caused });
    expect(line).toMatch(/"actual":0\} <- RangeError: too far$/);
  });
});

it('has the id of the trace', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  expect(logRecord({ ...occurrence, traceId }, true).line).toContain(
    ` id=${exception.id} trace=${traceId} The database`,
  );
});

it('says what was wrong with the call', () => {
  const wrong = new MtErrors.DB_UPDATE_FAILED({ expected: 1, actual: 0 }, { status: 200 });
  const { line } = logRecord({ ...occurrence, exception: wrong, thrown: wrong }, true);
  expect(line).toMatch(/\(status 200 is outside 400-599: give an error status or none\)$/);
});

it('goes without a title where English has none', () => {
  const definition = { ...occurrence.definition, title: {} };
  const { line } = logRecord({ ...occurrence, definition }, true);
  expect(line).toMatch(/ id=\S+ \{"expected":1,"actual":0\}$/);
});

it('is cut at 8 KB, so that a stack has as much', () => {
  const definition = { ...occurrence.definition, title: { en: 'x'.repeat(20_000) } };
  expect(logRecord({ ...occurrence, definition }, true).line).toHaveLength(8 * 1024);
});
