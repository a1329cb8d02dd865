import { Controller, Get, HttpException, NotFoundException, Post, Body } from '@nestjs/common';
import { MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { type Answer, request } from '../support/answer.js';
import { platforms, startApp } from '../support/platforms.js';

@Controller()
class RfcController {
  @Get('ok')
  ok(): object {
    return { fine: true };
  }

  @Get('code')
  code(): void {
    throw new MtException('1028' as never);
  }

  @Get('params/:one')
  params(): void {
    throw new MtException('1016', { params: { projectId: 'A' } });
  }

  @Get('other-params')
  otherParams(): void {
    throw new MtException('1016', { params: { projectId: 'B' } });
  }

  @Get('status')
  status(): void {
    throw new MtException('0064', { status: 409, params: { expected: 1, actual: 0 } });
  }

  @Get('detail')
  detail(): void {
    throw new NotFoundException('No order has the number 17.');
  }

  @Get('teapot')
  teapot(): void {
    throw new HttpException('short and stout', 418);
  }

  @Get('secret')
  secret(): void {
    throw new Error('password=hunter2 at db.internal', { cause: new Error('SELECT 1') });
  }

  @Get('retry')
  retry(): void {
    throw new MtException('1048', { params: { retryAfterSeconds: 29.2 } });
  }

  @Get('retry-date')
  retryDate(): void {
    throw new MtException('0000', { retryAfter: new Date(Date.UTC(2030, 0, 2, 3, 4, 5)) });
  }

  @Get('mixed')
  mixed(): void {
    throw new MtException('0038', {
      params: { min: 6 },
      violations: [
        {
          code: '0038',
          key: 'TOO_SHORT',
          pointer: '#/a~1b/0/c~0d',
          rule: 'minLength',
          params: { min: 6 },
        },
        { code: '0047', key: 'NOT_AN_EMAIL', pointer: '#/e%20f' },
      ],
    });
  }

  @Post('body')
  body(@Body() body: unknown): unknown {
    return body;
  }
}

/** Every member of a body, at any depth. */
function memberNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(memberNames)];
}

const body = (answer: Answer) => answer.body as Record<string, unknown>;
const FAILURES = ['params/x', 'status', 'detail', 'secret', 'retry', 'mixed', 'unknown', 'teapot'];

