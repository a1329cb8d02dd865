import { Controller, Get } from '@nestjs/common';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { expectProblem, request } from '../../support/answer.js';
import { platforms, startApp } from '../../support/platforms.js';
import { captureLogger } from '../../support/capture-logger.js';

@Controller()
class HeaderController {
  @Get('good')
  good(): void {
    throw new MtException('1048', { headers: { 'RateLimit-Policy': '"burst";q=5' } });
  }

  @Get('bad')
  bad(): void {
    throw new MtException('0000', {
      headers: {
        'X-Line': 'a\r\nSet-Cookie: stolen=1',
        'Content-Type': 'text/html',
        'error-code': '0000',
        'bad name': 'x',
        'X-Number': 5 as never,
        'X-Kept': 'yes',
      },
    });
  }

  @Get('status')
  status(): void {
    throw new MtException('0000', { status: 204 });
  }
}

describe.each(platforms)('headers of a throw on %s', (platform) => {
  const logger = captureLogger();
  let url = '';
  let close: () => Promise<void>;

  beforeAll(async () => {
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [HeaderController] };
    const running = await startApp(platform, metadata, { logger });
    ({ url } = running);
    close = () => running.app.close();
  });
  afterAll(() => close());

  it('are sent', async () => {
    expectProblem(await request(`${url}/good`), {
      status: 429,
      code: '1048',
      key: 'OPERATION_COOLING_DOWN',
      type: 'urn:mt:error:mt-access:1048',
      title: 'The operation was repeated too soon',
      headers: { 'ratelimit-policy': '"burst";q=5' },
    });
  });

  it('are left out where they cannot be sent, and the log says which and why', async () => {
    expectProblem(await request(`${url}/bad`), {
      status: 503,
      code: '0000',
      key: 'MQ_SUBSCRIBE_CONNECT_FAILED',
      type: 'urn:mt:error:mt-common:0000',
      title: 'The message broker cannot be reached for receiving messages',
      headers: { 'x-kept': 'yes' },
    });
    const [line] = logger.lines('error').slice(-1);
    expect(line).toContain('header "X-Line" is left out: its value has a line break');
    expect(line).toContain('header "Content-Type" is left out: the answer sets it itself');
    expect(line).toContain('header "error-code" is left out: the answer sets it itself');
    expect(line).toContain('header "bad name" is left out: its name is no HTTP token');
    expect(line).toContain('header "X-Number" is left out: its value must be a string');
  });

  it('a status that is no error status is left out, and the log says so', async () => {
    const answer = await request(`${url}/status`);
    expect(answer.status).toBe(503);
    expect(logger.lines('error').at(-1)).toContain(
      'status 204 is outside 400-599: give an error status or none',
    );
  });
});
