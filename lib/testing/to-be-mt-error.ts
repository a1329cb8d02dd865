import { isMtException } from '../exceptions/is-mt-exception.js';
import { compare, mismatch } from './compare.js';
import { type CodeOrEntry, type ExpectedAnswer, membersOf } from './expected-error.js';
import type { MatcherContext, MatcherResult } from './matcher-context.js';
import { ALREADY_READ, isObject, readAnswer, type ReceivedAnswer } from './read-answer.js';

const MATCHER = 'toBeMtError';

/** Expects an answer with this code; of what `fetch` gives, the result is a promise. */
export function toBeMtError(
  this: MatcherContext,
  received: unknown,
  wanted: CodeOrEntry,
  expected?: ExpectedAnswer,
): MatcherResult | Promise<MatcherResult> {
  const members = membersOf(MATCHER, wanted, expected);
  const answer = readAnswer(isMtException(received) ? bodyOfException(received) : received);
  const finish = (one: ReceivedAnswer | undefined): MatcherResult => check(this, members, one);
  return answer instanceof Promise ? answer.then(finish) : finish(answer);
}

function bodyOfException(exception: { toJSON(): Record<string, unknown> }): object {
  const { violations, ...body } = exception.toJSON();
  return { ...body, errors: violations };
}

function check(
  context: MatcherContext,
  expected: Record<string, unknown>,
  answer: ReceivedAnswer | undefined,
): MatcherResult {
  const comparison = { matcher: MATCHER, expected };
  const received = answer && membersIn(answer);
  if (received !== undefined) return compare(context, { ...comparison, received });
  return mismatch(context, comparison, describe(context, answer));
}

/** What an answer says of its error; `undefined` where it names no code. */
function membersIn({ status, header, body }: ReceivedAnswer): Record<string, unknown> | undefined {
  const members = isObject(body) ? body : {};
  const code = members['code'] ?? header('error-code');
  if (typeof code !== 'string') return undefined;
  const known = {
    ...members,
    status: status ?? members['status'],
    code,
    language: header('content-language'),
    retryAfter: header('retry-after'),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function describe({ utils }: MatcherContext, answer: ReceivedAnswer | undefined): string {
  if (answer === undefined) return 'neither a response nor a body';
  if (answer.body === ALREADY_READ) {
    return 'a response whose body has been read already: match it before you read it, or match the body';
  }
  const { status, body } = answer;
  const head = status === undefined ? 'a body' : `an answer of status ${status}`;
  return `${head} without a code: ${utils.printReceived(body)}`;
}
