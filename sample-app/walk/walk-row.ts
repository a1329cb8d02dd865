import type { Walk } from './walk.js';

/** What was seen: an answer, or a line of the log where nobody waits for an answer. */
export interface Seen {
  /** Where it was seen. */
  readonly where: 'answer' | 'log' | 'dead letter' | 'exit';
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** How long the answer took, in milliseconds. */
  readonly time: number;
}

/** How one meaning of the catalogue is made to happen. */
export interface WalkRow {
  /** @example 'SUBSCRIBE_OWN_ENDPOINT' */
  readonly key: string;
  /** In a few words, what happens. */
  readonly how: string;
  /** Makes it happen, as often as it is called. */
  cause(walk: Walk): Promise<Seen>;
  /** The same with the cause removed: it succeeds. */
  twin(walk: Walk): Promise<Seen>;
  /** The server without which it cannot happen. */
  readonly needs?: 'rabbitmq' | 'postgres';
  /** Why it happens in a compatibility mode only. */
  readonly because?: string;
}
