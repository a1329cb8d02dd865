import { GENERIC_SECTION } from '../../catalog/generic-errors.js';
import type { Answer } from '../error-transport.js';

/** The `extensions` of a GraphQL error of ours. */
export interface MtExtensions extends Record<string, unknown> {
  /** For clients that look at nothing else: `MT_1078`, or the name of a status. */
  readonly code: string;
  /** The members of the HTTP answer's body. */
  readonly mt: Readonly<Record<string, unknown>>;
}

/** What an answer says beside its text. */
export function mtExtensions({ occurrence, body }: Answer): MtExtensions {
  const { code, key, section } = occurrence.definition;
  const own = section === GENERIC_SECTION ? key : `MT_${code}`;
  return { code: own, mt: bodyMembers(body) };
}

export function lastResortExtensions(): MtExtensions {
  const mt = { status: 500, code: '500', key: 'INTERNAL_SERVER_ERROR' };
  return { code: mt.key, mt };
}

function bodyMembers(body: string): Record<string, unknown> {
  return JSON.parse(body) as Record<string, unknown>;
}
