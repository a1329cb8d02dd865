import type { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Counts, Reading } from './reading.js';
import { residentMemory } from './resident-memory.js';

const SAMPLES = 5;
const COLLECTIONS = 3;

/** The emitters of a process by name; there may be several of one name. */
export type Emitters = () => readonly (readonly [name: string, emitter: EventEmitter])[];

/** The medians of several samples, each after several collections, when all work has come to rest. */
export async function readProcess(emitters: Emitters): Promise<Omit<Reading, 'delayP99'>> {
  const samples: { readonly heap: number; readonly rss: number }[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    for (let collection = 0; collection < COLLECTIONS; collection++) {
      await sleep(40);
      globalThis.gc!();
    }
    samples.push({ heap: process.memoryUsage().heapUsed, rss: residentMemory() });
  }
  return {
    heap: median(samples.map(({ heap }) => heap)),
    rss: median(samples.map(({ rss }) => rss)),
    resources: countBy(process.getActiveResourcesInfo()),
    listeners: countListeners(emitters()),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1]!;
}

function countBy(names: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Of several emitters with one name, the one with most listeners counts. */
function countListeners(emitters: ReturnType<Emitters>): Counts {
  const counts: Record<string, number> = {};
  for (const [name, emitter] of emitters) {
    for (const event of emitter.eventNames()) {
      const key = `${name} ${String(event)}`;
      counts[key] = Math.max(counts[key] ?? 0, emitter.listenerCount(event));
    }
  }
  return counts;
}
