import { isObject } from '../shape.js';
import type { PersistenceFailure } from './persistence-failure.js';

const UNREACHABLE: ReadonlySet<unknown> = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** True for what Node says where a server cannot be reached, or is lost. */
export function isUnreachable(error: unknown): boolean {
  return isObject(error) && UNREACHABLE.has(error.code);
}

/**
 * A lost or refused connection inside an error of a database library. Node's errors do not say
 * whose connection it was, so this is only for errors that are known to be a database library's.
 */
export function networkFailure(error: unknown): PersistenceFailure | undefined {
  return isUnreachable(error) ? { kind: 'transient' } : undefined;
}
