import { checkHeaderName } from './header-name.js';
import { checkOrigin } from './origin.js';

export interface CorsValues {
  readonly name: string;
  readonly origins: readonly string[];
  readonly headers?: readonly string[];
  readonly maxAgeSeconds: number;
}

/** Which pages of other origins may call an endpoint. */
export class CorsProfile {
  readonly name: string;
  readonly origins: readonly string[];
  readonly headers: readonly string[];
  readonly maxAgeSeconds: number;

  constructor(
    readonly id: string,
    readonly projectId: string,
    { name, origins, headers = [], maxAgeSeconds }: CorsValues,
  ) {
    this.name = name;
    this.origins = origins.map(checkOrigin);
    this.headers = headers.map(checkHeaderName);
    this.maxAgeSeconds = maxAgeSeconds;
  }
}
