import type { Seen, WalkRow } from '../walk-row.js';
import type { Walk } from '../walk.js';
import { ada } from '../callers.js';

/** A form without a mistake. */
export const form = {
  name: 'Orange',
  ownerName: 'Ada',
  contact: 'ada@example.com',
  homepage: 'https://example.com',
  plan: 'team',
  languages: ['en', 'zh'],
  monthlyBudget: 100,
  rateLimit: 0.5,
  timeZone: 'Europe/Berlin',
  terms: '2026-01',
  termsAccepted: true,
};

export function register(walk: Walk, changes: object = {}): Promise<Seen> {
  return walk.send({ method: 'POST', path: '/projects', body: { ...form, ...changes }, as: ada });
}

/** A form with one mistake; without it the project is registered. */
function mistake(key: string, how: string, changes: object): WalkRow {
  return {
    key,
    how: `a project is registered ${how}`,
    cause: (walk) => register(walk, changes),
    twin: (walk) => register(walk),
  };
}

/** The form with which a project is registered, each time with another mistake. */
export const registrationRows: readonly WalkRow[] = [
  mistake('MUST_NOT_BE_BLANK', 'with a name of spaces', { name: '     ' }),
  mistake('MUST_NOT_BE_NULL', 'without the name of the owner', { ownerName: null }),
  mistake('TOO_SHORT', 'with a name of two letters', { name: 'Or' }),
  mistake('TOO_LONG', 'with a name of 51 letters', { name: 'o'.repeat(51) }),
  mistake('ILLEGAL_CHARACTERS', 'with <b> in its name', { name: 'Orange <b>' }),
  mistake('MUST_NOT_BE_EMPTY', 'without any language', { languages: [] }),
  mistake('ELEMENT_MUST_NOT_BE_NULL', 'with null among its languages', { languages: ['en', null] }),
  mistake('NUMBER_BELOW_MINIMUM', 'with a budget below 0', { monthlyBudget: -1 }),
  mistake('NOT_EQUAL', 'with terms that are not those in force', { terms: '2019-05' }),
  mistake('NUMBER_NOT_GREATER', 'with a rate limit of 0', { rateLimit: 0 }),
  mistake('NOT_AN_EMAIL', 'with a contact that is no e-mail address', { contact: 'ada at home' }),
  mistake('NOT_A_URL', 'with an ftp address as homepage', { homepage: 'ftp://example.com' }),
  mistake('HTTP_VALIDATION_FAILED', 'in a time zone that does not exist', {
    timeZone: 'Mars/Base',
  }),
  mistake('ENUM_VALUE_INVALID', 'for a plan that does not exist', { plan: 'gold' }),
  mistake('MUST_BE_NULL', 'with an id of the caller’s choice', { id: 'P1' }),
  mistake('VALUE_MISMATCH', 'without accepting the terms', { termsAccepted: false }),
  mistake('MUST_BE_EMPTY', 'with endpoints in it', { endpoints: ['/a'] }),
];
