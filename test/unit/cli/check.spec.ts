import { catalogFile, CliFolder } from '../../support/cli-folder.js';

const FINE = `  ORDER_NOT_FOUND: {
    code: '3001', status: 404, kind: 'not-found', params: { orderId: 'string' },
    title: { en: 'There is no such order', 'zh-CN': '没有该订单' },
    detail: { en: 'No order has the id {orderId}.', 'zh-CN': '没有编号为 {orderId} 的订单。' },
  },
  ORDER_CLOSED: {
    code: '3002', status: 409, kind: 'conflict',
    title: { en: 'The order is closed', 'zh-CN': '订单已关闭' },
  },`;

interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

let folder: CliFolder;
const start = (files: Readonly<Record<string, string>>): void => {
  folder = new CliFolder(files);
};
afterEach(() => folder.remove());

async function findings(args = ''): Promise<Finding[]> {
  const { out } = await folder.run(`check order.errors.mjs --json ${args} --ignore no-lock`);
  return JSON.parse(out) as Finding[];
}

describe('mt-errors check', () => {
  it('finds nothing in a catalogue that is fine', async () => {
    start({ 'order.errors.mjs': catalogFile(FINE) });
    const { code, out } = await folder.run('check order.errors.mjs --ignore no-lock');
    expect([code, out]).toEqual([0, '2 entries: no findings\n']);
  });

  it('names file, line, rule and repair, within 80 columns', async () => {
    start({ 'src/order.errors.mjs': catalogFile(FINE.replace("'3002'", "'3001'")) });
    const { code, out } = await folder.run('check src/order.errors.mjs --ignore no-lock');
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'src/order.errors.mjs:8 duplicate-code',
        '  orders.ORDER_CLOSED: the code "3001" belongs to orders.ORDER_NOT_FOUND',
        '  (src/order.errors.mjs:3): choose another, mt-errors next names a free code',
        '2 entries: 1 finding',
        '',
      ].join('\n'),
    );
  });

  it('finds codes and names of the built-in catalogue', async () => {
    const entries = FINE.replace("'3002'", "'1078'").replace('ORDER_CLOSED', 'AGGREGATE_OUTDATED');
    start({ 'order.errors.mjs': catalogFile(entries) });
    expect(await findings()).toEqual([
      {
        rule: 'duplicate-code',
        file: 'order.errors.mjs',
        line: 8,
        message:
          'orders.AGGREGATE_OUTDATED: the code "1078" belongs to mt-access.PROJECT_USER_NOT_FOUND (built in): choose another, mt-errors next names a free code',
      },
      {
        rule: 'duplicate-name',
        file: 'order.errors.mjs',
        line: 8,
        message:
          'orders.AGGREGATE_OUTDATED: the name AGGREGATE_OUTDATED belongs to mt-common.AGGREGATE_OUTDATED (built in): choose another',
      },
    ]);
    expect(await findings('--no-built-in')).toEqual([]);
  });

  it('finds a code that two files have', async () => {
    start({
      'order.errors.mjs': catalogFile(FINE),
      'bill.errors.mjs': catalogFile(FINE.replaceAll('ORDER_', 'BILL_'), 'bills'),
    });
    const { out } = await folder.run('check order.errors.mjs bill.errors.mjs');
    expect(out).toContain('bill.errors.mjs:3 duplicate-code');
    expect(out).toContain('bill.errors.mjs:8 duplicate-code');
  });

  it('counts a catalogue that is passed on by an index once', async () => {
    start({
      'order.errors.mjs': catalogFile(FINE),
      'index.mjs': `export * from './order.errors.mjs';`,
    });
    const { code, out } = await folder.run('check order.errors.mjs index.mjs --ignore no-lock');
    expect([code, out]).toEqual([0, '2 entries: no findings\n']);
  });

  it('names only the file where a catalogue comes from another one', async () => {
    start({
      'order.mjs': catalogFile(FINE.replace("'3002'", "'3001'")),
      'order.errors.mjs': `export * from './order.mjs';`,
    });
    expect(await findings()).toMatchObject([{ rule: 'duplicate-code', file: 'order.errors.mjs' }]);
    expect((await findings())[0]).not.toHaveProperty('line');
  });

  it('finds what is not valid in an entry', async () => {
    const entries = FINE.replace('status: 409', 'status: 200').replace("'3002'", "'32'");
    start({ 'order.errors.mjs': catalogFile(entries) });
    expect(await findings()).toMatchObject([
      { rule: 'definition', line: 8, message: expect.stringContaining('code "32" must be') },
      { rule: 'definition', line: 8, message: expect.stringContaining('status 200 must be') },
    ]);
  });

  it('finds placeholders that differ from one language to the other', async () => {
    const entries = FINE.replace('编号为 {orderId} 的', '编号为 {id} 的');
    start({ 'order.errors.mjs': catalogFile(entries) });
    const messages = (await findings()).map(({ rule, message }) => `${rule}: ${message}`);
    expect(messages).toEqual([
      'placeholder: orders.ORDER_NOT_FOUND: detail.zh-CN has {id}, which is no parameter: declare it in params',
      'placeholder: orders.ORDER_NOT_FOUND: detail.zh-CN does not use the parameter orderId: add {orderId} or remove it',
    ]);
  });

  it('finds a placeholder in a title, which nothing would fill in', async () => {
    start({ 'order.errors.mjs': catalogFile(FINE.replace('is closed', '{orderId} is closed')) });
    expect(await findings()).toMatchObject([
      { rule: 'placeholder', line: 8, message: expect.stringContaining('title.en has {orderId}') },
    ]);
  });

  it('expects the languages that some entry has, or those that are named', async () => {
    const entries = FINE.replace(", 'zh-CN': '订单已关闭'", '');
    start({ 'order.errors.mjs': catalogFile(entries) });
    expect((await findings()).map(({ message }) => message)).toEqual([
      'orders.ORDER_CLOSED: title has no text in zh-CN: add it',
    ]);
    expect(await findings('--locales en')).toEqual([]);
    expect((await findings('--locales en de')).map(({ message }) => message)).toEqual([
      'orders.ORDER_NOT_FOUND: title has no text in de: add it',
      'orders.ORDER_NOT_FOUND: detail has no text in de: add it',
      'orders.ORDER_CLOSED: title has no text in de: add it',
    ]);
  });

  it('notes gaps, which do not make it fail unless that is wanted', async () => {
    const more = FINE.replace("'3002'", "'3006'").concat(
      FINE.replaceAll('ORDER_', 'PART_').replace("'3001'", "'3004'").replace("'3002'", "'8000'"),
    );
    start({ 'order.errors.mjs': catalogFile(more) });
    const { code, out } = await folder.run('check order.errors.mjs --ignore no-lock');
    expect(code).toBe(0);
    expect(out).toContain('orders: between its codes 3002-3003, 3005 can be given to new entries');
    expect(out).toContain('4 entries: no findings, 1 note');
    expect((await folder.run('check order.errors.mjs --strict')).code).toBe(1);
  });

  it('names the first ten gaps, and says how many more there are', async () => {
    const entries = Array.from({ length: 13 }, (_, at) => {
      const definition = `status: 409, kind: 'conflict', title: { en: 'Part ${at}' }`;
      return `PART_${at}: { code: '${3001 + 2 * at}', ${definition} },`;
    });
    start({ 'order.errors.mjs': catalogFile(entries.join('\n')) });
    const [gap] = await findings('--locales en');
    expect(gap).toMatchObject({
      rule: 'gap',
      message:
        'orders: between its codes 3002, 3004, 3006, 3008, 3010, 3012, 3014, 3016, 3018, 3020 and 2 more can be given to new entries',
    });
  });

  it('leaves out the rules that are ignored', async () => {
    start({ 'order.errors.mjs': catalogFile(FINE.replace("'3002'", "'3001'")) });
    const { code } = await folder.run('check order.errors.mjs --ignore duplicate-code no-lock');
    expect(code).toBe(0);
  });
});

