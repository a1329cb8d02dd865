import { load } from './load.js';
import type { BenchOptions, Platform } from './options.js';
import { ServerProcess } from './server-process.js';
import { variants } from './variants.js';

/** What many errors leave behind. */
export interface SoakRow {
  readonly platform: Platform;
  readonly variant: string;
  readonly errors: number;
  /** Growth after a warm-up, in MB. */
  readonly heap: number;
  readonly rss: number;
  /** 99th percentile of the event loop's delay under this load, in milliseconds; the median of its parts. */
  readonly delayP99: number;
}

const PARTS = 8;
const SOAKED = ['nest: HttpException', 'ours: code', 'nest: unknown error', 'ours: unknown error'];

/** Memory and event loop under errors that do not end. */
export async function measureSoak(platform: Platform, options: BenchOptions): Promise<SoakRow[]> {
  const errors = options.quick ? 8_000 : 200_000;
  const rows: SoakRow[] = [];
  for (const name of SOAKED) rows.push(await soak(platform, name, errors));
  return rows;
}

async function soak(platform: Platform, name: string, errors: number): Promise<SoakRow> {
  const { app, request, status } = variants.find((each) => each.name === name)!;
  const server = await ServerProcess.start(platform, app, ['--expose-gc'], ['delay']);
  try {
    await load(server.port, request, status, Math.max(errors / 5, 4_000));
    const before = await server.read();
    const delays: number[] = [];
    let after = before;
    for (let part = 0; part < PARTS; part++) {
      await load(server.port, request, status, errors / PARTS);
      after = await server.read();
      delays.push(after.delayP99);
    }
    const mb = (bytes: number): number => bytes / 1024 / 1024;
    const heap = mb(after.heapUsed - before.heapUsed);
    const rss = mb(after.rss - before.rss);
    const delayP99 = delays.toSorted((one, other) => one - other)[PARTS >> 1]!;
    return { platform, variant: name, errors, heap, rss, delayP99 };
  } finally {
    await server.stop();
  }
}
