const ONE_MINUTE = 60_000;
const MAX_CODES = 500;

/** Lets so many events of one code through a minute. */
export class RateLimit {
  private readonly counts = new Map<string, number>();
  private since = -Infinity;

  constructor(private readonly maxPerMinute: number) {}

  allows(code: string): boolean {
    // The time of day may be set back, and would then let nothing through.
    const now = performance.now();
    if (now - this.since >= ONE_MINUTE || this.counts.size >= MAX_CODES) {
      this.counts.clear();
      this.since = now;
    }
    const count = this.counts.get(code) ?? 0;
    if (count >= this.maxPerMinute) return false;
    this.counts.set(code, count + 1);
    return true;
  }
}
