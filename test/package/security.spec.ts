import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/manifest.js';

const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const sections = new Map(
  [...text.matchAll(/^### (16\.\d\.\d) .+\n\n((?:(?!#).*\n)+)/gm)].map(([, id, body]) => [
    id!,
    [...body!.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!),
  ]),
);

describe('SECURITY.md', () => {
  it('maps tests to the items of ASVS 5.0 on error handling and on the log', () => {
    expect([...sections.keys()].sort()).toEqual([
      '16.2.5',
      '16.4.1',
      '16.5.1',
      '16.5.2',
      '16.5.3',
      '16.5.4',
    ]);
  });

  it.each([...sections])('names at least two tests for %s, and each exists', (_, files) => {
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(files.filter((file) => !/\.(e2e-)?spec\.ts$/.test(file))).toEqual([]);
  });

  it('names no test that does not exist anywhere else', () => {
    const named = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('says how to report a weakness in private', () => {
    const section = text.split('## Reporting a weakness\n')[1]!.split('\n## ')[0]!;
    expect(section).toMatch(/security advisory/);
    expect(section).toMatch(/within a week/);
  });
});