describe('mt-errors check --source', () => {
  const SERVICE = `import { MtException } from 'nestjs-mt-errors';
// OrderErrors.ORDER_CLOSED in a comment does not count, nor does "3002"
const OrderException = MtException.for(OrderErrors);
function fail(n) {
  if (n === 1) throw OrderErrors.ORDER_NOT_FOUND({ orderId: \`\${n}\` });
  if (n === 2) throw new MtException('9999', { params: { code: 'ABCD' } });
  if (n === 3) throw new OrderException('3999');
  if (n === 4) throw new MtException('3001');
  if (n === 5) throw new OrderErrors.ORDER_GONE();
  if (n === 6) throw new MtErrors['PROJECT_GONE']();
  if (n === 7) throw new MtException(pick('ABCD', ['EFGH']));
  return OrderErrors.length + MtException.name;
}
@ApiMtErrors('1014', '3001', "7777")
class A {}
`;

  it('finds entries that are never named, and names of none', async () => {
    start({ 'order.errors.mjs': catalogFile(FINE), 'src/order.service.ts': SERVICE });
    const found = (await findings('--source src')).map(
      ({ rule, file, line, message }) => `${file}:${line} ${rule} ${message}`,
    );
    expect(found).toEqual([
      "src/order.service.ts:6 undeclared MtException('9999'): no catalogue has this code: define it or correct it",
      "src/order.service.ts:7 undeclared OrderException('3999'): no catalogue has this code: define it or correct it",
      "src/order.service.ts:8 undeclared MtException('3001'): MtException takes built-in codes: use MtException.for(...)",
      'src/order.service.ts:9 undeclared OrderErrors.ORDER_GONE: OrderErrors has no such entry: define it or correct the name',
      'src/order.service.ts:10 undeclared MtErrors.PROJECT_GONE: MtErrors has no such entry: define it or correct the name',
      "src/order.service.ts:14 undeclared ApiMtErrors('7777'): no catalogue has this code: define it or correct it",
      'order.errors.mjs:8 unused orders.ORDER_CLOSED: the source never names it: throw it, or remove it and retire its code',
    ]);
  });

  it('takes a code or a name anywhere in the source for a use', async () => {
    start({
      'order.errors.mjs': catalogFile(FINE),
      'src/a.js': `const { ORDER_CLOSED } = OrderErrors;`,
      'src/b.tsx': `throw new OrderException('3001');`,
    });
    expect(await findings('--source src')).toEqual([]);
  });

  it('reads neither dependencies, nor output, nor declarations, nor the catalogue itself', async () => {
    const use = `throw OrderErrors.ORDER_CLOSED();`;
    start({
      'src/order.errors.mjs': catalogFile(FINE),
      'src/a.ts': `throw OrderErrors.ORDER_NOT_FOUND({ orderId });`,
      'src/node_modules/x/a.ts': use,
      'src/dist/a.js': use,
      'src/.cache/a.js': use,
      'src/a.d.ts': use,
      'src/a.md': use,
    });
    const { out } = await folder.run('check src/order.errors.mjs --source src src/a.ts --json');
    expect((JSON.parse(out) as Finding[]).map(({ rule }) => rule)).toEqual(['unused', 'no-lock']);
  });

  it('says where there is nothing to read', async () => {
    start({ 'order.errors.mjs': catalogFile(FINE) });
    const { code, err } = await folder.run('check order.errors.mjs --source scr');
    expect(code).toBe(2);
    expect(err).toContain('--source scr: there is no code in it: check the path');
  });

  it('is not troubled by a file that ends in the middle of a name', async () => {
    start({
      'order.errors.mjs': catalogFile(FINE),
      'src/a.ts': `throw OrderErrors.ORDER_NOT_FOUND; throw OrderErrors.ORDER_CLOSED; OrderErrors`,
      'src/b.ts': 'OrderErrors.',
    });
    expect(await findings('--source src')).toEqual([]);
  });

  it('survives source that does not parse', async () => {
    const source = `throw new MtException('9999\n/* OrderErrors.`;
    start({ 'order.errors.mjs': catalogFile(FINE), 'src/a.ts': source });
    expect((await findings('--source src')).map(({ rule }) => rule)).toContain('unused');
  });
});