describe.each(platforms)('RFC 9457 on %s', (platform) => {
  let url = '';
  let close: () => Promise<void>;

  beforeAll(async () => {
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [RfcController] };
    const running = await startApp(platform, metadata);
    ({ url } = running);
    close = () => running.app.close();
  });
  afterAll(() => close());

  it.each(FAILURES)(
    '1 (section 3): /%s has the media type application/problem+json',
    async (path) => {
      const { headers } = await request(`${url}/${path}`);
      expect(headers['content-type']).toBe('application/problem+json');
    },
  );

  it('2 (section 3): it is sent whatever Accept says, and never becomes 406', async () => {
    const answer = await request(`${url}/params/x`, {
      headers: { accept: 'text/html, image/png' },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });

  it('3 (section 3), deviation: the first failure names the problem, errors may list other codes', async () => {
    const answer = await request(`${url}/mixed`);
    expect(body(answer)).toMatchObject({ code: '0038', type: 'urn:mt:error:mt-common:0038' });
    expect((body(answer).errors as { code: string }[]).map(({ code }) => code)).toEqual([
      '0038',
      '0047',
    ]);
  });

  it.each(FAILURES)(
    '5 (section 3.1): /%s has standard members of the right types',
    async (path) => {
      const { type, title, status, instance, detail } = body(await request(`${url}/${path}`));
      expect([typeof type, typeof title, typeof status, typeof instance]).toEqual([
        'string',
        'string',
        'number',
        'string',
      ]);
      expect(['string', 'undefined']).toContain(typeof detail);
    },
  );

  it.each(FAILURES)('10 (section 3.1.1): the type of /%s is an absolute URI', async (path) => {
    const { type } = body(await request(`${url}/${path}`));
    expect(() => new URL(type as string)).not.toThrow();
  });

  it.each(FAILURES)('11 (section 3.1.2): the status of /%s is that of the answer', async (path) => {
    const answer = await request(`${url}/${path}`);
    expect(body(answer).status).toBe(answer.status);
  });

  it('11 (section 3.1.2): also where the throw chose another one', async () => {
    const answer = await request(`${url}/status`);
    expect([answer.status, body(answer).status]).toEqual([409, 409]);
  });

  it('13 (section 3.1.3): the title does not depend on the occurrence', async () => {
    const one = body(await request(`${url}/params/x`));
    const other = body(await request(`${url}/other-params`));
    expect(one.title).toBe(other.title);
    expect(one.detail).not.toBe(other.detail);
  });

  it('14 (section 3.1.4): the detail is about the occurrence and helps the client', async () => {
    expect(body(await request(`${url}/params/x`)).detail).toContain('A');
    expect(body(await request(`${url}/detail`)).detail).toBe('No order has the number 17.');
  });

  it('15 (section 3.1.4): what the detail says is in members of its own too', async () => {
    expect(body(await request(`${url}/params/x`)).params).toEqual({ projectId: 'A' });
  });

  it('16 (section 3.1.5): the instance is an opaque URN of this occurrence', async () => {
    const one = body(await request(`${url}/params/x`)).instance;
    const other = body(await request(`${url}/params/x`)).instance;
    expect(one).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(one).not.toBe(other);
  });

  it.each(FAILURES)(
    '18 (section 4): extension names of /%s are letters, three or more',
    async (path) => {
      for (const name of memberNames(body(await request(`${url}/${path}`)))) {
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{2,}$/);
      }
    },
  );

  it('21 (section 4): Retry-After is a header, in whole seconds or as a date', async () => {
    expect((await request(`${url}/retry`)).headers['retry-after']).toBe('30');
    expect((await request(`${url}/retry-date`)).headers['retry-after']).toBe(
      'Wed, 02 Jan 2030 03:04:05 GMT',
    );
  });

  it('22 (section 4.2.1): with about:blank the title is the status phrase, in the reader’s language', async () => {
    expect(body(await request(`${url}/unknown`))).toMatchObject({
      type: 'about:blank',
      title: 'Not Found',
    });
    const chinese = await request(`${url}/unknown`, { headers: { 'accept-language': 'zh-CN' } });
    expect(body(chinese)).toMatchObject({ type: 'about:blank', title: '未找到' });
  });

  it.each(FAILURES)('23 (section 4.2.1): the type of /%s is never null or empty', async (path) => {
    expect(body(await request(`${url}/${path}`)).type).toMatch(/^(about:blank|urn:mt:error:)/);
  });

  it('24 (section 4): a failure without an entry has no invented type', async () => {
    for (const path of ['unknown', 'teapot', 'secret', 'detail']) {
      expect(body(await request(`${url}/${path}`)).type).toBe('about:blank');
    }
  });

  it('25 (section 5): nothing of the inside is in the answer', async () => {
    const answer = JSON.stringify(await request(`${url}/secret`));
    for (const secret of ['hunter2', 'db.internal', 'SELECT', 'Error:', '.ts', 'stack', 'cause']) {
      expect(answer).not.toContain(secret);
    }
  });

  it.each(FAILURES)(
    '26 (RFC 9110): /%s names its language and what it depends on',
    async (path) => {
      const { headers } = await request(`${url}/${path}`);
      expect([headers['content-language'], headers.vary]).toEqual(['en', 'Accept-Language']);
    },
  );

  it('27 (RFC 6901): a pointer is a URI fragment and is passed on as it is', async () => {
    const errors = body(await request(`${url}/mixed`)).errors as { pointer: string }[];
    expect(errors.map(({ pointer }) => pointer)).toEqual(['#/a~1b/0/c~0d', '#/e%20f']);
  });

  it('29: an answer that is no failure does not have the media type, nor our headers', async () => {
    const { headers } = await request(`${url}/ok`);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers).not.toHaveProperty('error-code');
    expect(headers).not.toHaveProperty('vary');
  });

  it('30 (appendix A): bodies have the members of the RFC’s schema with its types and formats', async () => {
    for (const path of FAILURES) {
      const problem = body(await request(`${url}/${path}`));
      expect(URL.canParse(problem.type as string)).toBe(true);
      expect(URL.canParse(problem.instance as string)).toBe(true);
      expect(Number.isInteger(problem.status)).toBe(true);
      expect(problem.status).toBeGreaterThanOrEqual(100);
      expect(problem.status).toBeLessThanOrEqual(599);
    }
  });
});

describe('RFC 9457, documentation', () => {
  it('19 (section 4): every entry has a type, a title and a status', () => {
    for (const { definition } of Object.values(MtErrors)) {
      expect(definition.title.en).toBeTruthy();
      expect(definition.status).toBeGreaterThanOrEqual(400);
      expect(`urn:mt:error:${definition.section}:${definition.code}`).toMatch(
        /^urn:mt:error:mt-(common|access):\d{4}$/,
      );
    }
  });
});
