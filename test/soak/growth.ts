import type { Counts, Reading } from './server/reading.js';

/** What has become more between two readings. */
export interface Growth {
  /** In MB. */
  readonly heapMB: number;
  readonly rssMB: number;
  /** Handles and listeners, each with its number before and after: `socket data: 1 -> 7`. */
  readonly left: readonly string[];
}

const MAX_HEAP_MB = 1;
const MAX_RSS_MB = 10;

export function growthOf(before: Reading, after: Reading): Growth {
  const mb = (bytes: number): number => bytes / 1024 / 1024;
  return {
    heapMB: mb(after.heap - before.heap),
    rssMB: mb(after.rss - before.rss),
    left: [
      ...added(before.resources, after.resources),
      ...added(before.listeners, after.listeners),
    ],
  };
}

/** What is over a limit, in words; nothing where all is well. */
export function complaintsOf({ heapMB, rssMB, left }: Growth): string[] {
  const heap = heapMB > MAX_HEAP_MB ? [`the heap grew by ${heapMB.toFixed(2)} MB`] : [];
  const rss = rssMB > MAX_RSS_MB ? [`the process grew by ${rssMB.toFixed(1)} MB`] : [];
  return [...heap, ...rss, ...left.map((each) => `left over: ${each}`)];
}

function added(before: Counts, after: Counts): string[] {
  return Object.entries(after)
    .filter(([name, count]) => count > (before[name] ?? 0))
    .map(([name, count]) => `${name}: ${before[name] ?? 0} -> ${count}`);
}
