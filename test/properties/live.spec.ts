import { connect, type Socket } from 'node:net';
import { Controller, Get, Param } from '@nestjs/common';
import fc from 'fast-check';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { captureLogger } from '../support/capture-logger.js';
import { platforms, startApp } from '../support/platforms.js';
import { holdsLive, LIVE_RUNS } from './fuzz.js';

@Controller()
class LiveController {
  @Get('code/:code') code(@Param('code') code: string): never {
    throw new MtException(code as never);
  }
  @Get('late/:code') async late(@Param('code') code: string): Promise<never> {
    await new Promise((resolve) => setTimeout(resolve, 1));
    throw new MtException(code as never);
  }
  @Get('unknown') unknown(): never {
    throw new Error('unknown');
  }
  @Get('ok') ok(): object {
    return { code: 'ok' };
  }
}

/** Routes and the codes of their answers. */
const ROUTES: readonly [path: string, code: string, status: number][] = [
  ['code/1078', '1078', 404],
  ['code/0064', '0064', 500],
  ['late/0009', '0009', 409],
  ['late/0064', '0064', 500],
  ['unknown', '500', 500],
  ['nowhere', '404', 404],
  ['ok', 'ok', 200],
];

/** What has been asked, and what must have come of it. */
interface Model {
  expected: string[];
}

/** The application, and what is under way. */
interface Live {
  readonly port: number;
  readonly under: Promise<string[]>[];
}

type Step = fc.AsyncCommand<Model, Live>;

const requestOf = (path: string, connection = 'keep-alive'): string =>
  `GET /${path} HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\n\r\n`;

/** Sends bytes, waits until the server closes, and reads the codes of the answers in their order. */
function exchange(port: number, bytes: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = open(port, reject);
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer within 10 s')));
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.on('close', () =>
      resolve([...received.matchAll(/"code":"([^"]+)"/g)].map(([, code]) => code!)),
    );
    socket.write(bytes);
  });
}

function open(port: number, onError: (error: Error) => void): Socket {
  return connect(port, '127.0.0.1').setEncoding('latin1').on('error', onError);
}

/** Leaves in the middle: of the request, or before its answer. */
function leave(port: number, bytes: string, rudely: boolean): Promise<string[]> {
  return new Promise((resolve) => {
    const socket = open(port, () => undefined);
    socket.on('close', () => resolve([]));
    socket.write(bytes, () => (rudely ? socket.resetAndDestroy() : socket.destroy()));
  });
}

class Ask implements Step {
  constructor(private readonly routes: readonly number[]) {}

  check(): boolean {
    return true;
  }

  /** Does not wait: the next step meets it under way. */
  run(model: Model, { port, under }: Live): Promise<void> {
    const routes = this.routes.map((index) => ROUTES[index]!);
    const all = routes.map(([path], index) =>
      requestOf(path, index === routes.length - 1 ? 'close' : 'keep-alive'),
    );
    model.expected.push(routes.map(([, code]) => code).join());
    under.push(exchange(port, all.join('')).then((codes) => [codes.join()]));
    return Promise.resolve();
  }

  toString(): string {
    return `ask ${this.routes.map((index) => ROUTES[index]![0]).join(' then ')}`;
  }
}

class Leave implements Step {
  constructor(
    private readonly route: number,
    private readonly share: number,
    private readonly rudely: boolean,
  ) {}

  check(): boolean {
    return true;
  }

  run(_model: Model, { port, under }: Live): Promise<void> {
    const bytes = requestOf(ROUTES[this.route]![0]);
    under.push(leave(port, bytes.slice(0, Math.ceil(bytes.length * this.share)), this.rudely));
    return Promise.resolve();
  }

  toString(): string {
    return `leave ${ROUTES[this.route]![0]} after ${this.share}${this.rudely ? ', rudely' : ''}`;
  }
}

class Wait implements Step {
  check(): boolean {
    return true;
  }

  async run(model: Model, { under }: Live): Promise<void> {
    const answers = (await Promise.all(under.splice(0))).flat();
    expect(answers).toEqual(model.expected.splice(0));
  }

  toString(): string {
    return 'wait';
  }
}

const route = fc.nat(ROUTES.length - 1);
const steps = fc.commands(
  [
    route.map((index) => new Ask([index])),
    fc.array(route, { minLength: 2, maxLength: 20 }).map((indexes) => new Ask(indexes)),
    fc
      .tuple(route, fc.constantFrom(0.1, 0.5, 0.9, 1), fc.boolean())
      .map((parts) => new Leave(...parts)),
    fc.constant(new Wait()),
  ],
  { maxCommands: 30 },
);

describe.each(platforms)('a live application on %s', (platform) => {
  let close: (() => Promise<unknown>) | undefined;
  afterEach(() => close?.());

  it('P10 answers every call once, in order and by its own answer, however calls and departures mix', async () => {
    const logger = captureLogger();
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [LiveController] };
    const { app, url } = await startApp(platform, metadata, { logger });
    close = () => app.close();
    const port = Number(new URL(url).port);
    await holdsLive(
      fc.asyncProperty(steps, async (commands) => {
        const model: Model = { expected: [] };
        const live: Live = { port, under: [] };
        await fc.asyncModelRun(() => ({ model, real: live }), commands);
        await new Wait().run(model, live);
        logger.records.length = 0;
      }),
      { numRuns: LIVE_RUNS },
    );
    expect(await exchange(port, requestOf('ok', 'close'))).toEqual(['ok']);
    expect(
      logger.records.filter(({ line }) => line.includes('failed and was passed over')),
    ).toEqual([]);
  }, 600_000);
});
