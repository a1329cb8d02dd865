import type { ServerResponse } from 'node:http';
import { Controller, Get, type INestApplication, Res } from '@nestjs/common';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { expectProblem, request } from '../support/answer.js';
import { type Platform, platforms, startApp } from '../support/platforms.js';

interface AnyResponse {
  readonly raw?: ServerResponse;
  header(name: string, value: string): void;
}

/** Waits until the client has the bytes, so that the connection is cut in the middle. */
function begin(response: AnyResponse): Promise<void> {
  const raw = response.raw ?? (response as unknown as ServerResponse);
  return new Promise((resolve) => raw.write('half an answer', () => resolve()));
}

@Controller()
class CutController {
  @Get('begun')
  async begun(@Res() response: AnyResponse): Promise<void> {
    await begin(response);
    throw new MtException('1078');
  }

  @Get('begun-with-header')
  async begunWithHeader(@Res() response: AnyResponse): Promise<void> {
    response.header('X-Own', '1');
    await begin(response);
    throw new MtException('1078');
  }

  @Get('described')
  described(@Res() response: AnyResponse): void {
    for (const name of ['ETag', 'Content-Disposition', 'X-Own']) response.header(name, 'a');
    throw new MtException('1078');
  }
}

async function start(platform: Platform): Promise<{ app: INestApplication; url: string }> {
  const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [CutController] };
  return startApp(platform, metadata);
}

describe.each(platforms)('a handler that fails with its answer under way on %s', (platform) => {
  let app: INestApplication;
  let url = '';
  beforeAll(async () => {
    ({ app, url } = await start(platform));
  });
  afterAll(() => app.close());

  it.each(['begun', 'begun-with-header'])(
    'cuts the connection, so that half an answer is not taken for a whole one: %s',
    async (path) => {
      const response = await fetch(`${url}/${path}`);
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow('terminated');
    },
  );

  it('takes away the headers that described the answer, and no others', async () => {
    expectProblem(await request(`${url}/described`), {
      status: 404,
      code: '1078',
      key: 'PROJECT_USER_NOT_FOUND',
      type: 'urn:mt:error:mt-access:1078',
      title: 'The project has no such user',
      headers: { 'x-own': 'a' },
    });
  });
});
