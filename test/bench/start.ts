import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchOptions } from './options.js';
import { ratio, type Spread, spread } from './stats.js';

/** What the start of a process costs, in milliseconds of CPU. */
export interface StartRow {
  readonly name: string;
  readonly cpu: Spread;
  /** Of the row before it. */
  readonly ofPrevious?: Spread;
  /** Beyond the row before it. */
  readonly beyond?: Spread;
}

const probe = fileURLToPath(new URL('./server/start-probe.js', import.meta.url));
const PAIRS = [
  ['import @nestjs/common and @nestjs/core', 'nest'],
  ["import 'nestjs-mt-errors'", 'library'],
  ['start of an application', 'application'],
  ['start of an application with forRoot()', 'for-root'],
] as const;

/** Fresh processes in turn; each measures itself from its first line on. */
export function measureStart({ quick }: BenchOptions): StartRow[] {
  const costs = PAIRS.map((): number[] => []);
  for (let round = 0; round < (quick ? 3 : 21); round++) {
    PAIRS.forEach(([, what], place) => costs[place]!.push(cpuOf(what)));
  }
  return PAIRS.map(([name], place) => {
    const own = costs[place]!;
    const previous = place % 2 === 1 ? costs[place - 1]! : undefined;
    if (previous === undefined) return { name, cpu: spread(own) };
    const beyond = spread(own.map((cost, round) => cost - previous[round]!));
    return { name, cpu: spread(own), ofPrevious: ratio(own, previous), beyond };
  });
}

function cpuOf(what: string): number {
  const env = { ...process.env, NODE_ENV: 'production' };
  return Number(execFileSync(process.execPath, [probe, what], { env, encoding: 'utf8' }));
}
