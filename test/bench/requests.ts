import { resolve } from 'node:path';
import { ask, load, type RawAnswer } from './load.js';
import type { BenchOptions, Platform } from './options.js';
import { ServerProcess } from './server-process.js';
import { ratio, type Spread, spread } from './stats.js';
import { SUCCESS, type Variant, variants } from './variants.js';

/** What a variant costs. */
export interface RequestRow {
  readonly platform: Platform;
  readonly variant: string;
  /** Microseconds of the server's CPU a request. */
  readonly cpu: Spread;
  /** Of the success route. */
  readonly ofSuccess: Spread;
  /** Of Nest's own answer to the same failure. */
  readonly ofNest?: Spread;
}

interface Lane {
  readonly variant: Variant;
  readonly server: ServerProcess;
  /** Microseconds a request, one a round. */
  readonly costs: number[];
}

/** Each variant in a process of its own; only those are kept running that are compared with each other. */
export async function measureRequests(
  platform: Platform,
  options: BenchOptions,
): Promise<RequestRow[]> {
  const rows: RequestRow[] = [];
  for (const group of groupsOf(chosen(options.only))) {
    rows.push(...(await measureGroup(platform, group, options)));
  }
  const [success, ...others] = rows;
  return [success!, ...others.filter(({ variant }) => variant !== SUCCESS)];
}

/** The same failure each, by Nest and by the others, and the success route with every one of them. */
function groupsOf([success, ...others]: readonly Variant[]): Variant[][] {
  const groups = new Map<string, Variant[]>();
  for (const variant of others) {
    const base = variant.nest ?? variant.name;
    groups.set(base, [...(groups.get(base) ?? [success!]), variant]);
  }
  return groups.size === 0 ? [[success!]] : [...groups.values()];
}

/** Loaded in turn, so that what the machine does meanwhile meets all. */
async function measureGroup(
  platform: Platform,
  group: readonly Variant[],
  options: BenchOptions,
): Promise<RequestRow[]> {
  const lanes = await Promise.all(group.map((each) => open(platform, each, options)));
  try {
    await expectSameBytes(lanes);
    for (const lane of lanes) await send(lane, 5 * options.requests);
    for (let round = 0; round < options.rounds; round++) {
      const order = round % 2 === 0 ? lanes : lanes.toReversed();
      for (const lane of order) lane.costs.push(await measure(lane, options.requests));
    }
  } finally {
    await Promise.all(lanes.map(({ server }) => server.stop()));
  }
  return lanes.map((lane) => describe(platform, lane, lanes));
}

function chosen(only = ''): Variant[] {
  const wanted = variants.filter(({ name }) => name.includes(only));
  const needed = new Set([SUCCESS, ...wanted.flatMap(({ name, nest }) => [name, nest])]);
  return variants.filter(({ name }) => needed.has(name));
}

async function open(
  platform: Platform,
  variant: Variant,
  { cpuProf }: BenchOptions,
): Promise<Lane> {
  const file = `${platform}-${variant.name.replace(/\W+/g, '-')}.cpuprofile`;
  const flags = cpuProf
    ? ['--cpu-prof', `--cpu-prof-dir=${resolve(cpuProf)}`, `--cpu-prof-name=${file}`]
    : [];
  return { variant, server: await ServerProcess.start(platform, variant.app, flags), costs: [] };
}

/** What a request costs a server that is at work: after its pause, its memory and its caches come back first. */
async function measure(lane: Lane, count: number): Promise<number> {
  await send(lane, count / 4);
  const before = await lane.server.read();
  await send(lane, count);
  const after = await lane.server.read();
  return (after.cpu - before.cpu) / count;
}

function send({ server, variant }: Lane, count: number): Promise<void> {
  return load(server.port, variant.request, variant.status, count);
}

/** The success route is a fair measure only while it writes what the error writes. */
async function expectSameBytes(lanes: readonly Lane[]): Promise<void> {
  const answerOf = async (name: string): Promise<RawAnswer | undefined> => {
    const lane = lanes.find(({ variant }) => variant.name === name);
    return lane && ask(lane.server.port, lane.variant.request);
  };
  const success = await answerOf(SUCCESS);
  const error = await answerOf('ours: code');
  if (!success || !error) return;
  const extra = error.headerNames.filter((name) => !success.headerNames.includes(name));
  if (success.body.length !== error.body.length || extra.length > 0) {
    throw new Error(
      `The success route writes ${success.body}, the error ${error.body}; ` +
        `headers that only the error has: ${extra.join(', ') || 'none'}`,
    );
  }
}

function describe(platform: Platform, lane: Lane, lanes: readonly Lane[]): RequestRow {
  const costsOf = (wanted: string): number[] =>
    lanes.find(({ variant }) => variant.name === wanted)!.costs;
  const { name, nest } = lane.variant;
  return {
    platform,
    variant: name,
    cpu: spread(lane.costs),
    ofSuccess: ratio(lane.costs, costsOf(SUCCESS)),
    ofNest: nest === undefined ? undefined : ratio(lane.costs, costsOf(nest)),
  };
}
