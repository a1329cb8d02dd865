import { Load } from './load/load.js';
import type { Target } from './load/kinds.js';
import type { Platform } from './options.js';
import { median } from './server/read-process.js';
import { type Growth, growthOf } from './growth.js';
import { ServerProcess } from './server-process.js';

/** What errors that do not end leave behind. */
export interface SoakResult extends Growth {
  readonly platform: Platform;
  readonly target: Target;
  readonly errors: number;
  readonly seconds: number;
  /** 99th percentile of the event loop's delay under this load, in milliseconds; the median of its parts. */
  readonly delayP99: number;
}

/** What is run: `app` is a name of `server/apps.ts`. */
export interface SoakRun {
  readonly platform: Platform;
  readonly target: Target;
  readonly app: string;
  readonly errors: number;
}

const PARTS = 5;
const MIN_WARM_UP = 15_000;

const warmUpOf = (errors: number): number => Math.min(Math.max(errors / 10, MIN_WARM_UP), errors);

/** Warms a server up, loads it, and compares what it says of itself before and after. */
export async function soak({ platform, target, app, errors }: SoakRun): Promise<SoakResult> {
  const server = await ServerProcess.start(platform, app);
  const load = new Load(server.ports, target, platform);
  try {
    await load.run(warmUpOf(errors));
    const before = await server.read();
    const begin = performance.now();
    const delays: number[] = [];
    let after = before;
    for (let part = 0; part < PARTS; part++) {
      await load.run(errors / PARTS);
      after = await server.read();
      delays.push(after.delayP99);
    }
    const seconds = (performance.now() - begin) / 1000;
    const growth = growthOf(before, after);
    return { platform, target, errors, seconds, delayP99: median(delays), ...growth };
  } finally {
    await load.close();
    await server.stop();
  }
}
