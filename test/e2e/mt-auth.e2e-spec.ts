import { Controller, ForbiddenException, Get, Param } from '@nestjs/common';
import {
  defineErrors,
  type ErrorEntry,
  MtErrors,
  MtErrorsModule,
  MtException,
} from 'nestjs-mt-errors';
import { fromEntry } from 'nestjs-mt-errors/adapters';
import { request } from '../support/answer.js';
import { captureLogger } from '../support/capture-logger.js';
import { catalogRows } from '../support/catalog-fixture.js';
import { platforms, startApp } from '../support/platforms.js';

const OrderErrors = defineErrors(
  { section: 'orders' },
  {
    ORDER_CLOSED: {
      code: '3002',
      status: 409,
      kind: 'conflict',
      title: { en: 'The order is closed' },
    },
  },
);

@Controller()
class MtAuthController {
  @Get('key/:key')
  key(@Param('key') key: keyof typeof MtErrors): void {
    throw (MtErrors[key] as ErrorEntry<string, object>)();
  }
  @Get('params')
  params(): void {
    throw new MtException('0038', { params: { min: 6 } });
  }
  @Get('violations')
  violations(): void {
    throw new MtException('0037', {
      violations: [
        { code: '0037', key: 'MUST_NOT_BE_NULL', pointer: '#/name' },
        { code: '0047', key: 'NOT_AN_EMAIL', rule: 'isEmail', pointer: '#/email' },
      ],
    });
  }
  @Get('forbidden')
  forbidden(): void {
    throw new ForbiddenException('Not on Sundays.');
  }
  @Get('own')
  own(): void {
    throw OrderErrors.ORDER_CLOSED();
  }
  @Get('unknown')
  unknown(): void {
    throw new Error('hunter2');
  }
  @Get('mail')
  mail(): void {
    throw Object.assign(new Error('refused'), { code: 'ESOCKET', command: 'CONN' });
  }
  @Get('adapted')
  adapted(): void {
    throw fromEntry(MtErrors.PROJECT_CHANGE_FORBIDDEN, { status: 403 });
  }
  @Get('status')
  status(): void {
    throw new MtException('0064', { status: 503 });
  }
}

describe.each(platforms)('the profile mt-auth on %s', (platform) => {
  const logger = captureLogger();
  let url = '';
  let close: () => Promise<void>;

  beforeAll(async () => {
    const imports = [
      MtErrorsModule.forRoot({
        profile: 'mt-auth',
        catalogs: [OrderErrors],
        overrides: { '1077': { status: 451 } },
      }),
    ];
    const running = await startApp(
      platform,
      { imports, controllers: [MtAuthController] },
      { logger },
    );
    ({ url } = running);
    close = () => running.app.close();
  });
  afterAll(() => close());

  async function expectAnswer(
    path: string,
    expected: { status: number; code: string; errors: string[]; language?: string },
    language = 'en',
  ): Promise<string> {
    const answer = await request(`${url}/${path}`, { headers: { 'accept-language': language } });
    const id = answer.headers['x-mt-error-id'];
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.status).toBe(expected.status);
    expect(answer.body).toEqual({ errors: expected.errors, errorId: id });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'content-language': language,
      vary: 'Accept-Language',
      'cache-control': 'no-store',
      'error-code': expected.code,
    });
    return id!;
  }

  it.each(
    catalogRows()
      .filter(({ code }) => code !== '1077')
      .map((row) => [row.code, row.key, row] as const),
  )('%s %s has the status and the text of the original', async (code, key, row) => {
    const expected = { status: row.mtAuthStatus, code, errors: [row.seedTitle] };
    await expectAnswer(`key/${key}`, expected, 'zh-CN');
  });

  it('says what an occurrence is about', async () => {
    await expectAnswer('params', { status: 400, code: '0038', errors: ['The minimum is 6.'] });
  });

  it('has one text a violation', async () => {
    const errors = ['The value must not be null', 'Must be an e-mail address.'];
    await expectAnswer('violations', { status: 400, code: '0037', errors });
    const chinese = ['校验：不能为null', '必须是 Email 地址。'];
    await expectAnswer('violations', { status: 400, code: '0037', errors: chinese }, 'zh-CN');
  });

  it('keeps the status of a failure without an entry, and its text', async () => {
    await expectAnswer('forbidden', { status: 403, code: '403', errors: ['Not on Sundays.'] });
    await expectAnswer('nowhere', { status: 404, code: '404', errors: ['Not Found'] });
  });

  it('uses the status of a user’s entry', async () => {
    await expectAnswer('own', { status: 409, code: '3002', errors: ['The order is closed'] });
  });

  it('lets an override and a throw decide the status', async () => {
    const errors = [MtErrors.PROJECT_CHANGE_FORBIDDEN.definition.title.en!];
    await expectAnswer('key/PROJECT_CHANGE_FORBIDDEN', { status: 451, code: '1077', errors });
    const update = [MtErrors.DB_UPDATE_FAILED.definition.title.en!];
    await expectAnswer('status', { status: 503, code: '0064', errors: update });
  });

  it('lets profile and override decide where an adapter says the status that the entry has anyway', async () => {
    const unsent = [MtErrors.EMAIL_SEND_FAILED.definition.title.en!];
    await expectAnswer('mail', { status: 500, code: '1099', errors: unsent });
    const errors = [MtErrors.PROJECT_CHANGE_FORBIDDEN.definition.title.en!];
    await expectAnswer('adapted', { status: 451, code: '1077', errors });
  });

  it('says nothing of an unknown error', async () => {
    await expectAnswer('unknown', { status: 500, code: '500', errors: ['Internal Server Error'] });
  });

  it('logs a server fault as one even where the original answers 400', async () => {
    const errors = [MtErrors.NATIVE_SERIALIZE_FAILED.definition.title.en!];
    const id = await expectAnswer('key/NATIVE_SERIALIZE_FAILED', {
      status: 400,
      code: '0050',
      errors,
    });
    const own = logger.records.filter(({ line }) => line.includes(id));
    expect(own.map(({ level }) => level)).toEqual(['error']);
  });
});

describe.each(platforms)('a profile for each request on %s', (platform) => {
  it('is chosen by a function', async () => {
    const profile = (from: unknown) =>
      (from as { headers: Record<string, string> }).headers['x-old'] ? 'mt-auth' : 'problem';
    const { app, url } = await startApp(platform, {
      imports: [MtErrorsModule.forRoot({ profile })],
      controllers: [MtAuthController],
    });
    const old = await request(`${url}/key/AGGREGATE_OUTDATED`, { headers: { 'x-old': '1' } });
    const now = await request(`${url}/key/AGGREGATE_OUTDATED`);
    await app.close();
    expect([old.status, now.status]).toEqual([400, 409]);
    expect(old.body).toHaveProperty('errorId');
    expect(now.body).toHaveProperty('instance');
  });
});
