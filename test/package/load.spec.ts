import { jest } from '@jest/globals';
import { join } from 'node:path';
import { entries, root } from './support/manifest.js';
import { runScript } from './support/run.js';

// Each test starts Node, and loads all that there is.
jest.setTimeout(60_000);

const specifiers = entries.map(({ specifier }) => specifier);
const builds = entries.map((entry) => join(root, entry.require));

/** A row for each entry: its name and what loading it gave. */
const outcome = (rows: readonly string[]) => rows.map((row) => [row, 'ok']);

async function printed(kind: 'module' | 'commonjs', script: string): Promise<unknown> {
  const { code, out, err } = await runScript(kind, script);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

/** Loads each in turn and prints what went wrong, with one failure hiding no other. */
const loadEach = (names: readonly string[], load: string) => `
  const rows = [];
  const loadAll = async () => {
    for (const name of ${JSON.stringify(names)}) {
      try {
        const loaded = ${load};
        rows.push([name, Object.keys(loaded).length > 0 ? 'ok' : 'empty']);
      } catch (error) { rows.push([name, error.message]); }
    }
  };
  loadAll().then(() => console.log(JSON.stringify(rows)));`;

describe('every entry loads in plain Node, without a warning', () => {
  it('by import', async () => {
    expect(await printed('module', loadEach(specifiers, 'await import(name)'))).toEqual(
      outcome(specifiers),
    );
  });

  it('by require', async () => {
    expect(await printed('commonjs', loadEach(specifiers, 'require(name)'))).toEqual(
      outcome(specifiers),
    );
  });

  it('in its CommonJS build, which jest takes', async () => {
    expect(await printed('commonjs', loadEach(builds, 'require(name)'))).toEqual(outcome(builds));
  });
});

describe('import and require in one process', () => {
  it.each([
    ['import first', 'await import(name), require(name)'],
    ['require first', 'require(name), await import(name)'],
  ])('give the same values of every entry, with %s', async (_, both) => {
    const script = `
      import { createRequire } from 'node:module';
      const require = createRequire(process.cwd() + '/user.js');
      const rows = [];
      for (const name of ${JSON.stringify(specifiers)}) {
        const [one, other] = [${both}];
        const names = new Set([...Object.keys(one), ...Object.keys(other)]);
        rows.push([name, [...names].filter((key) => one[key] !== other[key])]);
      }
      console.log(JSON.stringify(rows));`;
    expect(await printed('module', script)).toEqual(specifiers.map((name) => [name, []]));
  });

  it('give one class MtException', async () => {
    const script = `
      import { createRequire } from 'node:module';
      import { MtException } from 'nestjs-mt-errors';
      const required = createRequire(process.cwd() + '/user.js')('nestjs-mt-errors');
      const thrown = new required.MtException('1078');
      console.log(JSON.stringify([
        required.MtException === MtException, thrown instanceof MtException, thrown.message,
      ]));`;
    expect(await printed('module', script)).toEqual([
      true,
      true,
      '1078 PROJECT_USER_NOT_FOUND: The project has no such user',
    ]);
  });
});
