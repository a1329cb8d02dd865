/** What a server says of itself, after collections that were forced. */
export interface Reading {
  /** Bytes. */
  readonly heap: number;
  /** Bytes: what is resident of the process's own memory. */
  readonly rss: number;
  /** 99th percentile of the event loop's delay since it was last asked, in milliseconds. */
  readonly delayP99: number;
  /** How many of each kind of handle keep the process alive. */
  readonly resources: Counts;
  /** How many listeners there are, by emitter and event: `process exit`, `socket data`. */
  readonly listeners: Counts;
}

export type Counts = Readonly<Record<string, number>>;

/** What a server says when it listens. */
export interface Ports {
  readonly http: number;
  readonly tcp: number;
}
