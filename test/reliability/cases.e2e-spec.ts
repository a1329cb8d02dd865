import { inspect } from 'node:util';
import { type Platform, platforms } from '../support/platforms.js';
import { type Case, http, places, requests, responses } from './cases.js';
import { ServerProcess } from './server-process.js';
import { SECRET } from './server/secret.js';
import { thrownValues } from './server/thrown-values.js';
import { thrownExpectations } from './thrown-expectations.js';
import { judge } from './verdict.js';
import { compareTable } from './compare.js';
import { readme } from '../support/readme-examples.js';

const thrown: Case[] = Object.keys(thrownValues).map((name, index) => ({
  name,
  request: http(`/api/thrown/${index}`),
  expected: thrownExpectations[name]!,
}));
const tables = {
  'a thrown': thrown,
  'a failure in': places,
  'a request:': requests,
  'a response:': responses,
};
const all = Object.values(tables).flat();

describe('the case table', () => {
  it('has at least 200 rows, and an expectation for each', () => {
    expect(Object.keys(thrownExpectations)).toEqual(Object.keys(thrownValues));
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  const leaking = Object.keys(thrownExpectations).filter((name) => thrownExpectations[name]!.leak);
  it.each(leaking)('plants the secret in %s', (name) => {
    const value = thrownValues[name]!();
    const seen = inspect(value, {
      depth: 12,
      showHidden: true,
      getters: false,
      maxStringLength: null,
    });
    const shown = seen + String(Reflect.get(Object(value), 'message')) + describeSymbol(value);
    expect(shown).toContain(SECRET);
  });
});

function describeSymbol(value: unknown): string {
  return typeof value === 'symbol' ? String(value.description) : '';
}

describe.each(platforms)('the case table on %s', (platform: Platform) => {
  const server = new ServerProcess(platform, 'ours');
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  for (const [title, rows] of Object.entries(tables)) {
    it.each(rows.map((row) => [row.name, row] as const))(`${title} %s`, async (_, row) => {
      const findings = await judge(server, platform, row);
      if (!server.isAlive) await server.revive();
      expect(findings).toEqual([]);
    });
  }
});

describe('the comparison with Nest’s default filter', () => {
  it('stands in the README as this run found it', async () => {
    const found = cellsOf(await compareTable(all));
    const written = cellsOf(readme().slice(readme().indexOf('| of ')));
    expect(written.map(([name]) => name)).toEqual(found.map(([name]) => name));
    for (const [index, [name, express, fastify, nestExpress, nestFastify]] of found.entries()) {
      const row = written[index]!;
      expect([name, row[1], row[2]]).toEqual([name, express, fastify]);
      expect(Math.abs(Number(row[3]) - Number(nestExpress))).toBeLessThanOrEqual(TOLERANCE);
      expect(Math.abs(Number(row[4]) - Number(nestFastify))).toBeLessThanOrEqual(TOLERANCE);
    }
  }, 180_000);
});

/** Whether Nest's process ends depends on timing, and a row after that is counted differently. */
const TOLERANCE = 5;

/** The rows below a table's head. */
function cellsOf(markdown: string): string[][] {
  const lines = markdown
    .slice(0, markdown.search(/\n[^|]|$(?![\s\S])/))
    .trim()
    .split('\n');
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
