import { Body, Controller, Get, Param, ParseIntPipe, Post, UsePipes } from '@nestjs/common';
import { IsIn, IsInt, MinLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  installMtErrors,
  MtErrorsModule,
  type MtErrorsOptions,
  mtFastifyOptions,
} from 'nestjs-mt-errors';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';
import { MtParseIntPipe, MtParseEnumPipe } from 'nestjs-mt-errors/pipes';
import { MtStandardSchemaValidationPipe } from 'nestjs-mt-errors/standard-schema';
import { z } from 'zod';
import { captureLogger, type CapturedLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';
import { positions } from './positions.js';
import { kindsIn, leaksOf, mayBeLogged, type Probe, Prober } from './probe.js';
import { type Secret, secrets } from './secrets.js';

class Inner {
  @MinLength(10_000) note!: string;
}
class Order {
  @IsIn(['a'], { message: 'not $value of $target' }) status!: string;
  @IsInt({ message: ({ value }) => `not ${String(value)}` }) amount!: number;
  @ValidateNested() @Type(() => Inner) inner!: Inner;
}

const schema = z.object({
  status: z.enum(['a']),
  amount: z.string().refine(() => false, { error: ({ input }) => `not ${String(input)}` }),
  inner: z.object({ note: z.email({ error: ({ input }) => `not ${String(input)}` }) }),
});

@Controller()
class LeakController {
  @Get('throw/:position/:secret')
  throw(@Param('position') position: string, @Param('secret') secret: string): never {
    throw positions[Number(position)]!.make(secrets[Number(secret)]!.text);
  }
  @Get('fail')
  fail(): never {
    throw new Error('plain');
  }
  @Get('number/:value')
  number(@Param('value', ParseIntPipe) _value: number): void {}
  @Get('own-number/:value')
  ownNumber(@Param('value', MtParseIntPipe) _value: number): void {}
  @Get('enum/:value')
  enum(@Param('value', new MtParseEnumPipe({ A: 'a' })) _value: string): void {}
  @Post('orders')
  @UsePipes(new MtValidationPipe({ transform: true }))
  orders(@Body() _order: Order): void {}
  @Post('schema')
  schema(@Body(new MtStandardSchemaValidationPipe({ schema })) _order: object): void {}
}

/** More than either platform reads of a body. */
const PAST_ALL_LIMITS = 1_050_000;

const json = { 'content-type': 'application/json' };
const inUri = ({ text }: Secret): string => encodeURIComponent(text);
/** As a header can carry it. */
const inHeader = ({ text }: Secret): string => text.replaceAll('\n', ' ');
const order = ({ text }: Secret): string =>
  JSON.stringify({ status: text, amount: text, inner: { note: text }, [`x`]: text });
const posted = (path: string, body: string, headers: object = json): Probe => ({
  path,
  method: 'POST',
  headers: { ...headers },
  body,
});

/** Where in a request a secret stands, and the statuses of the answers. */
const requests: Record<string, [statuses: number[], make: (secret: Secret) => Probe]> = {
  'the query string of an unknown route': [[404], (it) => ({ path: `/no?t=${inUri(it)}` })],
  'the path of an unknown route': [[404], (it) => ({ path: `/no/${inUri(it)}` })],
  'the query string of a failing route': [[500], (it) => ({ path: `/fail?t=${inUri(it)}` })],
  'a path that is no URI': [[400, 404], (it) => ({ path: `/number/%E0%A4%A${it.needle}` })],
  'a number in the path': [[400], (it) => ({ path: `/number/x${it.needle}` })],
  'a number in the path, by our pipe': [[400], (it) => ({ path: `/own-number/x${it.needle}` })],
  'a choice in the path, by our pipe': [[400], (it) => ({ path: `/enum/${it.needle}` })],
  'headers of a failing route': [
    [500],
    (it) => ({
      path: '/fail',
      headers: {
        authorization: inHeader(it),
        cookie: inHeader(it),
        'x-api-key': inHeader(it),
        'accept-language': inHeader(it),
        traceparent: inHeader(it),
      },
    }),
  ],
  'the body of an unknown route': [[404], (it) => posted('/no', JSON.stringify({ it }))],
  'the start of a malformed body': [[400], (it) => posted('/orders', `${it.text} {`)],
  'the end of a malformed body': [[400], (it) => posted('/orders', `{"a":"b",${it.text}`)],
  'a body of another type': [
    [415, 400],
    (it) => posted('/orders', it.text, { 'content-type': `application/${it.needle}` }),
  ],
  'the charset of a body': [
    [400, 415],
    (it) =>
      posted('/orders', order(it), { 'content-type': `application/json; charset=${it.needle}` }),
  ],
  'the encoding of a body': [
    [400, 415],
    (it) => posted('/orders', order(it), { ...json, 'content-encoding': it.needle }),
  ],
  'a body that is too large': [
    [413],
    (it) => posted('/orders', order(it) + ' '.repeat(PAST_ALL_LIMITS)),
  ],
  'the rejected values of class-validator': [[400], (it) => posted('/orders', order(it))],
  'the rejected values of zod': [[400], (it) => posted('/schema', order(it))],
};

const configurations: [string, MtErrorsOptions][] = [
  ['as it is installed', { log: { burst: false } }],
  [
    'with the profile mt-auth and no messages in the log',
    { profile: 'mt-auth', log: { messages: false, burst: false } },
  ],
];

/** What a platform says of a request repeats a part of it, and is the message of an error. */
const SAID_BY_PLATFORM = [
  'the query string of an unknown route',
  'the path of an unknown route',
  'a path that is no URI',
  'the start of a malformed body',
  'the end of a malformed body',
  'a body of another type',
  'the charset of a body',
  'the encoding of a body',
];

describe.each(platforms)('on %s', (platform) => {
  describe.each(configurations)('%s', (_, options) => {
    const withMessages = options.log?.messages !== false;
    let logger: CapturedLogger;
    let prober: Prober;
    let close: () => Promise<void>;

    beforeAll(async () => {
      logger = captureLogger();
      const metadata = {
        imports: [MtErrorsModule.forRoot(options)],
        controllers: [LeakController],
      };
      const { app, url } = await startApp(platform, metadata, {
        logger,
        adapter: platform === 'fastify' ? new FastifyAdapter(mtFastifyOptions()) : undefined,
        configure: (running) => void installMtErrors(running),
      });
      prober = new Prober(url);
      close = () => app.close();
    });
    afterAll(async () => {
      prober.close();
      await close();
    });
    beforeEach(() => void logger.records.splice(0));

    const logged = (): string[] => kindsIn(JSON.stringify(logger.records));

    it.each(positions.map((position, index) => [position.name, index] as const))(
      'no secret in %s is in an answer, and in the log only where messages are wanted',
      async (_name, index) => {
        const answered = await leaksOf(async (_secret, number) => {
          const reply = await prober.send({ path: `/throw/${index}/${number}` });
          expect(reply.status).toBeGreaterThanOrEqual(400);
          return reply.bytes;
        });
        expect(answered).toEqual([]);
        const allowed = (kind: string) => withMessages && mayBeLogged(positions[index]!, kind);
        expect(logged().filter((kind) => !allowed(kind))).toEqual([]);
        expect(logger.records.length).toBeGreaterThanOrEqual(secrets.length);
      },
    );

    it.each(Object.entries(requests))(
      'no secret in %s is in an answer, nor in the log but for what platforms say',
      async (name, [statuses, probe]) => {
        const answered = await leaksOf(async (secret) => {
          const { status, bytes } = await prober.send(probe(secret));
          expect(statuses).toContain(status);
          expect(bytes).toMatch(/error-code/i);
          return bytes;
        });
        expect(answered).toEqual([]);
        const isMessage = withMessages && SAID_BY_PLATFORM.includes(name);
        expect(isMessage ? [] : logged()).toEqual([]);
      },
    );
  });
});
