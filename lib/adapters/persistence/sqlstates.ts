import type { FailureKind } from './persistence-failure.js';

/** Conditions that mean something else than their class. */
const conditions: Readonly<Record<string, FailureKind>> = {
  '08P01': 'other', // protocol violation
  '25P01': 'transaction-required', // no active SQL transaction
  '25P03': 'transient', // idle in transaction timeout
  '25P04': 'transient', // transaction timeout
  '40002': 'integrity', // integrity constraint violation at commit
  '44000': 'integrity', // WITH CHECK OPTION violation
  '55P03': 'transient', // lock not available
  '57014': 'transient', // query cancelled, mostly by a timeout
  '57P01': 'transient', // admin shutdown
  '57P02': 'transient', // crash shutdown
  '57P03': 'transient', // cannot connect now
  '57P05': 'transient', // idle session timeout
  '70100': 'transient', // execution interrupted (MariaDB)
};

/** Classes: the first two characters. */
const classes: Readonly<Record<string, FailureKind>> = {
  '08': 'transient', // connection exception
  '22': 'invalid-value', // data exception
  '23': 'integrity', // integrity constraint violation
  '40': 'transient', // transaction rollback
  '53': 'transient', // insufficient resources
};

/** True for five characters that can be an SQLSTATE. */
export function isSqlstate(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-Z]{5}$/.test(value);
}

/** What an SQLSTATE means. */
export function kindOfSqlstate(sqlstate: string): FailureKind {
  return conditions[sqlstate] ?? classes[sqlstate.slice(0, 2)] ?? 'other';
}
