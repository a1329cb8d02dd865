import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CliFolder } from '../../support/cli-folder.js';

const root = join(import.meta.dirname, '../../..');
const SEED = readFileSync(join(root, 'test/fixtures/error-codes.md'), 'utf8');

/** What the compiler says of a file in the repository's own settings. */
function compile(path: string): string[] {
  const program = ts.createProgram([path], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths: { 'nestjs-mt-errors': [join(root, 'lib/index.ts')] },
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  });
  const source = program.getSourceFile(path);
  return [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('mt-errors import', () => {
  let folder: CliFolder;
  beforeEach(() => {
    folder = new CliFolder({ 'error-codes.md': SEED });
  });
  afterEach(() => folder.remove());
  const importTable = (table: string, args = '') => {
    folder.write('table.md', table);
    return folder.run(`import table.md ${args}`);
  };

  it("makes a catalogue of the original service's document, and names its duplicate codes", async () => {
    const { code, out, err } = await folder.run('import error-codes.md --out app.errors.ts');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(
      'error-codes.md:123: code 0061 stands in line 104 too ("InstanceId错误"): this row ("实际值与期待值校验失败") is kept; give one of them another code\n',
    );
    expect(err).toContain(
      'error-codes.md:124: code 0062 stands in line 105 too ("时钟回调"): this row ("校验：不是空集合") is kept; give one of them another code\n',
    );
    expect(err).toContain('138 codes imported, 2 findings\n');
    expect(err).toContain('138 codes of them are built in: register yours with builtIn: []\n');
    expect(err).toContain('Some titles are not in English: add "en", or set fallbackLocale\n');
    const file = folder.read('app.errors.ts');
    expect(file.match(/code: '\d{4}'/g)).toHaveLength(138);
    expect(file).toContain(`export const MtAccessErrors = defineErrors(`);
    expect(file).toContain(`    // In line 104 the table gives 0061 to "InstanceId错误" too.\n`);
    expect(file).toContain(`    ERROR_1015: {
      code: '1015',
      status: 400,
      kind: 'business-rule',
      title: { 'zh-CN': '找不到ProjectId' },
    },`);
  });

  it('writes a file that compiles', async () => {
    await folder.run('import error-codes.md --out app.errors.ts');
    expect(compile(join(folder.path, 'app.errors.ts'))).toEqual([]);
  }, 60_000);

  it('writes a file that an application loads', async () => {
    const { out } = await folder.run('import error-codes.md');
    folder.write('app.errors.mjs', out);
    const { code, err } = await folder.run(
      'list -c app.errors.mjs --no-built-in --fallback-locale zh-CN --json',
    );
    expect([code, err]).toEqual([0, '']);
  });

  it('reads names, statuses, kinds and languages where the table has them', async () => {
    const { code, out, err } = await importTable(
      `## Orders & parts ##

| Name | Code | HTTP | Kind | Title (en) | Title (zh-CN) | Owner |
|:-----|-----:|------|------|------------|---------------|-------|
| order not found | \`3001\` | 404 | not-found | It's gone \\| away \\\\ | 没有该订单 | me |
`,
    );
    expect([code, err]).toEqual([0, '1 code imported, no findings\n']);
    expect(out).toBe(`import { defineErrors } from 'nestjs-mt-errors';

// Written by "mt-errors import table.md". Give each entry a name, a kind and a status that suit it.

export const OrdersPartsErrors = defineErrors(
  { section: 'orders-parts' },
  {
    ORDER_NOT_FOUND: {
      code: '3001',
      status: 404,
      kind: 'not-found',
      title: { en: 'It\\'s gone | away \\\\', 'zh-CN': '没有该订单' },
    },
  },
);
`);
  });

  it('makes names of English titles, each its own', async () => {
    const { out } = await importTable(`
Code | Message
--- | ---
3001, 3002 | Order not found
3003 | Order not found
3004 | Order is closed
3005 | Order is closed
3006 | A very long text that goes on and on until it is too long for a name
3007 | 42 is not the answer
3008 | ${'x'.repeat(60)}
`);
    expect(out.match(/^ {4}[A-Z]\w*(?=: \{)/gm)!.map((key) => key.trim())).toEqual([
      'ORDER_NOT_FOUND_3001',
      'ORDER_NOT_FOUND_3002',
      'ORDER_NOT_FOUND',
      'ORDER_IS_CLOSED',
      'ORDER_IS_CLOSED_3005',
      'A_VERY_LONG_TEXT_THAT_GOES_ON_AND_ON',
      'ERROR_3007',
      'X'.repeat(40),
    ]);
    expect(out).toContain(`export const AppErrors = defineErrors(\n  { section: 'app' },`);
  });

  it.each([
    ['注文が見つかりません', 'ja'],
    ['주문을 찾을 수 없음', 'ko'],
    ['没有该订单', "'zh-CN'"],
    ['No order', 'en'],
  ])('tells the language of %s', async (text, tag) => {
    const { out } = await importTable(`|Code|Text|\n|-|-|\n|3001|${text}|`);
    expect(out).toContain(`title: { ${tag}: '${text}' }`);
  });

  it('takes section, kind, status and language from the options', async () => {
    const { out } = await importTable(
      '|Code|Text|\n|-|-|\n|3001|Aucune commande|',
      '--section 3-orders --kind not-found --status 404 --lang fr',
    );
    expect(out).toContain('export const App3OrdersErrors');
    expect(out).toContain(`section: '3-orders'`);
    expect(out).toContain(`status: 404,\n      kind: 'not-found',\n      title: { fr: 'Aucune`);
  });

  it('names every row that needs a decision, with its line', async () => {
    const { code, err } = await importTable(`| Code | Text | HTTP | Kind |
|---|---|---|---|
| 3001 | Fine | 200 | |
| 3002 | Fine | | wrong |
| 3x | Fine | | |
| | Fine | | |
| 3003 | | | |
`);
    expect(code).toBe(1);
    expect(err.split('\n').slice(0, 5)).toEqual([
      'table.md:3: status "200" must be a whole number from 400 to 599; 400 is written',
      expect.stringMatching(
        /^table\.md:4: kind "wrong" is unknown: use one of authentication,.*; business-rule is written$/,
      ),
      'table.md:5: code "3x" must be 4 to 32 of A-Z, 0-9, _ and -: correct it; it is left out',
      'table.md:6: the row has no code: add one',
      'table.md:7: the row of 3003 has no text: add one',
    ]);
  });

  it('takes the cells that a short row leaves out for empty ones', async () => {
    const { code, err } = await importTable(
      '| Code | Text |\n|---|---|\n| 3001 | Fine |\n| 3002 |\n',
    );
    expect(code).toBe(1);
    expect(err).toContain('table.md:4: the row of 3002 has no text: add one\n');
  });

  it('passes over tables without a column of codes', async () => {
    const { code, out, err } = await importTable('| Name | Age |\n|---|---|\n| A | 3 |\n');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('table.md: has no table with a column "Code" and a text for each');
  });

  it('reads back what the Markdown export wrote', async () => {
    const { out } = await folder.run('export --format md --locales en zh-CN');
    const imported = await importTable(out);
    expect(imported.out).toContain(`    PROJECT_USER_NOT_FOUND: {
      code: '1078',
      status: 404,
      kind: 'not-found',
      title: {`);
    expect(imported.out.match(/code: '\d{4}'/g)).toHaveLength(138);
  });

  it('overwrites a file only when that is asked', async () => {
    folder.write('app.errors.ts', 'mine');
    const refused = await folder.run('import error-codes.md --out app.errors.ts');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('app.errors.ts: exists already: choose another --out, or add');
    expect(folder.read('app.errors.ts')).toBe('mine');
    await folder.run('import error-codes.md --out app.errors.ts --force');
    expect(folder.read('app.errors.ts')).toContain('defineErrors');
  });

  it.each([
    ['missing.md', /missing\.md: there is no such file: check the path/],
    ['error-codes.md --status 200', /--status 200: give a whole number from 400 to 599/],
    ['error-codes.md --lang zh_CN', /--lang zh_CN: is no language tag/],
    ['error-codes.md --kind x', /Allowed choices are/],
  ])('answers %s with exit code 2 and the repair', async (args, message) => {
    const { code, out, err } = await folder.run(`import ${args}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
