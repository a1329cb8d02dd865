import { inspect } from 'node:util';
import { type Platform, platforms } from '../support/platforms.js';
import { readme } from '../support/readme-examples.js';
import type { Case } from './cases.js';
import { judgeCall } from './run-calls.js';
import { judgeAll } from './run-cases.js';
import { SECRET } from './server/secret.js';
import { thrownValues } from './server/thrown-values.js';
import { ServerProcess } from './server-process.js';
import { calls } from './table/calls.js';
import { common, table } from './table/table.js';
import { thrownExpectations } from './thrown-expectations.js';

const all = Object.values(table).flat();
/** Those that `npm run compare` asks every filter: not the ones that only one platform has. */
const compared = Object.values(common)
  .flat()
  .filter((row) => row.platform === undefined);
const shared = compared.length + calls.length;

describe('the case table', () => {
  it('has at least 280 rows, and an expectation for each', () => {
    expect(Object.keys(thrownExpectations).sort()).toEqual(Object.keys(thrownValues).sort());
    expect(all.length + calls.length).toBeGreaterThanOrEqual(280);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(calls.map(({ name }) => name)).size).toBe(calls.length);
  });

  it('stands in the README with its size', () => {
    expect(readme()).toContain(`| of ${shared} cases `);
    expect(readme()).toContain(`${all.length + calls.length - shared} more rows`);
  });

  const leaking = Object.keys(thrownExpectations).filter((name) => thrownExpectations[name]!.leak);
  it.each(leaking)('plants the secret in %s', (name) => {
    const value = thrownValues[name]!();
    const of = (part: string): unknown => Reflect.get(Object(value), part);
    // The parameters are private, and not seen from outside.
    const shown = seen(value) + seen(of('params')) + String(of('message')) + describeSymbol(value);
    expect(shown).toContain(SECRET);
  });
});

function seen(value: unknown): string {
  return inspect(value, { depth: 12, showHidden: true, getters: false, maxStringLength: null });
}

function describeSymbol(value: unknown): string {
  return typeof value === 'symbol' ? String(value.description) : '';
}

describe.each(platforms)('the case table on %s', (platform: Platform) => {
  const isThere = (row: Case): boolean => row.platform === undefined || row.platform === platform;
  const server = new ServerProcess(platform, 'ours');
  let verdicts: Map<Case, string[]>;

  beforeAll(async () => {
    await server.start();
    verdicts = await judgeAll(server, all.filter(isThere));
  }, 120_000);
  afterAll(() => server.stop());

  for (const [title, rows] of Object.entries(table)) {
    it.each(rows.filter(isThere).map((row) => [row.name, row] as const))(`${title} %s`, (_, row) =>
      expect(verdicts.get(row)).toEqual([]),
    );
  }

  it.each(calls.map((row) => [row.name, row] as const))('a call: %s', async (_, row) => {
    expect(await judgeCall(server, row)).toEqual([]);
  });

  it('ends no process', () => {
    expect(server.deaths).toBe(0);
  });
});
