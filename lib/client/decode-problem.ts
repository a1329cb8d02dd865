import type { MtErrorParams } from '../catalog/mt-error-params.js';
import { header, retryAfter, type AnswerHead } from './answer-head.js';
import { problemMembers } from './body-forms.js';
import { members, text, type Members } from './members.js';
import type { MtProblem, Problem } from './mt-problem.js';
import { markProblem } from './problem-brand.js';
import { problemCode, resolveUri } from './problem-code.js';
import { isFetchResponse, readResponse, type FetchResponse } from './read-response.js';
import { failuresOf, type Failures } from './violations.js';

/**
 * What a failed answer says: problem details (RFC 9457), the body of the profile `mt-auth`, Nest's
 * own, or a plain text. Never throws and never asks the network for anything; a member of the wrong
 * type is ignored.
 *
 * A `fetch` response is read to its end and gives a promise. A body, parsed or as text, gives the
 * problem at once; pass status and headers with it where you have them.
 *
 * @example
 * const problem = await decodeProblem(response);
 * if (problem.code === '1048') retryIn(problem.retryAfter);
 */
export function decodeProblem<Codes extends object = MtErrorParams>(
  response: FetchResponse,
): Promise<MtProblem<Codes>>;
export function decodeProblem<Codes extends object = MtErrorParams>(
  body: unknown,
  head?: AnswerHead,
): MtProblem<Codes>;
export function decodeProblem(source: unknown, head: AnswerHead = {}): unknown {
  return isFetchResponse(source)
    ? readResponse(source).then((body) => decodeBody(body, source))
    : decodeBody(source, head);
}

/** The problem of a body that is no response. */
export function decodeBody(body: unknown, head: AnswerHead): Problem<string, object> {
  try {
    return markProblem(fromMembers(problemMembers(body), head));
  } catch {
    // A getter or proxy of a body that never was JSON: the head alone speaks.
    return markProblem(fromMembers({}, head));
  }
}

function fromMembers({ errors, truncated, ...body }: Members, head: AnswerHead) {
  return { ...identify(body, head), ...failuresOf(errors, truncated) };
}

function identify(
  { type: typeText, status: stated, code, key, title, detail, instance, params, ...rest }: Members,
  head: AnswerHead,
): Omit<Problem<string, object>, keyof Failures> {
  const statedStatus = Number.isInteger(stated) ? (stated as number) : undefined;
  const status = head.status ?? statedStatus;
  const type = resolveUri(text(typeText) ?? 'about:blank', head.url);
  const known = members(params);
  return {
    type,
    code: problemCode(type, text(code) ?? header(head, 'error-code'), status),
    key: text(key),
    title: text(title),
    detail: text(detail),
    status,
    statedStatus,
    instance: text(instance) && resolveUri(text(instance)!, head.url),
    id: /^urn:uuid:(.+)/.exec(text(instance) ?? '')?.[1] ?? header(head, 'x-mt-error-id'),
    params: known,
    retryAfter: retryAfter(head) ?? seconds(known.retryAfterSeconds),
    extensions: rest,
  };
}

function seconds(value: unknown): number | undefined {
  return Number.isFinite(value) && (value as number) >= 0 ? (value as number) : undefined;
}
