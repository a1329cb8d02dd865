import { type CacheControl, cacheControlOf } from './cache-control.js';

/** How long answers of an endpoint may be kept. */
export class CacheProfile {
  readonly name: string;
  readonly cacheControl: readonly CacheControl[];

  constructor(
    readonly id: string,
    readonly projectId: string,
    { name, cacheControl }: { name: string; cacheControl: readonly string[] },
  ) {
    this.name = name;
    this.cacheControl = cacheControl.map(cacheControlOf);
  }
}
