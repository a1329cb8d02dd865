import { catalogFile, CliFolder } from '../../support/cli-folder.js';

const ORDERS = catalogFile(`  ORDER_NOT_FOUND: {
    code: '3001', status: 404, kind: 'not-found',
    params: { orderId: 'string', dsn: { type: 'string', private: true } },
    title: { en: 'There is no such order' },
    detail: { en: 'No order has the id {orderId}.' },
  },`);

describe('mt-errors explain', () => {
  const folder = new CliFolder({ 'order.errors.mjs': ORDERS });
  afterAll(() => folder.remove());

  it('says what a code means, when it happens and what to do', async () => {
    const { code, out } = await folder.run('explain 1078');
    expect(code).toBe(0);
    expect(out).toMatch(/^1078 PROJECT_USER_NOT_FOUND \(mt-access\)\n/);
    expect(out).toMatch(/\nWhen it happens\n {2}\S/);
    expect(out).toMatch(/\nWhat the caller can do\n {2}\S/);
    expect(out).toMatch(/\nStatus: 404\n/);
    expect(out).toMatch(/\nStatus in the mt-auth profile: 400\n/);
    expect(out).toMatch(/\nType.*: urn:mt:error:mt-access:1078\n/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says it in Chinese, and which codes share the text', async () => {
    const { out } = await folder.run('explain 1014 --lang zh-CN');
    expect(out).toMatch(/^1014 PROJECT_ID_MISSING \(mt-access\)\n找不到ProjectId\n\n何时发生\n/);
    expect(out).toContain('1015 PROJECT_ID_EMPTY');
  });

  it('shows both meanings of a code that has two', async () => {
    const { out } = await folder.run('explain 0061');
    expect(out).toContain('0061 INSTANCE_ID_INVALID_LEGACY');
    expect(out).toContain('urn:mt:error:mt-common:0061-instance-id-invalid-legacy');
    expect(out).toMatch(/^Type.*: urn:mt:error:mt-common:0061$/m);
  });

  it('takes a name, in any case', async () => {
    expect((await folder.run('explain project_user_not_found')).out).toMatch(/^1078 /);
  });

  it("explains a user's own entry, and names what is private", async () => {
    const { out } = await folder.run('explain 3001 -c order.errors.mjs');
    expect(out.split('\n')).toEqual([
      '3001 ORDER_NOT_FOUND (orders)',
      'There is no such order',
      '',
      'Status: 404',
      'Kind: Not found',
      expect.stringMatching(/^Repeat unchanged: No/),
      expect.stringMatching(/^Type.*: urn:mt:error:orders:3001$/),
      expect.stringMatching(/^Parameters: orderId string; dsn string \(private.*never sent\)$/i),
      'detail: No order has the id {orderId}.',
      '',
    ]);
  });

  it('explains a bare HTTP status, which is a code too', async () => {
    const { out } = await folder.run('explain 404');
    expect(out).toMatch(/^404 NOT_FOUND \(http\)\nNot Found\n/);
    expect(out).toMatch(/^Type.*: about:blank$/m);
  });

  it('prints JSON', async () => {
    const { out } = await folder.run('explain 0061 --json');
    const keys = (JSON.parse(out) as { key: string }[]).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(keys).toContain('INSTANCE_ID_INVALID_LEGACY');
  });

  it.each([
    ['1O78', /there is no such code or name: did you mean .*1078/],
    ['PROJECT_USER_NOTFOUND', /did you mean PROJECT_USER_NOT_FOUND/],
    ['zzzzzzzzzzzz', /there is no such code or name: mt-errors list shows all/],
  ])('answers %s with exit code 2 and the nearest codes', async (wanted, message) => {
    const { code, out, err } = await folder.run(`explain ${wanted}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

describe('mt-errors', () => {
  const folder = new CliFolder();
  afterAll(() => folder.remove());

  it.each(['list', 'explain', 'check', 'export', 'import', 'next'])(
    'has examples in the help of %s, within 80 columns where it wraps',
    async (command) => {
      const { code, out } = await folder.run(`${command} --help`);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`Examples:\\n {2}\\$ mt-errors ${command} `));
      const options = out.slice(0, out.indexOf('Examples:'));
      expect(Math.max(...options.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  it('prints its help, with the exit codes, where no command is given', async () => {
    const { code, out } = await folder.run('');
    expect(code).toBe(0);
    expect(out).toMatch(/Exit codes:\n {2}0 {2}fine\n {2}1 {2}findings.*\n {2}2 {2}wrong use/);
  });

  it('prints the version of the package', async () => {
    expect((await folder.run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    ['lsit', /unknown command 'lsit'\n?.*Did you mean list\?/s],
    ['list --jsno', /unknown option '--jsno'/],
    ['explain', /missing required argument 'code'/],
    ['check', /missing required argument 'catalogue'/],
    ['export', /required option '-f, --format <format>' not specified/],
    ['next', /required option '-s, --section <name>' not specified/],
  ])('answers %j with exit code 2', async (args, message) => {
    const { code, out, err } = await folder.run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^mt-errors: /);
    expect(err).toMatch(message);
    expect(err).toContain('--help');
  });
});
