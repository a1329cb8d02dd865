/**
 * What nobody asks for any more: statements of all contexts, as in `schema.ts`, that remove it.
 * `$1` is the time.
 */
export const expiredRows: readonly string[] = [
  "DELETE FROM outbox WHERE published_at < $1::timestamptz - interval '1 day'",
  'DELETE FROM verification_codes WHERE expires_at <= $1',
  'DELETE FROM cool_downs WHERE until <= $1',
  'DELETE FROM authorization_codes WHERE expires_at <= $1',
  'DELETE FROM sessions WHERE expires_at <= $1',
];
