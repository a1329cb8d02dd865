import { complaintsOf } from './growth.js';
import { kinds } from './load/kinds.js';
import { type Platform, readOptions, type SoakOptions } from './options.js';
import { soak, type SoakResult, type SoakRun } from './soak.js';

/** Nest's own filter is loaded for its event loop's delay alone, so that less is enough. */
const NEST_SHARE = 0.05;
const NEST_MIN = 3_000;

const options = read();
const results: SoakResult[] = [];
for (const run of runsOf(options)) results.push(await soak(run));

const complaints = results
  .filter(({ target }) => target === 'ours')
  .flatMap((result) => complaintsOf(result).map((each) => `${result.platform}: ${each}`));
if (options.json) {
  console.log(JSON.stringify({ kinds: kinds.map(({ name }) => name), results, complaints }));
} else {
  console.table(results.map(rowOf));
  for (const complaint of complaints) console.log(complaint);
}
process.exit(complaints.length === 0 ? 0 : 1);

function read(): SoakOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

function runsOf({ platforms, requests, leak }: SoakOptions): SoakRun[] {
  const errors = Math.ceil(requests / platforms.length);
  const ours = (platform: Platform): SoakRun => ({
    platform,
    target: 'ours',
    app: leak ? 'leaking' : 'ours',
    errors,
  });
  const nest = (platform: Platform): SoakRun => ({
    platform,
    target: 'nest',
    app: 'nest',
    errors: Math.min(Math.max(errors * NEST_SHARE, NEST_MIN), errors),
  });
  return platforms.flatMap((platform) =>
    leak ? [ours(platform)] : [nest(platform), ours(platform)],
  );
}

function rowOf({ platform, target, errors, seconds, delayP99, heapMB, rssMB, left }: SoakResult) {
  return {
    platform,
    filter: target === 'ours' ? 'MtErrorsModule' : "Nest's own",
    errors,
    'errors/s': Math.round(errors / seconds),
    'heap MB': heapMB.toFixed(2),
    'RSS MB': rssMB.toFixed(1),
    'loop p99 ms': delayP99.toFixed(1),
    left: left.length,
  };
}
