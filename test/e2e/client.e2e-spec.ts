import { Controller, Get, NotFoundException } from '@nestjs/common';
import axios, { type AxiosError } from 'axios';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import {
  decodeProblem,
  isMtError,
  MtProblemError,
  rejectWithProblem,
  throwOnProblem,
} from 'nestjs-mt-errors/client';
import { platforms, type RunningApp, startApp } from '../support/platforms.js';

@Controller()
class FailingController {
  @Get('often') often(): never {
    throw new MtException('1048', { params: { operation: 'send' }, retryAfter: 5 });
  }
  @Get('invalid') invalid(): never {
    const place = { pointer: '#/name', source: 'body', params: { min: 6 } } as const;
    const violations = [{ code: '0038', key: 'TOO_SHORT', ...place }];
    throw new MtException('0038', { violations });
  }
  @Get('missing') missing(): never {
    throw new NotFoundException('No order 7.');
  }
  @Get('fine') fine(): string {
    return 'fine';
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );

describe.each(platforms)('the client against an application on %s', (platform) => {
  let running: RunningApp[] = [];
  const start = async (...imports: unknown[]): Promise<string> => {
    const app = await startApp(platform, {
      imports: imports as [],
      controllers: [FailingController],
    });
    running.push(app);
    return app.url;
  };
  afterEach(async () => {
    await Promise.all(running.map(({ app }) => app.close()));
    running = [];
  });

  it('decodes a problem that fetch receives', async () => {
    const url = await start(MtErrorsModule.forRoot({ typeBaseUrl: 'https://api.example.com/e' }));
    const problem = await decodeProblem(await fetch(`${url}/often`));
    expect(problem).toMatchObject({
      type: 'https://api.example.com/e/1048',
      code: '1048',
      key: 'OPERATION_COOLING_DOWN',
      status: 429,
      statedStatus: 429,
      params: { operation: 'send' },
      retryAfter: 5,
      extensions: {},
    });
    expect(problem.id).toMatch(UUID);
    expect(problem.title).toMatch(/\w/);
  });

  it('finds a broken rule by its place', async () => {
    const url = await start(MtErrorsModule.forRoot());
    const { code, byPointer } = await decodeProblem(await fetch(`${url}/invalid`));
    expect(code).toBe('0038');
    expect(byPointer.get('#/name')).toMatchObject([{ code: '0038', params: { min: 6 } }]);
  });

  it('reads the same code from the profile mt-auth', async () => {
    const url = await start(MtErrorsModule.forRoot({ profile: 'mt-auth' }));
    const problem = await decodeProblem(await fetch(`${url}/often`));
    expect(problem).toMatchObject({ code: '1048', status: 400, retryAfter: 5 });
    expect(problem.detail).toMatch(/\w/);
    expect(problem.id).toMatch(UUID);
  });

  it("reads Nest's own answers where the module is not installed", async () => {
    const url = await start();
    expect(await decodeProblem(await fetch(`${url}/missing`))).toMatchObject({
      code: '404',
      status: 404,
      title: 'Not Found',
      detail: 'No order 7.',
    });
  });

  it('throws from fetch what the service threw', async () => {
    const url = await start(MtErrorsModule.forRoot());
    const error = await caught(throwOnProblem(fetch(`${url}/often`)));
    expect(isMtError(error, '1048') && error.retryAfter).toBe(5);
    const fine = await throwOnProblem(fetch(`${url}/fine`));
    expect(await fine.text()).toBe('fine');
  });

  it('throws from axios what the service threw', async () => {
    const url = await start(MtErrorsModule.forRoot());
    const client = axios.create({ baseURL: url });
    client.interceptors.response.use(undefined, rejectWithProblem);
    const error = await caught(client.get('/often'));
    expect(error).toBeInstanceOf(MtProblemError);
    expect(error).toMatchObject({ code: '1048', status: 429, retryAfter: 5 });
    expect(((error as Error).cause as AxiosError).isAxiosError).toBe(true);
    expect((await client.get('/fine')).data).toBe('fine');
  });
});
