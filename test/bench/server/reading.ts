/** What a server says of itself. */
export interface Reading {
  /** Microseconds of CPU since its start. */
  readonly cpu: number;
  /** Bytes, after a collection where the server runs with `--expose-gc`. */
  readonly heapUsed: number;
  readonly rss: number;
  /** 99th percentile of the event loop's delay since the last reading, in milliseconds. */
  readonly delayP99: number;
}
