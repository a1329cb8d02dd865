import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../fixtures');

/** What the two documents were when the expectations of these tests were written. */
export const fixtureHashes = {
  'error-codes.md': '0ac95d711553024c3d2ea70919dca2b09c8086be772cb2e9eaad19f21e45ea6d',
  'catalog.tsv': '2730d90c60061c721ca335d9e6cc6bf628826e878e3001bfee7eb1296cb0a6a2',
};

export interface FixtureParam {
  readonly name: string;
  readonly type: string;
  readonly isPrivate: boolean;
}

export interface FixtureEntry {
  readonly code: string;
  readonly section: string;
  readonly key: string;
  readonly kind: string;
  readonly status: number;
  readonly mtAuthStatus: number;
  readonly retryable: boolean;
  readonly params: readonly FixtureParam[];
  readonly seedTitle: string;
  readonly challenge: string | undefined;
}

export function readFixture(name: keyof typeof fixtureHashes): string {
  return readFileSync(join(fixtures, name), 'utf8');
}

export function hashOf(name: keyof typeof fixtureHashes): string {
  return createHash('sha256').update(readFixture(name)).digest('hex');
}

/** The rows of catalog.tsv. */
export function catalogRows(): FixtureEntry[] {
  const [, ...lines] = readFixture('catalog.tsv').split('\n').filter(Boolean);
  return lines.map((line) => {
    const cells = line.split('\t');
    const [code, section, key, kind, status, mtAuthStatus, retryable, params, seedTitle] = cells;
    return {
      code: code!,
      section: section!,
      key: key!,
      kind: kind!,
      status: Number(status),
      mtAuthStatus: Number(mtAuthStatus),
      retryable: retryable === 'yes',
      params: params!.split(' ').filter(Boolean).map(parseParam),
      seedTitle: seedTitle!,
      challenge: cells[10] || undefined,
    };
  });
}

function parseParam(text: string): FixtureParam {
  const [name, type, access] = text.split(':');
  return { name: name!, type: type!, isPrivate: access === 'private' };
}

/** The pairs of code and text of error-codes.md, several codes a row taken apart. */
export function seedPairs(): { section: string; code: string; title: string }[] {
  let section = '';
  return readFixture('error-codes.md')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) section = line.slice(3).trim();
      const cells = line.split('|').map((cell) => cell.trim());
      if (!/^\d{4}/.test(cells[1] ?? '')) return [];
      return cells[1]!.split(',').map((code) => ({ section, code: code.trim(), title: cells[2]! }));
    });
}
