import type { Case, Expected } from './cases.js';
import type { RawAnswer } from './raw-client.js';
import { SECRET } from './server/secret.js';
import type { LogRecord } from './server-process.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** No answer may take longer, whatever was thrown. */
export const MAX_MILLIS = 1000;
const MAX_BODY = 16 * 1024;
const MAX_RECORD = 16 * 1024;

/** What came back for a row. */
export interface Seen {
  readonly answers: RawAnswer[];
  readonly bytes: string;
  readonly timedOut: boolean;
}

type CodedExpectation = Extract<Expected, { code: string }>;

/** Everything that is wrong about what came back for a row; empty where nothing is. */
export function judge(
  seen: Seen,
  { request }: Case,
  expected: Expected,
  records: readonly LogRecord[],
): string[] {
  const isEcho = request.toString().startsWith('TRACE');
  return [
    ...(seen.timedOut && !('gone' in expected) ? [LATE] : []),
    ...(seen.bytes.includes(SECRET) && !isEcho ? ['the answer has the secret'] : []),
    ...judgeAnswers(seen, expected, records),
  ];
}

function judgeAnswers(
  { answers, bytes }: Seen,
  expected: Expected,
  records: readonly LogRecord[],
): string[] {
  if ('gone' in expected) return [];
  if ('cut' in expected) return judgeCut(answers, bytes, expected);
  if ('text' in expected) return judgeText(answers, expected);
  if ('lastResort' in expected) return judgeLastResort(answers);
  const count = expected.count ?? 1;
  if (answers.length !== count) return [`${answers.length} answers instead of ${count}`];
  const isSlow = count === 1 && answers[0]!.millis >= MAX_MILLIS;
  return [
    ...(isSlow ? [SLOW] : []),
    ...answers.flatMap((answer) => judgeAnswer(answer, expected, records)),
  ];
}

function judgeCut(
  [answer]: RawAnswer[],
  bytes: string,
  { starts = '' }: { starts?: string },
): string[] {
  if (answer === undefined) return starts === '' ? [] : ['nothing came'];
  return [
    ...(answer.whole ? ['half an answer looks whole'] : []),
    ...(answer.body.startsWith(starts) ? [] : [`the half is ${answer.body.slice(0, 50)}`]),
    ...(bytes.lastIndexOf('HTTP/1.1') > 0 ? ['an answer in an answer'] : []),
  ];
}

function judgeText(
  answers: RawAnswer[],
  { status, text }: { status: number; text: string | RegExp },
): string[] {
  const [answer] = answers;
  if (answer?.status !== status) return [`status ${answer?.status} instead of ${status}`];
  const fits = typeof text === 'string' ? answer.body === text : text.test(answer.body);
  return fits ? [] : [`the body is ${answer.body.slice(0, 300)}`];
}

function judgeLastResort([answer]: RawAnswer[]): string[] {
  if (answer === undefined) return ['no answer'];
  const constant = '"title":"Internal Server Error","status":500';
  return [
    ...(answer.status === 500 ? [] : [`status ${answer.status} instead of 500`]),
    ...(answer.body.includes(constant) ? [] : [`the body is ${answer.body.slice(0, 300)}`]),
  ];
}

function judgeAnswer(
  answer: RawAnswer,
  expected: CodedExpectation,
  records: readonly LogRecord[],
): string[] {
  const { status, headers } = answer;
  const id = headers['x-mt-error-id'] ?? '';
  return [
    ...(status === expected.status ? [] : [`status ${status} instead of ${expected.status}`]),
    ...(headers['error-code'] === expected.code
      ? []
      : [`code ${headers['error-code']} instead of ${expected.code}`]),
    ...(headers['content-type'] === 'application/problem+json'
      ? []
      : [`content-type ${headers['content-type']}`]),
    ...(UUID.test(id) ? [] : [`id ${id}`]),
    ...Object.entries(expected.headers ?? {}).flatMap(([name, value]) =>
      (headers[name] ?? null) === value ? [] : [`${name} is ${headers[name]} instead of ${value}`],
    ),
    ...judgeBody(answer, expected, id),
    ...judgeLog(status, id, records, expected),
  ];
}

/** Findings that a busy machine may be to blame for. */
export const LATE = 'it did not answer';
export const SLOW = `it took more than ${MAX_MILLIS} ms`;

function judgeBody(
  { body, headers, status }: RawAnswer,
  expected: CodedExpectation,
  id: string,
): string[] {
  if (expected.noBody)
    return body === '' && Number(headers['content-length']) > 0
      ? []
      : ['HEAD has a body, or no length'];
  let problem: Record<string, unknown>;
  try {
    problem = JSON.parse(body) as Record<string, unknown>;
  } catch {
    return [`the body is no JSON: ${body.slice(0, 60)}`];
  }
  return [
    ...judgeMembers(problem, expected, status, id),
    ...(Number(headers['content-length']) === Buffer.byteLength(body)
      ? []
      : ['a wrong content-length']),
    ...(body.length <= MAX_BODY ? [] : [`a body of ${body.length} characters`]),
    ...(body.includes(expected.has ?? '') ? [] : [`the body is ${body.slice(0, 300)}`]),
    ...(expected.hasNot !== undefined && body.includes(expected.hasNot)
      ? [`the body has ${expected.hasNot}: ${body.slice(0, 300)}`]
      : []),
  ];
}

function judgeMembers(
  problem: Record<string, unknown>,
  expected: CodedExpectation,
  status: number,
  id: string,
): string[] {
  const code = expected.bodyCode ?? expected.code;
  return [
    ...(problem.status === status ? [] : [`the body says status ${String(problem.status)}`]),
    ...(problem.code === code ? [] : [`the body says code ${String(problem.code)}`]),
    ...(problem.instance === `urn:uuid:${id}` ? [] : ['the body has another id']),
    ...(typeof problem.title === 'string' && problem.title !== '' ? [] : ['no title']),
    ...(status >= 500 && ('params' in problem || 'detail' in problem)
      ? ['a server fault says too much']
      : []),
  ];
}

function judgeLog(
  status: number,
  id: string,
  records: readonly LogRecord[],
  { unlogged }: CodedExpectation,
): string[] {
  const own = records.filter(({ text }) => text.includes(id));
  const errors = own.filter(({ level }) => level === 'error');
  const wanted = status >= 500 && !unlogged ? 1 : 0;
  const long = own.filter(({ text, stack = '' }) => text.length + stack.length > MAX_RECORD);
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  const raw = own.filter(({ text, stack = '' }) =>
    /[\u0000-\u001f\u007f\u202e]/.test(text + stack.replaceAll('\n', '')),
  );
  return [
    ...(errors.length === wanted ? [] : [`${errors.length} error records`]),
    ...(long.length === 0 ? [] : ['a record that is too long']),
    ...(raw.length === 0 ? [] : ['control characters in the log']),
  ];
}
