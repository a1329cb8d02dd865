import {
  BadRequestException,
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Res,
  ValidationPipe,
} from '@nestjs/common';
import { IsIn } from 'class-validator';
import { defineErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { captureLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';
import { leaksOf, Prober, type Reply } from './probe.js';
import { type Secret, secrets } from './secrets.js';

const Codes = defineErrors(
  { section: 'leaks' },
  {
    SHOWN: {
      code: '7001',
      status: 422,
      kind: 'business-rule',
      params: { shown: 'string' },
      title: { en: 'Shown' },
      detail: { en: 'It is {shown}.' },
    },
  },
);

class Order {
  @IsIn(['a'], { message: 'not $value' }) status!: string;
}

const field = (text: string): string => text.replaceAll('\n', ' ');

@Controller()
class DocumentedController {
  @Get('author/:secret')
  author(@Param('secret') secret: string): never {
    throw new BadRequestException(textOf(secret));
  }
  @Get('authors/:secret')
  authors(@Param('secret') secret: string): never {
    throw new NotFoundException([textOf(secret)]);
  }
  @Get('header/:secret')
  header(@Param('secret') secret: string, @Res({ passthrough: true }) response: unknown): never {
    setHeader(response, 'X-App', field(textOf(secret)));
    throw new Error('failed');
  }
  @Get('headers/:secret')
  headers(@Param('secret') secret: string): never {
    throw new MtException('1078', { headers: { 'X-App': field(textOf(secret)) } });
  }
  @Get('param/:secret')
  param(@Param('secret') secret: string): never {
    throw new Codes.SHOWN({ shown: textOf(secret) });
  }
  @Post('stock-pipe')
  stockPipe(@Body(new ValidationPipe()) _order: Order): void {}
}

function textOf(secret: string): string {
  return secrets[Number(secret)]!.text;
}

function setHeader(response: unknown, name: string, value: string): void {
  const { header } = response as { header(name: string, value: string): unknown };
  header.call(response, name, value);
}

/** Everything of these, and where it stands: what the application itself wrote for the caller. */
const everywhere = secrets.map(({ kind }) => kind);

describe.each(platforms)('what an application writes for its caller on %s', (platform) => {
  let prober: Prober;
  let url: string;
  let close: () => Promise<void>;

  async function start(exposeDetail = true): Promise<void> {
    const imports = [MtErrorsModule.forRoot({ catalogs: [Codes], exposeDetail })];
    const metadata = { imports, controllers: [DocumentedController] };
    const running = await startApp(platform, metadata, { logger: captureLogger() });
    url = running.url;
    prober = new Prober(url);
    close = () => running.app.close();
  }
  afterEach(async () => {
    prober.close();
    await close();
  });

  const get = (path: string) => (_: Secret, index: number) =>
    prober.send({ path: `/${path}/${index}` });
  const shown = (ask: (secret: Secret, index: number) => Promise<Reply>): Promise<string[]> =>
    leaksOf(async (secret, index) => (await ask(secret, index)).bytes);

  it.each([
    ['the text of an HttpException below 500', 'author'],
    ['the texts of one', 'authors'],
    ['a header that was set before the failure', 'header'],
    ['the headers of a throw', 'headers'],
    ['a public parameter', 'param'],
  ])('shows %s', async (_name, path) => {
    await start();
    expect(await shown(get(path))).toEqual(everywhere);
  });

  it('shows what the decorators of a stock ValidationPipe say', async () => {
    await start();
    const post = ({ text }: Secret): Promise<Reply> =>
      prober.send({
        path: '/stock-pipe',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ status: text }),
      });
    expect(await shown(post)).toEqual(everywhere);
  });

  it.each(['author', 'authors'])(
    'shows no text of an HttpException (%s) with exposeDetail: false',
    async (path) => {
      await start(false);
      expect(await shown(get(path))).toEqual([]);
    },
  );
});
