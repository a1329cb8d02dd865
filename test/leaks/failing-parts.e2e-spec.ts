import { Controller, Get } from '@nestjs/common';
import { MtErrorsModule, type MtErrorsOptions, MtException } from 'nestjs-mt-errors';
import { captureLogger } from '../support/capture-logger.js';
import { startApp } from '../support/platforms.js';
import { kindsIn, Prober } from './probe.js';
import { secrets } from './secrets.js';

@Controller()
class FailingController {
  @Get('code')
  code(): never {
    throw new MtException('1078');
  }
  @Get('error')
  error(): never {
    throw new Error('plain');
  }
}

const text = secrets.map((secret) => secret.text).join(' ');
const fails = (): never => {
  throw new Error(text, { cause: Object.assign(new Error(text), { token: text }) });
};
const rejects = () => Promise.reject(new Error(text)) as never;

/** Parts of the application's own, each of which fails with every secret in its error. */
const parts: Record<string, MtErrorsOptions> = {
  renderer: { renderer: { render: fails } },
  reporter: { reporters: [{ report: fails }] },
  'reporter that rejects': { reporters: [{ report: rejects }] },
  adapter: { adapters: [{ name: 'own', adapt: fails }] },
  resolveLocale: { resolveLocale: fails },
  profile: { profile: fails },
  passThrough: { passThrough: fails },
  traceId: { traceId: fails },
};

describe.each(Object.entries(parts))('a %s that fails with secrets', (_, options) => {
  async function run(messages: boolean): Promise<{ bytes: string; log: string }> {
    const logger = captureLogger();
    const imports = [MtErrorsModule.forRoot({ ...options, log: { messages } })];
    const metadata = { imports, controllers: [FailingController] };
    const { app, url } = await startApp('express', metadata, { logger });
    const prober = new Prober(url);
    const replies = [await prober.send({ path: '/code' }), await prober.send({ path: '/error' })];
    prober.close();
    await app.close();
    expect(replies.map(({ status }) => status)).toEqual([404, 500]);
    return { bytes: replies.map(({ bytes }) => bytes).join(), log: JSON.stringify(logger.records) };
  }

  it('tells the caller none of them', async () => {
    expect(kindsIn((await run(true)).bytes)).toEqual([]);
  });

  it('is named in the log, without its message where messages are not wanted', async () => {
    const { log } = await run(false);
    expect(log).toMatch(/failed and was passed over: Error/);
    expect(kindsIn(log)).toEqual([]);
  });
});
