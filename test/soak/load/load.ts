import type { Platform } from '../options.js';
import type { Ports } from '../server/reading.js';
import { Caller } from './caller.js';
import { type Kind, kinds, type Target } from './kinds.js';
import { Lane } from './lane.js';

const CONNECTIONS = 32;
/** No answer takes so long, or the server hangs. */
const LIMIT_MS = 120_000;

/** Sends errors of all kinds in turn. */
export class Load {
  private readonly caller: Caller;
  /** Its connection stays open from one run to the next, so that what gathers on a connection is seen. */
  private readonly kept: Lane;

  constructor(
    private readonly ports: Ports,
    private readonly target: Target,
    private readonly platform: Platform,
  ) {
    this.caller = new Caller(ports.tcp);
    this.kept = new Lane(ports.http, this.caller);
  }

  /** Sends so many. @throws on the first answer that is wrong or does not come */
  async run(count: number): Promise<void> {
    let sent = 0;
    const next = (): Kind | undefined => (sent < count ? kinds[sent++ % kinds.length] : undefined);
    const others = Array.from({ length: CONNECTIONS - 1 }, () => this.newLane());
    try {
      await Promise.all([this.kept, ...others].map((lane) => this.drive(lane, next)));
      // The last exchange of the kept connection is always the same.
      await this.send(this.kept, kinds[0]!);
    } finally {
      for (const lane of others) lane.close();
    }
  }

  async close(): Promise<void> {
    this.kept.close();
    await this.caller.close();
  }

  private newLane(): Lane {
    return new Lane(this.ports.http, this.caller);
  }

  private async drive(lane: Lane, next: () => Kind | undefined): Promise<void> {
    for (let kind = next(); kind !== undefined; kind = next()) await this.send(lane, kind);
  }

  private async send(lane: Lane, kind: Kind): Promise<void> {
    const expected = kind.expect(this.target, this.platform);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const error = new Error(`${kind.name}: no answer within ${LIMIT_MS / 1000} s`);
      timer = setTimeout(() => reject(error), LIMIT_MS);
    });
    try {
      await Promise.race([lane.send(kind, expected), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
