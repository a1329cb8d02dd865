import type { ErrorDefinition } from './error-definition.js';
import { statusPhrases } from './status-phrases.js';

/** The section of failures that have a status but no entry of their own. */
export const GENERIC_SECTION = 'http';

/**
 * The definition of a failure that is no more than its HTTP status: code `'404'`, key `NOT_FOUND`.
 * A status outside 400-599 is answered as 500.
 */
export function genericDefinition(status: number): ErrorDefinition {
  return definitions.get(status) ?? (isErrorStatus(status) ? define(status) : INTERNAL);
}

/** True for a whole number from 400 to 599. */
export function isErrorStatus(status: unknown): status is number {
  return Number.isInteger(status) && (status as number) >= 400 && (status as number) <= 599;
}

function define(status: number): ErrorDefinition {
  const phrase = statusPhrases[status] ?? (status < 500 ? 'Client Error' : 'Server Error');
  return {
    code: String(status),
    key: phrase.toUpperCase().replace(/[^A-Z]+/g, '_'),
    section: GENERIC_SECTION,
    kind: 'http',
    status,
    retryable: status === 503 || status === 504,
    params: {},
    title: { en: phrase },
  };
}

const definitions: ReadonlyMap<number, ErrorDefinition> = new Map(
  Object.keys(statusPhrases).map((status) => [Number(status), define(Number(status))]),
);
const INTERNAL = define(500);
