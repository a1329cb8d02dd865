import { Body, Controller, Get, Post } from '@nestjs/common';
import axios from 'axios';
import { MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import {
  decodeProblem,
  isMtError,
  pointerPath,
  rejectWithProblem,
  throwOnProblem,
} from 'nestjs-mt-errors/client';
import { platforms, type RunningApp, startApp } from '../support/platforms.js';

@Controller('orders')
class OrderController {
  @Post() create(@Body() { fail }: { fail: string }): never {
    if (fail === 'often') throw new MtException('1048', { retryAfter: 7 });
    if (fail === 'user') throw new MtErrors.PROJECT_USER_NOT_FOUND();
    const violation = { code: '0038', key: 'TOO_SHORT', pointer: '#/items/0/name' };
    throw new MtException('0038', { violations: [{ ...violation, params: { min: 6 } }] });
  }
  @Get('7') find(): never {
    throw new MtException('1048', { retryAfter: 7 });
  }
}

describe.each(platforms)('Readme: the client, against %s', (platform) => {
  let running: RunningApp;
  beforeAll(async () => {
    const imports = [MtErrorsModule.forRoot()];
    running = await startApp(platform, { imports, controllers: [OrderController] });
  });
  afterAll(() => running.app.close());

  async function order(fail: string): Promise<unknown[]> {
    const said: unknown[] = [];
    const response = await fetch(`${running.url}/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fail }),
    });
    const problem = await decodeProblem(response);
    for (const { pointer = '', detail } of problem.violations) {
      said.push(pointerPath(pointer), typeof detail);
    }
    switch (problem.code) {
      case '1048':
        return [...said, problem.retryAfter ?? 5];
      case '404':
        return [...said, 'home'];
      default:
        return [...said, problem.detail ?? problem.title ?? problem.code];
    }
  }

  it('narrows a problem by its code', async () => {
    expect(await order('often')).toEqual([7]);
    expect(await order('user')).toEqual([expect.stringMatching(/\w/)]);
    expect((await order('name')).slice(0, 2)).toEqual([['items', '0', 'name'], 'string']);
  });

  it('throws what fetch and axios received', async () => {
    const client = axios.create({ baseURL: running.url });
    client.interceptors.response.use(undefined, rejectWithProblem);
    for (const request of [
      throwOnProblem(fetch(`${running.url}/orders/7`)),
      client.get('orders/7'),
    ]) {
      const error: unknown = await request.then(String, (reason: unknown) => reason);
      expect(isMtError(error, '1048') && error.retryAfter).toBe(7);
    }
  });
});
