import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Controller, Get, type LoggerService, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, MessagePattern, Transport } from '@nestjs/microservices';
import type { MicroserviceOptions, TcpClientOptions } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import { type LogOptions, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { type CapturedLogger, captureLogger } from '../support/capture-logger.js';
import { type Platform, platforms, type RunningApp, startApp } from '../support/platforms.js';

const failures: Record<string, () => Error> = {
  database: () => new MtException('0064'),
  broker: () => new MtException('0016'),
  user: () => new MtException('1078'),
  bug: () => new TypeError('a bug'),
};
const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const RECORD = 16 * 1024;
const CLIENTS = 20;
const BATCH = 25;
/** No window ends while a test runs. */
const seconds = 3600;

@Controller()
class StormController {
  @Get('fail/:name') fail(@Param('name') name: string): never {
    throw failures[name]!();
  }
  @Get('works') works(): string {
    return 'yes';
  }
}

interface Storm extends RunningApp {
  readonly logger: CapturedLogger;
  /** Sends so many failing requests, and gives the ids of the answers. */
  send(name: string, count: number): Promise<string[]>;
}

async function start(
  platform: Platform,
  log?: LogOptions,
  logger: LoggerService = captureLogger(),
): Promise<Storm> {
  const imports = [MtErrorsModule.forRoot({ log })];
  const running = await startApp(platform, { imports, controllers: [StormController] }, { logger });
  const port = Number(new URL(running.url).port);
  const send = async (name: string, count: number): Promise<string[]> => {
    const ids: string[] = [];
    let left = count;
    const client = async (): Promise<void> => {
      while (left > 0) {
        const size = Math.min(left, BATCH);
        left -= size;
        ids.push(...(await sendBatch(port, `/fail/${name}`, size)));
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    expect(ids).toHaveLength(count);
    return ids;
  };
  return { ...running, logger: logger as CapturedLogger, send };
}

/** Requests on one connection, none of which waits for the answer to the one before. */
function sendBatch(port: number, path: string, size: number): Promise<string[]> {
  const head = `GET ${path} HTTP/1.1\r\nHost: test\r\n`;
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head}\r\n`.repeat(size - 1) + `${head}Connection: close\r\n\r\n`);
  return text(socket).then((answers) =>
    [...answers.matchAll(/^x-mt-error-id: (\S+)/gim)].map(([, id]) => id!),
  );
}

/** The library's lines that tell ids: those of one failure, and summaries. */
function told(logger: CapturedLogger): { records: string[]; summaries: string[] } {
  const lines = logger.lines().filter((line) => line.match(UUIDS));
  return {
    records: lines.filter((line) => / id=/.test(line)),
    summaries: lines.filter((line) => / ids=/.test(line)),
  };
}

const idsIn = (lines: readonly string[]): string[] => lines.flatMap((line) => line.match(UUIDS)!);

describe.each(platforms)('a storm of failures on %s', (platform) => {
  it('is logged with exactly one record each as long as it is no storm', async () => {
    const { app, logger, send } = await start(platform);
    const ids = await send('database', 100);
    await app.close();
    const { records, summaries } = told(logger);
    expect(idsIn(records).sort()).toEqual(ids.sort());
    expect(summaries).toEqual([]);
  });

  it('has a hundred records a key, and every other id of 2,000 once in summaries of at most 16 KB', async () => {
    const { app, logger, send } = await start(platform, { burst: { seconds } });
    const ids = await send('database', 2_000);
    await app.close();
    const { records, summaries } = told(logger);
    expect(records).toHaveLength(100);
    expect(summaries).toHaveLength(5);
    expect([...idsIn(records), ...idsIn(summaries)].sort()).toEqual(ids.sort());
    expect(summaries.at(-1)).toMatch(
      /^0064 DB_UPDATE_FAILED burst=100\/3600s suppressed=\d+ total=1900 ids=/,
    );
    expect(Math.max(...summaries.map((line) => line.length))).toBeLessThanOrEqual(RECORD);
    expect(logger.records.filter(({ line }) => line.includes(' ids='))).toEqual(
      summaries.map((line) => ({ level: 'error', line, rest: [undefined, 'MtErrors'] })),
    );
  });

  it('of one key takes no record from another key', async () => {
    const { app, logger, send } = await start(platform, { burst: { records: 5, seconds } });
    await send('database', 40);
    const bugs = await send('bug', 5);
    const { records, summaries } = told(logger);
    await app.close();
    expect(idsIn(records.filter((line) => line.includes('a bug'))).sort()).toEqual(bugs.sort());
    expect(records).toHaveLength(10);
    expect(summaries).toEqual([]);
  });

  it('is logged with a record of each where the burst is switched off', async () => {
    const { app, logger, send } = await start(platform, { burst: false });
    const ids = await send('bug', 300);
    await app.close();
    const { records, summaries } = told(logger);
    expect(idsIn(records).sort()).toEqual(ids.sort());
    expect(summaries).toEqual([]);
  });

  it('that callers are to blame for is bounded too, at its own level', async () => {
    const { app, logger, send } = await start(platform, {
      others: 'warn',
      burst: { records: 3, seconds },
    });
    const ids = await send('user', 30);
    await app.close();
    const { records, summaries } = told(logger);
    expect([records.length, summaries.length]).toEqual([3, 1]);
    expect(idsIn([...records, ...summaries]).sort()).toEqual(ids.sort());
    expect(told({ ...logger, lines: () => logger.lines('warn') })).toEqual({ records, summaries });
  });

  it('is summed up when its window ends, and the next failure has a record again', async () => {
    const burst = { records: 1, seconds: 0.2 };
    const { app, logger, send } = await start(platform, { burst });
    const ids: string[] = [];
    while (told(logger).records.length < 3) ids.push(...(await send('broker', 1)));
    const before = told(logger).summaries;
    await app.close();
    const { records, summaries } = told(logger);
    expect(before.length).toBeGreaterThan(0);
    expect(idsIn([...records, ...summaries]).sort()).toEqual(ids.sort());
  });

  it('of 10,000 lets every other request through, and costs the log a hundred records and the ids', async () => {
    const { app, url, logger, send } = await start(platform, { burst: { seconds } });
    const storm = { isOver: false };
    let works = 0;
    const others = (async (): Promise<void> => {
      while (!storm.isOver) works += Number((await (await fetch(`${url}/works`)).text()) === 'yes');
    })();
    const ids = await send('bug', 10_000);
    storm.isOver = true;
    await others;
    await app.close();
    const { records, summaries } = told(logger);
    expect([records.length, summaries.length]).toEqual([100, 24]);
    expect(new Set(idsIn([...records, ...summaries]))).toEqual(new Set(ids));
    expect(works).toBeGreaterThan(10);
  }, 120_000);

  it('does not matter to a logger whose promises never settle', async () => {
    const lines: string[] = [];
    const hang = (line: string): Promise<never> => {
      lines.push(line);
      return new Promise(() => undefined);
    };
    const logger = { log: hang, error: hang, warn: hang } as unknown as LoggerService;
    const { app, send } = await start(platform, undefined, logger);
    const ids = await send('database', 150);
    await app.close();
    const told = lines
      .filter((line) => line.startsWith('0064'))
      .flatMap((line) => line.match(UUIDS)!);
    expect(told.sort()).toEqual(ids.sort());
  });

  it('ends no process where the logger throws or rejects at a summary', async () => {
    const logger = captureLogger();
    const { error } = logger;
    const failing = {
      ...logger,
      error: (line: string, ...rest: unknown[]): unknown => {
        if (!line.includes(' ids=')) return error.call(logger, line, ...rest);
        if (line.startsWith('0064')) throw new Error('the disk is full');
        return Promise.reject(new Error('the disk is full'));
      },
    };
    const { app, send } = await start(
      platform,
      { burst: { records: 1, seconds } },
      failing as LoggerService,
    );
    await send('database', 3);
    await send('bug', 3);
    await app.close();
    expect(logger.lines('warn')).toEqual([
      'log failed and was passed over: Error: the disk is full',
    ]);
  });
});

describe('a sink of the log that takes nothing', () => {
  /** What waits in a stream whose first write never ends, after so many failures. */
  async function waiting(count: number, log?: LogOptions): Promise<number> {
    const sink = new Writable({ write: () => undefined, decodeStrings: false });
    const write = (...texts: unknown[]): void => void sink.write(texts.join(' '));
    const { app, send } = await start('fastify', log, { log: write, error: write, warn: write });
    await send('bug', count);
    await app.close();
    return sink.writableLength;
  }

  it('keeps no answer waiting, and holds a hundred records and the ids, not a record of each', async () => {
    const records = await waiting(100);
    const storm = await waiting(3_000, { burst: { seconds } });
    const all = await waiting(3_000, { burst: false });
    expect(storm - records).toBeLessThan(2_900 * 40);
    expect(all).toBeGreaterThan(20 * records);
  }, 60_000);
});

describe('a storm of failing messages', () => {
  class StormHandlers {
    @MessagePattern('fail') fail(): never {
      throw failures.broker!();
    }
  }
  Controller()(StormHandlers);

  it('is bounded like one of requests', async () => {
    const logger = captureLogger();
    const root = {
      module: class Root {},
      imports: [MtErrorsModule.forRoot({ log: { burst: { seconds } } })],
      controllers: [StormHandlers],
    };
    const server = { transport: Transport.TCP, options: { port: 0, host: '127.0.0.1' } } as const;
    const app = await NestFactory.createMicroservice<MicroserviceOptions>(root, {
      ...server,
      logger,
    });
    await app.listen();
    const { port } = app.unwrap<{ address(): { port: number } }>().address();
    const client = ClientProxyFactory.create({
      ...server,
      options: { host: '127.0.0.1', port },
    } as TcpClientOptions);
    const call = (): Promise<unknown> =>
      lastValueFrom(client.send('fail', {})).catch((error: { id: string }) => error.id);
    const ids = (await Promise.all(Array.from({ length: 250 }, call))) as string[];
    client.close();
    await app.close();
    const { records, summaries } = told(logger);
    expect([records.length, summaries.length]).toEqual([100, 1]);
    expect(idsIn([...records, ...summaries]).sort()).toEqual(ids.sort());
  });
});

describe('the option log.burst', () => {
  it.each<[unknown, string]>([
    [100, 'log.burst is 100: give { records, seconds }, or false for a record of each failure'],
    [true, 'log.burst is true: give { records, seconds }, or false for a record of each failure'],
    [null, 'log.burst is null: give { records, seconds }, or false for a record of each failure'],
    [{ records: 0 }, 'log.burst.records is 0: give a whole number from 1, as 100'],
    [{ records: 1.5 }, 'log.burst.records is 1.5: give a whole number from 1, as 100'],
    [{ records: '5' }, 'log.burst.records is 5: give a whole number from 1, as 100'],
    [{ seconds: 0 }, 'log.burst.seconds is 0: give seconds, more than 0 and at most 3600'],
    [{ seconds: 3601 }, 'log.burst.seconds is 3601: give seconds, more than 0 and at most 3600'],
    [{ seconds: NaN }, 'log.burst.seconds is NaN: give seconds, more than 0 and at most 3600'],
    [{ perSecond: 1 }, 'log.burst: perSecond is no option: use records and seconds'],
  ])('stops the start where it is %j, and says what to give', async (burst, finding) => {
    await expect(start('express', { burst } as LogOptions)).rejects.toThrow(
      `MtErrorsModule: a mistake in the options\n  - ${finding}`,
    );
  });

  it('is the default where it is undefined, in whole or in part', async () => {
    const { app, logger, send } = await start('express', { burst: { records: undefined } });
    await send('database', 101);
    await app.close();
    expect(told(logger).summaries).toEqual([
      expect.stringMatching(/^0064 DB_UPDATE_FAILED burst=100\/10s suppressed=1 total=1 ids=/),
    ]);
  });
});