describe('the lock file', () => {
  const lock = 'mt-errors.lock.json';
  const lockNow = () => folder.run('check order.errors.mjs --update-lock');
  // A module is read once in a process.
  let version = 0;
  const change = (entries: string) =>
    folder.write(`next${(version += 1)}.errors.mjs`, catalogFile(entries));
  const compare = async (): Promise<string[]> => {
    const { out } = await folder.run(`check next${version}.errors.mjs --json --locales en`);
    const found = JSON.parse(out) as Finding[];
    return found.map(
      ({ rule, file, line, message }) =>
        `${file.replace(/next\d+/, 'next')}:${line} ${rule} ${message}`,
    );
  };

  beforeEach(() => start({ 'order.errors.mjs': catalogFile(FINE) }));

  it('is missed, and written where that is asked, one entry a line', async () => {
    const before = await folder.run('check order.errors.mjs');
    expect(before.out).toContain('mt-errors.lock.json no-lock');
    const { code, err } = await lockNow();
    expect([code, err]).toEqual([0, 'mt-errors.lock.json: written\n']);
    expect(folder.read(lock)).toBe(`{
  "lockVersion": 1,
  "entries": [
    {"code":"3001","key":"ORDER_NOT_FOUND","section":"orders","kind":"not-found","status":404,"params":{"orderId":"string"},"title":"There is no such order"},
    {"code":"3002","key":"ORDER_CLOSED","section":"orders","kind":"conflict","status":409,"params":{},"title":"The order is closed"}
  ]
}
`);
    expect((await folder.run('check order.errors.mjs')).out).toBe('2 entries: no findings\n');
  });

  it('is in the order of codes, then of names, with an empty title where the language has none', async () => {
    const entry = (key: string, title: string): string =>
      `${key}: { code: '3001', status: 409, kind: 'conflict', title: { ${title} } },\n`;
    const entries = entry('ORDER_SENT', "en: 'Sent'") + entry('ORDER_PAID', "de: 'Bezahlt'");
    folder.write('two.errors.mjs', catalogFile(entries));
    await folder.run('check two.errors.mjs --update-lock');
    const { entries: locked } = JSON.parse(folder.read(lock)) as {
      entries: { key: string; title: string }[];
    };
    expect(locked.map(({ key, title }) => [key, title])).toEqual([
      ['ORDER_PAID', ''],
      ['ORDER_SENT', 'Sent'],
    ]);
  });

  it('tells that a code got another meaning', async () => {
    await lockNow();
    change(FINE.replace('ORDER_CLOSED', 'ORDER_SPLIT').replace('is closed', 'is split'));
    expect(await compare()).toEqual([
      'next.errors.mjs:8 meaning-changed orders.ORDER_SPLIT: the code "3002" means orders.ORDER_CLOSED ("The order is closed") in the lock file: give the new meaning a code of its own',
    ]);
  });

  it('tells that a meaning got another code', async () => {
    await lockNow();
    change(FINE.replace("'3002'", "'3003'"));
    expect((await compare())[0]).toBe(
      'next.errors.mjs:8 meaning-changed orders.ORDER_CLOSED: had the code "3002" and has "3003" now: callers compare the code, so put it back',
    );
  });

  it('tells what callers see differently, and what is new', async () => {
    await lockNow();
    const added = `\n${FINE}`
      .replaceAll('ORDER_', 'PART_')
      .replace("'3001'", "'3003'")
      .replace("'3002'", "'3004'");
    change(FINE.replace('409', '410').replace("orderId: 'string'", "orderId: 'number'") + added);
    expect(await compare()).toEqual([
      'next.errors.mjs:3 contract-changed orders.ORDER_NOT_FOUND: params was {"orderId":"string"} and is {"orderId":"number"}: where this is meant, run with --update-lock and commit the lock file',
      'next.errors.mjs:8 contract-changed orders.ORDER_CLOSED: status was 409 and is 410: where this is meant, run with --update-lock and commit the lock file',
      'next.errors.mjs:12 lock-outdated orders.PART_NOT_FOUND: the code "3003" is new: run with --update-lock',
      'next.errors.mjs:17 lock-outdated orders.PART_CLOSED: the code "3004" is new: run with --update-lock',
    ]);
  });

  it('tells that a code is gone, retires it, and gives it to nobody again', async () => {
    await lockNow();
    const only = FINE.slice(0, FINE.indexOf('  ORDER_CLOSED'));
    change(only);
    expect(await compare()).toEqual([
      'mt-errors.lock.json:undefined code-removed orders.ORDER_CLOSED: the code "3002" is gone, and callers may know it: put it back, or run with --update-lock to retire it',
    ]);
    await folder.run(`check next${version}.errors.mjs --update-lock`);
    expect(folder.read(lock)).toContain('"title":"The order is closed","retired":true}');
    expect(await compare()).toEqual([]);
    change(FINE.replace('ORDER_CLOSED', 'ORDER_SPLIT'));
    expect((await compare())[0]).toContain('the code "3002" was retired orders.ORDER_CLOSED');
  });

  it('may have another name', async () => {
    await folder.run('check order.errors.mjs --lock codes.lock.json --update-lock');
    const { out } = await folder.run('check order.errors.mjs --lock codes.lock.json');
    expect(out).toBe('2 entries: no findings\n');
  });

  it.each([
    ['{\n  "lockVersion": 1,\n<<<<<<< ours', /mt-errors\.lock\.json:3: is no JSON/],
    ['', /mt-errors\.lock\.json:1: is no JSON/],
    ['{"lockVersion":2,"entries":[]}', /mt-errors\.lock\.json:1: is no lock file of version 1/],
    ['null', /mt-errors\.lock\.json:1: is no lock file of version 1/],
  ])('with the content %j is refused with file, line and repair', async (text, message) => {
    folder.write(lock, text);
    const { code, err } = await folder.run('check order.errors.mjs');
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('has to exist where it is named', async () => {
    const { code, err } = await folder.run('check order.errors.mjs --lock x.json');
    expect(code).toBe(2);
    expect(err).toContain('--lock x.json: there is no such file: add --update-lock to write it');
  });
});

describe('catalogue files', () => {
  it.each([
    ['export const a = 1;', /order\.errors\.mjs: exports no catalogue: write "export const Order/],
    ['export default null;', /exports no catalogue/],
    ["import './nothing.mjs';", /order\.errors\.mjs.*cannot be loaded: .*nothing\.mjs/],
    ["throw new Error('no database');", /order\.errors\.mjs:1: cannot be loaded: no database/],
    ["throw 'text';", /order\.errors\.mjs: cannot be loaded: text/],
  ])('with the content %j are refused with the repair', async (text, message) => {
    start({ 'order.errors.mjs': text });
    const { code, err } = await folder.run('check order.errors.mjs');
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('with mistakes cannot be listed, and the message says what to do', async () => {
    start({ 'order.errors.mjs': catalogFile(FINE.replace("'3002'", "'3001'")) });
    const { code, err } = await folder.run('list -c order.errors.mjs');
    expect(code).toBe(2);
    expect(err).toContain('orders.ORDER_CLOSED: the code "3001" belongs to orders.ORDER_NOT_FOUND');
    expect(err).toContain('(mt-errors check names file and line)');
  });

  it('have language tags that are tags', async () => {
    start({ 'order.errors.mjs': catalogFile(FINE) });
    const { code, err } = await folder.run('check order.errors.mjs --locales zh_CN');
    expect(code).toBe(2);
    expect(err).toContain('--locales zh_CN: is no language tag: write it as in "zh-CN"');
  });
});
