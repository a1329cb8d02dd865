import type { Platform } from './options.js';
import type { RequestRow } from './requests.js';
import type { SoakRow } from './soak.js';
import type { StartRow } from './start.js';
import { SUCCESS } from './variants.js';

/** A figure and what it may be at most. */
export interface Target {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
}

/** What was measured, as far as it was. */
export interface Measured {
  readonly requests: readonly RequestRow[];
  readonly soak: readonly SoakRow[];
  readonly start: readonly StartRow[];
}

type RatioName = 'ofSuccess' | 'ofNest';
type RatioTarget = readonly [Platform, variant: string, RatioName, limit: number];

const ratios: readonly RatioTarget[] = [
  ['fastify', 'ours: code', 'ofSuccess', 1.15],
  ['fastify', 'ours: code', 'ofNest', 0.7],
  ['fastify', 'ours: code with parameters', 'ofSuccess', 1.25],
  ['fastify', 'ours: code with parameters', 'ofNest', 0.8],
  ['fastify', 'ours: unknown error', 'ofNest', 0.9],
  ['fastify', 'ours: 10 violations', 'ofNest', 0.9],
  ['express', 'ours: code', 'ofSuccess', 0.95],
  ['express', 'ours: code', 'ofNest', 0.88],
  ['express', 'ours: unknown error', 'ofNest', 0.9],
  ['express', 'ours: 10 violations', 'ofNest', 0.9],
];

/** Each target that something was measured for. */
export function targetsOf({ requests, soak, start }: Measured): Target[] {
  return [
    ...ratios.flatMap((target) => ratioTarget(target, requests)),
    ...soak.flatMap((row) => soakTargets(row, soak)),
    ...start.flatMap(startTargets),
  ];
}

function ratioTarget(
  [platform, variant, of, limit]: RatioTarget,
  rows: readonly RequestRow[],
): Target[] {
  const found = rows.find((row) => row.platform === platform && row.variant === variant)?.[of];
  const base = of === 'ofSuccess' ? SUCCESS : "Nest's own";
  const name = `${platform}, ${variant}: of ${base}`;
  return found ? [{ name, value: found.median, limit }] : [];
}

function soakTargets(row: SoakRow, rows: readonly SoakRow[]): Target[] {
  if (!row.variant.startsWith('ours')) return [];
  const nest = rows.find(
    ({ platform, variant }) =>
      platform === row.platform &&
      variant === row.variant.replace('ours: code', 'nest: HttpException').replace('ours', 'nest'),
  )!;
  const name = `${row.platform}, ${row.variant}`;
  return [
    { name: `${name}: heap growth, MB`, value: row.heap, limit: 1 },
    { name: `${name}: RSS growth, MB`, value: row.rss, limit: 10 },
    { name: `${name}: event loop p99, ms`, value: row.delayP99, limit: nest.delayP99 + 2 },
  ];
}

function startTargets({ name, ofPrevious, beyond }: StartRow): Target[] {
  if (ofPrevious === undefined) return [];
  return name.startsWith('import')
    ? [{ name: `${name}: of Nest's own import`, value: ofPrevious.median, limit: 1.1 }]
    : [{ name: `${name}: beyond one without, ms`, value: beyond!.median, limit: 10 }];
}
