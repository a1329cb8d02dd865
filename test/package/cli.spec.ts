import { execFile, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'dist/esm/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'mt-errors-cli-'));

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/nestjs-mt-errors'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'order.errors.ts'),
    `import { defineErrors } from 'nestjs-mt-errors';
export const OrderErrors = defineErrors({ section: 'orders' }, {
  ORDER_NOT_FOUND: {
    code: '3001', status: 404, kind: 'not-found', title: { en: 'There is no such order' },
  },
});
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: string): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...args.split(' ')],
      { cwd: folder, maxBuffer: 1 << 26 },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

describe('the built command line', () => {
  it('is what package.json names as mt-errors, and says by which program it is run', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    expect(join(root, bin['mt-errors']!)).toBe(main);
    expect(readFileSync(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('gives its exit code to the shell', async () => {
    expect((await run('explain 1078')).code).toBe(0);
    expect((await run('check order.errors.ts --strict')).code).toBe(1);
    expect((await run('explain 107x')).code).toBe(2);
  });

  it('reads a TypeScript catalogue and prints no colour into a pipe', async () => {
    expect(await run('list -c order.errors.ts --section orders')).toEqual({
      code: 0,
      out: 'CODE  HTTP  NAME             TITLE\n3001  404   ORDER_NOT_FOUND  There is no such order\n\n1 of 141 entries\n',
      err: '',
    });
  });

  it('writes the catalogue page', async () => {
    const { code, err } = await run('export -f html --locales en --out site -c order.errors.ts');
    expect([code, err]).toEqual([0, 'site: written (142 files)\n']);
    expect(existsSync(join(folder, 'site/1078.html'))).toBe(true);
  });

  it('is not troubled by a reader that leaves early', async () => {
    const child = spawn(process.execPath, [main, 'export', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });
});
