import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { catalogFile, CliFolder } from '../../support/cli-folder.js';

const ORDERS = catalogFile(`  ORDER_NOT_FOUND: {
    code: '3002', status: 404, kind: 'not-found',
    params: { orderId: 'string', 'part-no': 'number', dsn: { type: 'string', private: true } },
    title: { en: 'There is no such order', 'zh-CN': '没有该订单' },
    detail: { en: 'No order {orderId} of {part-no}.' },
  },
  ORDER_CLOSED: {
    code: '3001', status: 409, kind: 'conflict',
    title: { en: 'It\\'s "closed", a | b */ \\\\' },
  },`);
const OWN = '-c order.errors.mjs --no-built-in';

describe('mt-errors export', () => {
  let folder: CliFolder;
  beforeEach(() => {
    folder = new CliFolder({
      'order.errors.mjs': ORDERS.replace('{orderId} of {part-no}', '{orderId}').replace(
        ", 'part-no': 'number'",
        '',
      ),
    });
  });
  afterEach(() => folder.remove());

  it('writes JSON for other teams, by section and code', async () => {
    const { out } = await folder.run(`export --format json ${OWN}`);
    const { entries } = JSON.parse(out) as { entries: { code: string }[] };
    expect(entries.map(({ code }) => code)).toEqual(['3001', '3002']);
    expect(entries[1]).toEqual({
      code: '3002',
      key: 'ORDER_NOT_FOUND',
      section: 'orders',
      kind: 'not-found',
      status: 404,
      mtAuthStatus: 404,
      retryable: false,
      type: 'urn:mt:error:orders:3002',
      params: { orderId: { type: 'string' }, dsn: { type: 'string', private: true } },
      title: { en: 'There is no such order', 'zh-CN': '没有该订单' },
      detail: { en: 'No order {orderId}.' },
    });
  });

  it('writes the whole built-in catalogue as JSON in the languages that are named', async () => {
    const { out } = await folder.run('export --format json --locales en zh-CN');
    const { entries } = JSON.parse(out) as { entries: { code: string; title: object }[] };
    expect(entries).toHaveLength(140);
    expect(entries.every(({ title }) => Object.keys(title).join() === 'en,zh-CN')).toBe(true);
  });

  it('writes a Markdown table for each section', async () => {
    const { out } = await folder.run(`export --format md --locales en zh-CN ${OWN}`);
    expect(out).toBe(`# Error codes

## orders

| Code | Name | HTTP | Kind | Title (en) | Title (zh-CN) |
| --- | --- | --- | --- | --- | --- |
| 3001 | ORDER_CLOSED | 409 | conflict | It's "closed", a \\| b */ \\\\ | It's "closed", a \\| b */ \\\\ |
| 3002 | ORDER_NOT_FOUND | 404 | not-found | There is no such order | 没有该订单 |
`);
  });

  it('writes CSV by RFC 4180', async () => {
    const { out } = await folder.run(`export --format csv ${OWN}`);
    expect(out).toBe(
      [
        'code,name,section,kind,status,mtAuthStatus,retryable,type,title.en\r\n',
        '3001,ORDER_CLOSED,orders,conflict,409,409,false,urn:mt:error:orders:3001,"It\'s ""closed"", a | b */ \\"\r\n',
        '3002,ORDER_NOT_FOUND,orders,not-found,404,404,false,urn:mt:error:orders:3002,There is no such order\r\n',
      ].join(''),
    );
  });

  it('writes types and titles for a client, without what is private', async () => {
    const { out } = await folder.run(`export --format ts --locales en zh-CN ${OWN}`);
    expect(out).toContain(`  '3001': Record<never, never>;`);
    expect(out).toContain(`  '3002': { orderId?: string };`);
    expect(out).toContain(`    '3002': '没有该订单',`);
    expect(out).not.toContain('dsn');
    const { diagnostics = [] } = ts.transpileModule(out, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });

  it('writes valid TypeScript for the whole built-in catalogue', async () => {
    const { out } = await folder.run('export --format ts');
    const { diagnostics = [] } = ts.transpileModule(out, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
    expect(out.match(/^ {2}'\d{4}': .*;$/gm)).toHaveLength(138);
    expect(out).toContain(`  '1046': { allowed?: readonly string[] };`);
  });

  it('writes a file, and the folders that it needs', async () => {
    const { code, out, err } = await folder.run(`export --format md --out docs/a/ERRORS.md ${OWN}`);
    expect([code, out, err]).toEqual([0, '', 'docs/a/ERRORS.md: written\n']);
    expect(folder.read('docs/a/ERRORS.md')).toMatch(/^# Error codes\n/);
  });

  it('writes the catalogue page as static files', async () => {
    const { code, err } = await folder.run(`export --format html --out site --locales en ${OWN}`);
    expect(code).toBe(0);
    expect(err).toBe('site: written (3 files)\n');
    expect(readdirSync(join(folder.path, 'site')).sort()).toEqual([
      '3001.html',
      '3002.html',
      'index.html',
    ]);
    expect(folder.read('site/3002.html')).toContain('There is no such order');
  });

  it('tells where the files are not what the catalogue gives', async () => {
    const check = `export --format md --out ERRORS.md --check ${OWN}`;
    const missing = await folder.run(check);
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toContain('ERRORS.md: is not what the catalogue gives');
    expect(missing.err).toContain('1 of 1 files differ: run the command without --check');
    await folder.run(`export --format md --out ERRORS.md ${OWN}`);
    expect(await folder.run(check)).toEqual({ code: 0, out: '', err: '' });
    folder.write('ERRORS.md', folder.read('ERRORS.md').replaceAll('\n', '\r\n'));
    expect((await folder.run(check)).code).toBe(0);
    folder.write('ERRORS.md', folder.read('ERRORS.md').replace('409', '410'));
    expect((await folder.run(check)).code).toBe(1);
  });

  it.each([
    ['--format xml', /Allowed choices are json, md, csv, ts, html/],
    ['--format html', /--format html: add --out <folder>/],
    ['--format md --check', /--check: add --out <path>/],
    ['--format md --locales xx', /there are no texts in this language/],
  ])('answers %s with exit code 2 and the repair', async (args, message) => {
    const { code, err } = await folder.run(`export ${args}`);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('mt-errors export --out', () => {
  it('names what keeps it from writing', async () => {
    const folder = new CliFolder({ 'docs/a.md': '' });
    const { code, err } = await folder.run('export --format md --out docs');
    folder.remove();
    expect(code).toBe(2);
    expect(err).toMatch(/^mt-errors: (Error: )?EISDIR: .*docs/);
  });
});

describe('mt-errors export --format ts', () => {
  it('quotes a parameter that is no identifier', async () => {
    const folder = new CliFolder({ 'order.errors.mjs': ORDERS });
    const { out, err } = await folder.run(`export --format ts ${OWN}`);
    folder.remove();
    expect(err + out).toMatch(/'part-no'\?: number|is no ICU message/);
  });
});

describe('mt-errors next', () => {
  const folder = new CliFolder({
    'order.errors.mjs': catalogFile(`
  A_ENTRY: { code: '3001', status: 404, kind: 'conflict', title: { en: 'a' } },
  B_ENTRY: { code: '3007', status: 404, kind: 'conflict', title: { en: 'a' } },
  C_ENTRY: { code: '3003', status: 404, kind: 'conflict', title: { en: 'a' } },`),
    'part.errors.mjs': catalogFile(
      `A_PART: { code: 'PART-0099', status: 404, kind: 'conflict', title: { en: 'a' } },
       B_PART: { code: '3008', status: 404, kind: 'conflict', title: { en: 'a' } },`,
      'parts',
    ),
    'word.errors.mjs': catalogFile(
      `A_WORD: { code: 'WORD', status: 404, kind: 'conflict', title: { en: 'a' } },`,
      'words',
    ),
    'codes.lock.json': JSON.stringify({
      lockVersion: 1,
      entries: [{ code: '3009', key: 'GONE', retired: true }],
    }),
  });
  afterAll(() => folder.remove());

  it.each([
    ['--section orders -c order.errors.mjs', '3008'],
    ['--section orders -c order.errors.mjs part.errors.mjs', '3009'],
    ['--section orders -c order.errors.mjs part.errors.mjs --lock codes.lock.json', '3010'],
    ['--section mt-access', '1100'],
    ['--section billing', '2000'],
    ['--section billing --from 3000', '3000'],
    ['--section billing --from 3001 -c order.errors.mjs', '3002'],
    ['--section billing --from BILL-0001', 'BILL-0001'],
    ['--section words -c word.errors.mjs', '2000'],
  ])('%s gives %s', async (args, expected) => {
    expect(await folder.run(`next ${args}`)).toEqual({ code: 0, out: `${expected}\n`, err: '' });
  });

  it.each([
    ['--section a --from order', /--from order: give a code that ends in a number/],
    ['--section a --from 12', /--from 12: give a code/],
    ['--section a --from 9999 -c nines.errors.mjs', /no number is free|no such file/],
  ])('answers %s with exit code 2 and the repair', async (args, message) => {
    const { code, out, err } = await folder.run(`next ${args}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('says where every block of numbers is begun', async () => {
    const entries = ['2', '3', '4', '5', '6', '7', '8', '9'].map((block) => ({
      code: `${block}000`,
    }));
    folder.write('full.lock.json', JSON.stringify({ lockVersion: 1, entries }));
    const { code, err } = await folder.run('next --section new --lock full.lock.json');
    expect(code).toBe(2);
    expect(err).toContain('--section new: no number is free');
  });

  it('says where all numbers are used', async () => {
    folder.write(
      'nine.errors.mjs',
      catalogFile(
        `A_NINE: { code: '9999', status: 404, kind: 'conflict', title: { en: 'a' } },`,
        'nine',
      ),
    );
    const { code, err } = await folder.run('next --section nine -c nine.errors.mjs');
    expect(code).toBe(2);
    expect(err).toContain('--section nine: no number is free: give the first code with --from');
  });
});
