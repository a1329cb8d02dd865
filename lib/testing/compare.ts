import type { MatcherContext, MatcherResult } from './matcher-context.js';

/** One comparison: what is expected by name, and what was received of it. */
export interface Comparison {
  readonly matcher: string;
  readonly expected: Readonly<Record<string, unknown>>;
  /** Everything that is known of what was received. */
  readonly received: Readonly<Record<string, unknown>>;
}

/** Compares the expected members; the message shows those that differ beside what else is known. */
export function compare(context: MatcherContext, comparison: Comparison): MatcherResult {
  const { expected, received } = comparison;
  const names = Object.keys(expected);
  const pass = names.every((name) => isEqual(context, own(received, name), expected[name]));
  return { pass, message: () => messageOf(context, comparison, pass) };
}

/** The result where there is nothing to compare with. */
export function mismatch(
  context: MatcherContext,
  { matcher, expected }: Omit<Comparison, 'received'>,
  found: string,
): MatcherResult {
  const message = (): string =>
    `${hint(context, matcher)}\n\n` +
    `Expected: ${context.utils.printExpected(expected)}\nReceived: ${found}`;
  return { pass: false, message };
}

/** A member of its own, so that `constructor` is not found everywhere. */
function own(members: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

function isEqual({ equals, utils }: MatcherContext, received: unknown, wanted: unknown): boolean {
  const { iterableEquality, subsetEquality } = utils;
  return equals(received, wanted, [iterableEquality, subsetEquality] as never[]);
}

function messageOf(context: MatcherContext, comparison: Comparison, pass: boolean): string {
  const { matcher, expected, received } = comparison;
  const { utils } = context;
  const start = `${hint(context, matcher)}\n\n`;
  if (pass) {
    return `${start}Expected: not ${utils.printExpected(expected)}\nReceived: ${utils.printReceived(received)}`;
  }
  const compared = Object.fromEntries(
    Object.keys(expected).map((name) => [name, part(context, own(received, name), expected[name])]),
  );
  return `${start}${utils.diff(expected, compared)}\n\nReceived: ${utils.printReceived(received)}`;
}

/** What is equal is shown as it was expected, so that the diff shows the difference alone. */
function part(context: MatcherContext, received: unknown, wanted: unknown): unknown {
  if (isEqual(context, received, wanted)) return wanted;
  if (!isPlain(received) || !isPlain(wanted)) return received;
  const names = Object.keys(wanted).filter((name) => Object.hasOwn(received, name));
  return Object.fromEntries(
    names.map((name) => [name, part(context, received[name], wanted[name])]),
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function hint({ utils, isNot, promise }: MatcherContext, matcher: string): string {
  return utils.matcherHint(matcher, 'received', 'code, expected', { isNot, promise });
}
