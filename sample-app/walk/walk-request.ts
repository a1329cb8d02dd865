import type { AppConfig } from '../config/app-config.js';
import type { Claims } from '../infrastructure/security/caller.js';

/** One request of a walk. */
export interface WalkRequest {
  readonly method?: string;
  readonly path: string;
  /** Sent as JSON, unless it is a text, bytes or a form. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the token of the caller says; without it no token is sent. */
  readonly as?: Claims;
}

export interface WalkOptions {
  readonly platform: string;
  readonly settings: Partial<AppConfig>;
}
