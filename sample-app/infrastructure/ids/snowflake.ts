import type { Clock } from '../clock/clock.js';

const EPOCH = Date.UTC(2024, 0, 1);
const SEQUENCE_BITS = 12n;
const INSTANCE_BITS = 4n;
const MAX_SEQUENCE = (1n << SEQUENCE_BITS) - 1n;

/** Numbers that grow with time: milliseconds, then the instance, then a counter. */
export class Snowflake {
  private lastTime = 0n;
  private sequence = 0n;

  constructor(
    private readonly instanceId: number,
    private readonly clock: Clock,
  ) {}

  next(): bigint {
    const time = BigInt(this.clock.now().getTime() - EPOCH);
    if (time > this.lastTime) this.startMillisecond(time);
    else if (this.sequence === MAX_SEQUENCE) this.startMillisecond(this.lastTime + 1n);
    else this.sequence += 1n;
    const high = (this.lastTime << INSTANCE_BITS) | BigInt(this.instanceId);
    return (high << SEQUENCE_BITS) | this.sequence;
  }

  private startMillisecond(time: bigint): void {
    this.lastTime = time;
    this.sequence = 0n;
  }
}
