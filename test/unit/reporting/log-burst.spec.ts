import { AsyncLocalStorage } from 'node:async_hooks';
import { jest } from '@jest/globals';
import {
  defineErrors,
  type ErrorEntry,
  type ErrorInput,
  MtErrors,
  MtException,
  type Occurrence,
} from 'nestjs-mt-errors';
import { LogBurst, MAX_KEYS } from '../../../lib/reporting/log-burst.js';

const { DB_UPDATE_FAILED, MQ_PUBLISH_FAILED } = MtErrors;

/** A failure of this entry, with an id that tells its number. */
function failure(id: string, entry: ErrorEntry = DB_UPDATE_FAILED): Occurrence {
  const exception = new MtException(entry);
  Object.defineProperty(exception, 'id', { value: id });
  return { exception, definition: entry.definition } as Occurrence;
}

function burstOf(records: number, seconds = 10): { burst: LogBurst; lines: [string, string][] } {
  const lines: [string, string][] = [];
  const burst = new LogBurst({ records, seconds }, (...line) => void lines.push(line));
  return { burst, lines };
}

describe('a burst of records', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('has no summary where every failure has a record', () => {
    const { burst, lines } = burstOf(2);
    expect([burst.admits('error', failure('a')), burst.admits('error', failure('b'))]).toEqual([
      true,
      true,
    ]);
    jest.advanceTimersByTime(60_000);
    expect(lines).toEqual([]);
  });

  it('sums up what is past it when the window ends, with key, limit, counts and ids', () => {
    const { burst, lines } = burstOf(1);
    const admitted = ['a', 'b', 'c'].map((id) => burst.admits('error', failure(id)));
    expect(admitted).toEqual([true, false, false]);
    jest.advanceTimersByTime(9_999);
    expect(lines).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(lines).toEqual([
      ['error', '0064 DB_UPDATE_FAILED burst=1/10s suppressed=2 total=2 ids=b,c'],
    ]);
  });

  it('begins a new window with the first record after the end, and runs no clock in between', () => {
    const { burst, lines } = burstOf(1, 2);
    expect(jest.getTimerCount()).toBe(0);
    burst.admits('error', failure('a'));
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(2_000);
    expect(jest.getTimerCount()).toBe(0);
    jest.advanceTimersByTime(1_500);
    expect(burst.admits('error', failure('b'))).toBe(true);
    jest.advanceTimersByTime(1_500);
    expect(burst.admits('error', failure('c'))).toBe(false);
    jest.advanceTimersByTime(500);
    expect(lines).toEqual([
      ['error', '0064 DB_UPDATE_FAILED burst=1/2s suppressed=1 total=1 ids=c'],
    ]);
  });

  it('is one for each key and each level', () => {
    const { burst, lines } = burstOf(1);
    const admitted = [
      burst.admits('error', failure('a')),
      burst.admits('warn', failure('b')),
      burst.admits('error', failure('c', MQ_PUBLISH_FAILED)),
      burst.admits('warn', failure('d')),
      burst.admits('error', failure('e', MQ_PUBLISH_FAILED)),
    ];
    expect(admitted).toEqual([true, true, true, false, false]);
    burst.end();
    const { code, key } = MQ_PUBLISH_FAILED.definition;
    expect(lines).toEqual([
      ['warn', '0064 DB_UPDATE_FAILED burst=1/10s suppressed=1 total=1 ids=d'],
      ['error', `${code} ${key} burst=1/10s suppressed=1 total=1 ids=e`],
    ]);
  });

  it('ends at once when it is told to, leaves no timer, and has then nothing more to say', () => {
    const { burst, lines } = burstOf(1);
    burst.admits('error', failure('a'));
    burst.admits('error', failure('b'));
    burst.end();
    burst.end();
    expect(lines).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tells each of 100,000 ids once, in records of at most 16 KB, and holds no more than one of them', () => {
    const { burst, lines } = burstOf(10);
    const ids = Array.from({ length: 100_000 }, (_, index) => `id-${index}`.padEnd(36, 'x'));
    for (const id of ids) burst.admits('error', failure(id));
    const told = (): string[] => lines.flatMap(([, line]) => line.split(' ids=')[1]!.split(','));
    expect(99_990 - told().length).toBeLessThan((16 * 1024) / 37);
    burst.end();
    expect(told()).toEqual(ids.slice(10));
    expect(Math.max(...lines.map(([, line]) => line.length))).toBeLessThanOrEqual(16 * 1024);
    expect(lines.at(-1)![1]).toContain(' total=99990 ');
  });

  it('counts the keys together that are more than it can hold', () => {
    const { burst, lines } = burstOf(1);
    const names = Array.from({ length: MAX_KEYS + 3 }, (_, index) => `KEY_${index}`);
    const inputs = names.map((name, index) => [
      name,
      { code: `M${index}`, kind: 'internal', status: 500, title: { en: name } } as const,
    ]);
    const entries: Record<string, ErrorEntry> = defineErrors(
      { section: 'many' },
      Object.fromEntries(inputs) as Record<string, ErrorInput>,
    );
    const admitted = names.map((name) => burst.admits('error', failure(name, entries[name])));
    expect(admitted.slice(MAX_KEYS)).toEqual([true, false, false]);
    expect(admitted.slice(0, MAX_KEYS)).not.toContain(false);
    burst.end();
    expect(lines).toEqual([
      [
        'error',
        `(other keys) burst=1/10s suppressed=2 total=2 ids=KEY_${MAX_KEYS + 1},KEY_${MAX_KEYS + 2}`,
      ],
    ]);
  });

  it('escapes control characters of an id', () => {
    const { burst, lines } = burstOf(1);
    burst.admits('error', failure('a'));
    burst.admits('error', failure('b\n[Nest] forged'));
    burst.end();
    expect(lines[0]![1]).toMatch(/ ids=b\\u000a\[Nest\] forged$/);
  });

  it('writes a summary in the context of no call', () => {
    const calls = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const burst = new LogBurst({ records: 1, seconds: 10 }, () => void seen.push(calls.getStore()));
    calls.run('call', () => {
      burst.admits('error', failure('a'));
      burst.admits('error', failure('b'));
      burst.end();
    });
    expect(seen).toEqual([undefined]);
  });
});

describe('the timer of a burst', () => {
  it('keeps no process alive', () => {
    const start = jest.spyOn(globalThis, 'setTimeout');
    const { burst } = burstOf(1);
    burst.admits('error', failure('a'));
    const timer = start.mock.results[0]!.value as NodeJS.Timeout;
    start.mockRestore();
    expect(timer.hasRef()).toBe(false);
    burst.end();
  });
});
