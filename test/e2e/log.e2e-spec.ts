import { Controller, Get, Logger, NotFoundException, Param } from '@nestjs/common';
import { MtErrors, MtErrorsModule, type MtErrorsOptions, MtException } from 'nestjs-mt-errors';
import { request } from '../support/answer.js';
import { type CapturedRecord, captureLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';

const SECRETS = [
  'postgres://root:hunter2@db/app',
  'Bearer hunter2.hunter2',
  'password=hunter2',
  '"api_key": "hunter2"',
  'eyJhbGciOiJub25lIn0.eyJzdWIiOiJodW50ZXIyIn0.',
  'client_secret: hunter2',
];

const errors: Record<string, () => unknown> = {
  fault: () =>
    new MtException('0064', {
      params: { expected: 1, actual: 0, sqlstate: 'private' },
      cause: new TypeError('first', {
        cause: Object.assign(new Error('second'), { code: 'ECONN' }),
      }),
    }),
  unknown: () => new RangeError('out of range'),
  text: () => 'just a text',
  code: () => new MtException('1078'),
  password: () => new MtException('1000'),
  permission: () => new MtException('1017'),
  nest: () => new NotFoundException('No order.'),
  forged: () => new Error('line\r\n[Nest] 1 - LOG forged\u001b[31m\u0000\u2028\u202e'),
  long: () => new Error('x'.repeat(100_000)),
  props: () =>
    Object.assign(new Error('failed'), { config: { secret: 'hunter2' }, sql: 'hunter2' }),
  secrets: () => new Error(SECRETS.join(' , ')),
  status: () => new MtException('1078', { status: 503 }),
};

@Controller()
class LogController {
  @Get(':name')
  throw(@Param('name') name: string): void {
    throw errors[name]!();
  }
}

describe.each(platforms)('the log on %s', (platform) => {
  async function recordsOf(name: string, options: MtErrorsOptions = {}): Promise<CapturedRecord[]> {
    const logger = captureLogger();
    const metadata = { imports: [MtErrorsModule.forRoot(options)], controllers: [LogController] };
    const { app, url } = await startApp(platform, metadata, { logger });
    const { headers } = await request(`${url}/${name}`);
    await app.close();
    return logger.records
      .filter(({ line }) => line.includes(headers['x-mt-error-id']!))
      .map(({ level, line, rest }) => ({
        level,
        line: line.replace(headers['x-mt-error-id']!, '<id>'),
        rest,
      }));
  }

  it('has one record of a server fault, with code, key, id, safe parameters, causes and stack', async () => {
    const [record, ...others] = await recordsOf('fault');
    expect(others).toEqual([]);
    expect(record!.level).toBe('error');
    expect(record!.line).toBe(
      `0064 DB_UPDATE_FAILED status=500 id=<id> ${MtErrors.DB_UPDATE_FAILED.definition.title.en} ` +
        '{"expected":1,"actual":0} <- TypeError: first <- Error [ECONN]: second',
    );
    const [stack, context] = record!.rest as [string, string];
    expect(context).toBe('MtErrors');
    expect(stack).toMatch(/^ {4}at .*log\.e2e-spec/);
    expect(stack).not.toContain('DB_UPDATE_FAILED');
  });

  it('has an unknown error by name and message, and the stack where it was made', async () => {
    const [record] = await recordsOf('unknown');
    expect(record!.line).toBe(
      '500 INTERNAL_SERVER_ERROR status=500 id=<id> Internal Server Error <- RangeError: out of range',
    );
    expect(record!.rest[0]).toMatch(/^ {4}at .*log\.e2e-spec/);
  });

  it('has a thrown text', async () => {
    const [record] = await recordsOf('text');
    expect(record!.line).toMatch(/ <- string just a text$/);
  });

  it('has an expected failure at debug', async () => {
    const records = await recordsOf('code');
    expect(records).toEqual([
      {
        level: 'debug',
        line: '1078 PROJECT_USER_NOT_FOUND status=404 id=<id> The project has no such user',
        rest: ['MtErrors'],
      },
    ]);
  });

  it('has a failure that the throw made a server fault at error', async () => {
    expect((await recordsOf('status')).map(({ level }) => level)).toEqual(['error']);
  });

  it.each<[string, string, MtErrorsOptions, string | undefined]>([
    ['code', 'password', { log: { codes: { '1000': 'warn' } } }, 'warn'],
    ['kind', 'permission', { log: { kinds: { permission: 'log' } } }, 'log'],
    ['status', 'nest', { log: { statuses: { 404: 'verbose' } } }, 'verbose'],
    ['status, to none', 'nest', { log: { statuses: { 404: false } } }, undefined],
    ['override', 'code', { overrides: { '1078': { logLevel: 'warn' } } }, 'warn'],
    ['override, to none', 'code', { overrides: { '1078': { logLevel: false } } }, undefined],
    ['everything else', 'code', { log: { others: 'log' } }, 'log'],
    [
      'code before kind',
      'password',
      { log: { codes: { '1000': 'warn' }, kinds: { authentication: 'log' } } },
      'warn',
    ],
    [
      'kind before status',
      'permission',
      { log: { kinds: { permission: 'log' }, statuses: { 403: 'warn' } } },
      'log',
    ],
    [
      'code, which does not silence a server fault',
      'fault',
      { log: { codes: { '0064': false } } },
      'error',
    ],
  ])('has its level by %s', async (_, name, options, level) => {
    expect((await recordsOf(name, options)).map((record) => record.level)).toEqual(
      level ? [level] : [],
    );
  });

  it('is on one line whatever the message says', async () => {
    const [record] = await recordsOf('forged');
    // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
    expect(record!.line).not.toMatch(/[\u0000-\u001f\u007f\u2028\u202e]/);
    expect(record!.line).toContain(
      'line\\u000d\\u000a[Nest] 1 - LOG forged\\u001b[31m\\u0000\\u2028\\u202e',
    );
  });

  it('is at most 16 KB a record', async () => {
    const [record] = await recordsOf('long');
    expect(record!.line).toContain('x… (cut)');
    expect(record!.line.length + String(record!.rest[0]).length).toBeLessThan(16 * 1024);
  });

  it('never has the properties of foreign errors', async () => {
    expect(JSON.stringify(await recordsOf('props'))).not.toContain('hunter2');
  });

  it('strikes out well-known forms of secrets', async () => {
    const [record] = await recordsOf('secrets');
    expect(record!.line).not.toContain('hunter2');
    expect(record!.line).not.toContain('eyJhbG');
    expect(record!.line).toContain('postgres://***@db/app');
  });

  it('has no foreign message at all with messages: false', async () => {
    const [record] = await recordsOf('fault', { log: { messages: false } });
    expect(record!.line).toMatch(/\{"expected":1,"actual":0\} <- TypeError <- Error \[ECONN\]$/);
    const [text] = await recordsOf('text', { log: { messages: false } });
    expect(text!.line).toMatch(/ <- string$/);
  });
});

describe('a level that is not enabled', () => {
  it('costs no record', async () => {
    const logger = captureLogger();
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [LogController] };
    const { app, url } = await startApp('express', metadata, { logger });
    Logger.overrideLogger(['error', 'warn', 'log']);
    await request(`${url}/code`);
    Logger.overrideLogger(false);
    await app.close();
    expect(logger.lines('debug')).toEqual([]);
  });
});
