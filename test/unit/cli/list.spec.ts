import { catalogFile, CliFolder } from '../../support/cli-folder.js';

const ORDERS = catalogFile(`  ORDER_NOT_FOUND: {
    code: '3001', status: 404, kind: 'not-found', params: { orderId: 'string' },
    title: { en: 'There is no such order', 'zh-CN': '没有该订单' },
    detail: { en: 'No order has the id {orderId}.' },
  },
  ORDER_LOCKED: {
    code: '3002', status: 503, kind: 'persistence', retryable: true,
    title: { en: 'Another change to this order is under way; it will be finished in a moment' },
  },`);

describe('mt-errors list', () => {
  const folder = new CliFolder({ 'order.errors.mjs': ORDERS });
  afterAll(() => folder.remove());

  const codes = async (args: string): Promise<string[]> => {
    const { out } = await folder.run(`list --json ${args}`);
    return (JSON.parse(out) as { code: string }[]).map(({ code }) => code);
  };

  it('lists the 140 entries that the library brings along', async () => {
    const { code, out, err } = await folder.run('list');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('140 of 140 entries');
    expect(out).toMatch(/^1078 {2}404 {3}PROJECT_USER_NOT_FOUND/m);
  });

  it('fits 80 columns and cuts nothing', async () => {
    const { out } = await folder.run('list -c order.errors.mjs --no-built-in');
    expect(out).toBe(
      [
        'CODE  HTTP  NAME             TITLE',
        '3001  404   ORDER_NOT_FOUND  There is no such order',
        '3002  503   ORDER_LOCKED     Another change to this order is under way; it will',
        '                             be finished in a moment',
        '',
        '2 of 2 entries',
        '',
      ].join('\n'),
    );
  });

  it('breaks a name that is too long for its column', async () => {
    const key = `ORDER_${'VERY_'.repeat(10)}LATE`;
    const entry = `${key}: { code: '3001', status: 404, kind: 'conflict', title: { en: 'Late' } },`;
    folder.write('late.errors.mjs', catalogFile(entry));
    const { out } = await folder.run('list -c late.errors.mjs --no-built-in');
    expect(out.split('\n').slice(1, 3)).toEqual([
      `3001  409   ${key.slice(0, 40)}  Late`.replace('409', '404'),
      `            ${key.slice(40)}`,
    ]);
  });

  it('counts a Chinese character as two columns', async () => {
    const { out } = await folder.run('list --lang zh-CN');
    const width = (line: string): number =>
      line.split('').reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
    expect(Math.max(...out.split('\n').map(width))).toBeLessThanOrEqual(80);
    expect(out).toContain('项目找不到该用户');
  });

  it('filters by section, kind, status, text and whether a repetition helps', async () => {
    const own = '-c order.errors.mjs';
    expect(await codes(`${own} --section orders`)).toEqual(['3001', '3002']);
    expect(await codes(`${own} --section orders --status 404`)).toEqual(['3001']);
    expect(await codes(`${own} --section orders --status 5xx`)).toEqual(['3002']);
    expect(await codes(`${own} --search 没有该订单`)).toEqual(['3001']);
    expect(await codes(`${own} --search order_locked`)).toEqual(['3002']);
    expect(await codes(`${own} --retryable --section orders`)).toEqual(['3002']);
    expect(await codes('--kind rate-limit')).toEqual(['1048']);
    expect(await codes('--search 1078')).toEqual(['1078']);
    expect(await codes('--search nothing-has-this')).toEqual([]);
  });

  it('prints entries as JSON with every language', async () => {
    const { out } = await folder.run('list -c order.errors.mjs --no-built-in --json --status 404');
    expect(JSON.parse(out)).toEqual([
      {
        code: '3001',
        key: 'ORDER_NOT_FOUND',
        section: 'orders',
        kind: 'not-found',
        status: 404,
        mtAuthStatus: 404,
        retryable: false,
        type: 'urn:mt:error:orders:3001',
        params: { orderId: { type: 'string' } },
        title: { en: 'There is no such order', 'zh-CN': '没有该订单' },
        detail: { en: 'No order has the id {orderId}.' },
      },
    ]);
  });

  it.each([
    ['--section odrers', /--section odrers: there is no such section: use one of mt-common, /],
    ['--status 200', /--status 200: give a status such as 404, or 4xx or 5xx/],
    ['--kind nothing', /--kind <kind>.*Allowed choices are authentication/],
    ['--lang xx', /--lang xx: there are no texts in this language: use one of en, zh-CN/],
    ['-c missing.mjs', /missing\.mjs: there is no such file: check the path/],
    ['--fallback-locale xx', /xx/],
    ['surplus', /too many arguments/],
  ])('answers %s with exit code 2 and the repair', async (args, message) => {
    const { code, out, err } = await folder.run(`list ${args}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

describe('colours', () => {
  const folder = new CliFolder();
  afterAll(() => folder.remove());
  // oxlint-disable-next-line no-control-regex -- what is looked for
  const coloured = /\u001b\[/;

  it.each([
    [{ columns: 80 }, true],
    [{}, false],
    [{ columns: 80, env: { NO_COLOR: '1' } }, false],
    [{ columns: 80, env: { NO_COLOR: '' } }, true],
    [{ columns: 80, env: { TERM: 'dumb' } }, false],
    [{ env: { FORCE_COLOR: '1' } }, true],
    [{ columns: 80, env: { FORCE_COLOR: '0' } }, false],
    [{ columns: 80, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
  ])('for %j: %s', async (options, expected) => {
    const { out } = await folder.run('list --kind rate-limit', options);
    expect(coloured.test(out)).toBe(expected);
  });

  it('do not move the columns', async () => {
    const plain = await folder.run('list --section mt-common');
    const styled = await folder.run('list --section mt-common', { columns: 80 });
    // oxlint-disable-next-line no-control-regex -- what is taken out
    expect(styled.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });

  it('are in messages to a terminal', async () => {
    const { err } = await folder.run('explain nothing', { columns: 80 });
    expect(err).toMatch(coloured);
  });

  it('leave a wide terminal its width', async () => {
    const { out } = await folder.run('list --search EMPTY_COLLECTION', { columns: 200 });
    expect(out.split('\n').filter((line) => line.startsWith('   '))).toEqual([]);
  });
});
