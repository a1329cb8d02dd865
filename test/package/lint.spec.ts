import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint, type Message } from 'publint';
import { entries, manifest, root } from './support/manifest.js';
import { run } from './support/run.js';
import { packInto } from './support/tarball.js';

/*
 * Both tools object to one thing, and rightly so in general: `types` describes ES modules, while `require` leads to
 * CommonJS. Here Node itself never takes `require`: it knows `module-sync`, which neither tool reads, and that stands
 * before it, so that `import` and `require` give the same class. Only jest's CommonJS mode takes `require`, and it reads
 * no types. Declarations of its own for it would make every class exist twice for TypeScript.
 */
const ACCEPTED = { publint: 'EXPORTS_TYPES_INVALID_FORMAT', attw: 'FalseESM' };

interface AttwProblem {
  readonly kind: string;
  readonly implementationFileName: string;
}

const folder = mkdtempSync(join(tmpdir(), 'mt-errors-lint-'));
let tarball = '';
beforeAll(async () => {
  tarball = await packInto(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packed package', () => {
  it('is found in order by publint, strictly', async () => {
    const bytes = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
    const others = ({ code }: Message): boolean => code !== ACCEPTED.publint;
    expect(messages.filter(others)).toEqual([]);
  });

  it('has types for every entry in every way of resolving', async () => {
    const attw = join(root, 'node_modules/.bin/attw');
    const report = join(folder, 'attw.json');
    // Into a file, because attw ends before a pipe has taken everything.
    await run('sh', ['-c', '"$0" "$1" --format json > "$2"', attw, tarball, report]);
    const { analysis } = JSON.parse(readFileSync(report, 'utf8')) as {
      analysis: { entrypoints: Record<string, unknown>; problems: AttwProblem[] };
    };
    expect(Object.keys(analysis.entrypoints).sort()).toEqual(Object.keys(manifest.exports).sort());
    const kinds = analysis.problems.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set([ACCEPTED.attw]));
    const files = analysis.problems.map(({ implementationFileName: file }) => file);
    expect(files.filter((file) => !file.includes('/nestjs-mt-errors/dist/cjs/'))).toEqual([]);
  }, 180_000);

  it('has the four conditions at every entry, in the order that Node and TypeScript need', () => {
    const orders = entries.map(({ path }) => [path, Object.keys(manifest.exports[path]!)]);
    const order = ['types', 'module-sync', 'require', 'default'];
    expect(orders).toEqual(entries.map(({ path }) => [path, order]));
  });
});
