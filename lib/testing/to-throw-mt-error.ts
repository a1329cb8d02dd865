import { isMtException } from '../exceptions/is-mt-exception.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { compare, mismatch } from './compare.js';
import { type CodeOrEntry, type ExpectedException, membersOf } from './expected-error.js';
import type { MatcherContext, MatcherResult } from './matcher-context.js';

const MATCHER = 'toThrowMtError';
type Members = Record<string, unknown>;

/** How a function or a promise ended. */
type Ending = { readonly thrown: unknown } | { readonly returned: unknown };

/** Expects a function or a promise to fail with this code; of a promise, the result is one too. */
export function toThrowMtError(
  this: MatcherContext,
  received: unknown,
  wanted: CodeOrEntry,
  expected?: ExpectedException,
): MatcherResult | Promise<MatcherResult> {
  const members = membersOf(MATCHER, wanted, expected);
  const finish = (ending: Ending): MatcherResult => check(this, members, ending);
  const ending = endingOf(this, received);
  return ending instanceof Promise ? ending.then(finish) : finish(ending);
}

function endingOf({ promise }: MatcherContext, received: unknown): Ending | Promise<Ending> {
  if (promise === 'rejects') return { thrown: received };
  if (promise === 'resolves') return { returned: received };
  const result = typeof received === 'function' ? call(received as () => unknown) : received;
  if (isEnding(result)) return result;
  if (isThenable(result)) return settle(result);
  return typeof received === 'function' ? { returned: result } : { thrown: received };
}

class Thrown {
  constructor(readonly thrown: unknown) {}
}

function isEnding(value: unknown): value is Thrown {
  return value instanceof Thrown;
}

function call(received: () => unknown): unknown {
  try {
    return received();
  } catch (thrown) {
    return new Thrown(thrown);
  }
}

async function settle(promise: PromiseLike<unknown>): Promise<Ending> {
  try {
    return { returned: await promise };
  } catch (thrown) {
    return { thrown };
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | undefined | null)?.then === 'function';
}

function check(context: MatcherContext, expected: Members, ending: Ending): MatcherResult {
  const comparison = { matcher: MATCHER, expected };
  const { printReceived } = context.utils;
  if ('returned' in ending) {
    const found = `nothing was thrown; the result was ${printReceived(ending.returned)}`;
    return mismatch(context, comparison, found);
  }
  if (isMtException(ending.thrown)) {
    return compare(context, { ...comparison, received: membersIn(ending.thrown) });
  }
  const found = `another error was thrown: ${printReceived(ending.thrown)}`;
  return mismatch(context, comparison, found);
}

function membersIn(exception: MtException): Members {
  const { code, key, section, kind, status, message, params, violations, retryable } = exception;
  const { retryAfter, cause } = exception;
  const optional = { retryAfter, cause };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  const always = { code, key, section, kind, status, message, params, violations, retryable };
  return { ...always, ...Object.fromEntries(given) };
}
