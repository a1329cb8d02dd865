import type { GrowthRow } from './growth.js';
import type { RequestRow } from './requests.js';
import type { SoakRow } from './soak.js';
import type { StartRow } from './start.js';
import type { Spread } from './stats.js';
import type { Target } from './targets.js';

const range = ({ median, low, high }: Spread, digits = 2): string =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}-${high.toFixed(digits)})`;

export const requestTable = (rows: readonly RequestRow[]): string =>
  table(
    ['platform', 'answer', 'CPU us', 'of success', "of Nest's own"],
    rows.map(({ platform, variant, cpu, ofSuccess, ofNest }) => [
      platform,
      variant,
      range(cpu, 1),
      range(ofSuccess),
      ofNest ? range(ofNest) : '',
    ]),
  );

export const soakTable = (rows: readonly SoakRow[]): string =>
  table(
    ['platform', 'answer', 'errors', 'heap MB', 'RSS MB', 'loop p99 ms'],
    rows.map(({ platform, variant, errors, heap, rss, delayP99 }) => [
      platform,
      variant,
      String(errors),
      heap.toFixed(2),
      rss.toFixed(1),
      delayP99.toFixed(1),
    ]),
  );

export const growthTable = (rows: readonly GrowthRow[]): string =>
  table(
    ['what', 'unit', 'size: cost'],
    rows.map(({ what, unit, points }) => [
      what,
      unit,
      points.map(([size, cost]) => `${size}: ${cost.toFixed(unit === 'MB' ? 2 : 1)}`).join('   '),
    ]),
  );

export const startTable = (rows: readonly StartRow[]): string =>
  table(
    ['what', 'CPU ms', 'of the row above', 'beyond it, ms'],
    rows.map(({ name, cpu, ofPrevious, beyond }) => [
      name,
      range(cpu, 1),
      ofPrevious ? range(ofPrevious) : '',
      beyond ? range(beyond, 1) : '',
    ]),
  );

export const targetTable = (targets: readonly Target[]): string =>
  table(
    ['target', 'measured', 'at most', ''],
    targets.map(({ name, value, limit }) => [
      name,
      value.toFixed(2),
      limit.toFixed(2),
      value <= limit ? 'met' : 'missed',
    ]),
  );

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
