import {
  BadRequestException,
  ImATeapotException,
  MisdirectedException,
  NotFoundException,
  PayloadTooLargeException,
  ServiceUnavailableException,
  UnprocessableEntityException,
} from '@nestjs/common';
import { defineErrors, type MtErrorsOptions, MtException } from 'nestjs-mt-errors';
import { expectProblem } from '../support/answer.js';
import { startFailingApp } from '../support/failing-app.js';
import { platforms } from '../support/platforms.js';

const Odd = defineErrors(
  { section: 'odd' },
  {
    ODD_LIST: {
      code: '3001',
      status: 400,
      kind: 'validation',
      params: { items: 'string[]' },
      title: { en: 'Too many', 'zh-CN': '太多' },
      detail: { en: 'Too many: {items}' },
    },
    ODD_CHALLENGE: {
      code: '3002',
      status: 401,
      kind: 'authentication',
      challenge: 'Bearer\r\nSet-Cookie: a=1',
      title: { en: 'Who is it' },
    },
    ODD_CODE: {
      code: '30\r\nSet-Cookie: a=1',
      status: 404,
      kind: 'not-found',
      title: { en: 'Not here' },
    },
  },
);

describe.each(platforms)('answers on %s', (platform) => {
  const outcome = async (thrown: Error, options: MtErrorsOptions = {}) => {
    const { app, fail, logger } = await startFailingApp(options, platform);
    const { answer, body } = await fail(() => Promise.reject(thrown));
    await app.close();
    return { answer, body, logger };
  };
  const long = Array.from({ length: 100 }, (_, index) => ({
    code: '0038',
    key: 'TOO_SHORT',
    pointer: `#/${index}`,
    detail: `${index} ${'长'.repeat(2000)}`,
  }));

  it('the profile mt-auth lists as many texts as fit, in its own form', async () => {
    const texts = Array.from({ length: 100 }, (_, index) => `${index} ${'y'.repeat(500)}`);
    for (const [thrown, count] of [
      [new MtException('0049', { violations: long }), 11],
      [new BadRequestException(texts), 24],
    ] as const) {
      const { answer, body, logger } = await outcome(thrown, { profile: 'mt-auth' });
      expect(answer.status).toBe(400);
      expect(answer.headers['content-type']).toBe('application/json');
      expect(Object.keys(body)).toEqual(['errors', 'errorId']);
      const errors = body.errors as string[];
      expect(errors.map((text) => text.split(' ')[0])).toEqual(
        Array.from({ length: count }, (_, index) => `${index}`),
      );
      expect(logger.lines('warn')).toEqual([]);
    }
  });

  it('a list that leaves no room is shown as far as its text goes, and not as a parameter', async () => {
    const items = Array.from({ length: 60 }, () => 'x'.repeat(300));
    const thrown = Odd.ODD_LIST({ items });
    const catalogs = [defineErrors({ section: 'odd' }, { ODD_LIST: Odd.ODD_LIST.definition })];
    const { answer, logger } = await outcome(thrown, { catalogs });
    const text = Array.from({ length: 50 }, () => `${'x'.repeat(256)}…`).join(', ');
    expectProblem(answer, {
      status: 400,
      code: '3001',
      key: 'ODD_LIST',
      type: 'urn:mt:error:odd:3001',
      title: 'Too many',
      detail: `${`Too many: ${text}`.slice(0, 1024)}…`,
    });
    expect(logger.lines('warn')).toEqual([]);
  });

  it('texts are never cut amid a character, and half a character is replaced', async () => {
    const cut = await outcome(new BadRequestException(`${'x'.repeat(1023)}😀😀`));
    expect(cut.body.detail).toBe(`${'x'.repeat(1023)}…`);
    const whole = await outcome(new BadRequestException('no 😀 here'));
    expect(whole.body.detail).toBe('no 😀 here');
    const half = await outcome(new BadRequestException('a\ud83d b\ude00'));
    expect(half.body.detail).toBe('a\ufffd b\ufffd');
    const param = await outcome(new MtException('1016', { params: { projectId: 'p\ud83d' } }));
    expect(param.body.params).toEqual({ projectId: 'p\ufffd' });
  });

  it.each<[string, Error, number, string]>([
    ['ImATeapotException', new ImATeapotException(), 418, "I'm a Teapot"],
    ['MisdirectedException', new MisdirectedException(), 421, 'Misdirected Request'],
    ['PayloadTooLargeException', new PayloadTooLargeException(), 413, 'Content Too Large'],
    [
      'UnprocessableEntityException',
      new UnprocessableEntityException(),
      422,
      'Unprocessable Content',
    ],
    ['NotFoundException', new NotFoundException(), 404, 'Not Found'],
  ])('%s without a text of its author has no detail', async (_, thrown, status, title) => {
    const { body } = await outcome(thrown);
    expect(body).toMatchObject({ status, title });
    expect(body).not.toHaveProperty('detail');
  });

  it('a health check of an application that is shutting down is left to Nest', async () => {
    const result = {
      status: 'shutting_down',
      info: { database: { status: 'up' } },
      error: {},
      details: { database: { status: 'up' } },
    };
    const { answer } = await outcome(new ServiceUnavailableException(result));
    expect(answer.status).toBe(503);
    expect(answer.body).toEqual(result);
  });

  it('nothing of an entry breaks out of its header or of its log record', async () => {
    const challenge = await outcome(Odd.ODD_CHALLENGE());
    expectProblem(challenge.answer, {
      status: 401,
      code: '3002',
      key: 'ODD_CHALLENGE',
      type: 'urn:mt:error:odd:3002',
      title: 'Who is it',
    });
    const { answer, logger } = await outcome(Odd.ODD_CODE());
    expect(answer.headers['error-code']).toBe('30__Set-Cookie:_a=1');
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(logger.lines('warn')).toEqual([
      'The entry 30\\u000d\\u000aSet-Cookie: a=1 ODD_CODE was thrown but is not registered, so overrides and the ' +
        'catalogue page do not know it: give its catalogue to MtErrorsModule.forRoot({ catalogs }) or forFeature()',
    ]);
  });

  it('a polluted prototype adds nothing to parameters and headers', async () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    const { app, fail } = await startFailingApp({}, platform);
    try {
      prototype.polluted = 'polluted';
      const { answer } = await fail(() =>
        Promise.reject(new MtException('1078', { headers: { 'X-Own': 'yes' } })),
      );
      expectProblem(answer, {
        status: 404,
        code: '1078',
        key: 'PROJECT_USER_NOT_FOUND',
        type: 'urn:mt:error:mt-access:1078',
        title: 'The project has no such user',
        headers: { 'x-own': 'yes' },
      });
    } finally {
      delete prototype.polluted;
      await app.close();
    }
  });
});
