import { AsyncResource } from 'node:async_hooks';
import type { LogLevel } from '@nestjs/common';
import type { Occurrence } from '../exceptions/occurrence.js';
import { cutText, escapeControl } from './safe-text.js';
import { SuppressedIds } from './suppressed-ids.js';

/** How many records of one key are written in how many seconds. */
export interface BurstLimit {
  readonly records: number;
  readonly seconds: number;
}

/** Writes one line to the log, and never throws. */
export type WriteLine = (level: LogLevel, line: string) => void;

interface KeyBurst {
  written: number;
  readonly suppressed: SuppressedIds;
}

/** Keys past so many in one window are counted together. */
export const MAX_KEYS = 500;

/**
 * Lets so many records of one key and level through a window, and writes the ids of the others in
 * summaries: one as often as they fill a record, and the last one when the window ends. A window
 * begins with the first record after the end of the one before.
 */
export class LogBurst {
  private readonly bursts = new Map<string, KeyBurst>();
  private readonly write: WriteLine;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly limit: BurstLimit,
    write: WriteLine,
  ) {
    // A summary belongs to no call: it must not be written in the context of whichever is current.
    this.write = AsyncResource.bind(write);
  }

  /** True for a failure that has a record of its own. */
  admits(level: LogLevel, { definition, exception }: Occurrence): boolean {
    const burst = this.burstOf(level, `${definition.code} ${definition.key}`);
    if (burst.written >= this.limit.records) {
      burst.suppressed.add(exception.id);
      return false;
    }
    burst.written += 1;
    return true;
  }

  /** Ends the window: what is not summed up yet is now. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const bursts = [...this.bursts.values()];
    this.bursts.clear();
    for (const { suppressed } of bursts) suppressed.flush();
  }

  private burstOf(level: LogLevel, key: string): KeyBurst {
    const name = `${level} ${key}`;
    const found = this.bursts.get(name);
    if (found !== undefined) return found;
    if (this.bursts.size < MAX_KEYS) return this.open(level, name, key);
    return this.bursts.get(level) ?? this.open(level, level, '(other keys)');
  }

  private open(level: LogLevel, name: string, key: string): KeyBurst {
    const { records, seconds } = this.limit;
    this.timer ??= setTimeout(() => this.end(), seconds * 1000).unref();
    const head = `${cutText(escapeControl(key), 256)} burst=${records}/${seconds}s`;
    const suppressed = new SuppressedIds((text) => this.write(level, `${head} ${text}`));
    const burst = { written: 0, suppressed };
    this.bursts.set(name, burst);
    return burst;
  }
}
