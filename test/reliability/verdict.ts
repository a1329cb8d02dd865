import type { Platform } from '../support/platforms.js';
import { type Case, type Expected, http } from './cases.js';
import { type RawAnswer, send } from './raw-client.js';
import { SECRET } from './server/secret.js';
import type { LogRecord, ServerProcess } from './server-process.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** No answer may take longer, whatever was thrown. */
const MAX_MILLIS = 1000;
const MAX_BODY = 16 * 1024;
const MAX_RECORD = 16 * 1024;

/** What is wrong with an answer whoever gave it: the measure by which two filters are compared. */
export async function flag(
  server: ServerProcess,
  platform: Platform,
  row: Case,
): Promise<string[]> {
  const before = server.records.length;
  const expected = typeof row.expected === 'function' ? row.expected(platform) : row.expected;
  const options = { abortAfter: row.abortAfter, timeout: 3000 };
  const seen = await send(server.port, row.request, options);
  await new Promise((resolve) => setTimeout(resolve, 10));
  if (!server.isAlive) return ['process ended'];
  if ('gone' in expected || 'text' in expected) return [];
  if ('cut' in expected) return seen.answers[0]?.whole ? ['half an answer looks whole'] : [];
  const [answer] = seen.answers;
  if (answer === undefined) return ['no answer'];
  const errors = server.records.slice(before).filter(({ level }) => level === 'error');
  return [
    ...(seen.bytes.includes(SECRET) ? ['secret in the answer'] : []),
    ...(answer.status >= 400 && answer.status <= 599 ? [] : ['no error status']),
    ...(expected.noBody || isJson(answer.body) ? [] : ['no JSON']),
    ...(answer.status >= 500 && errors.length === 0 ? ['server fault not logged'] : []),
  ];
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Everything that is wrong about what a server did with a case; empty where nothing is. */
export async function judge(
  server: ServerProcess,
  platform: Platform,
  row: Case,
): Promise<string[]> {
  const before = server.records.length;
  const expected = typeof row.expected === 'function' ? row.expected(platform) : row.expected;
  const seen = await send(server.port, row.request, { abortAfter: row.abortAfter });
  const health = await send(server.port, http('/api/health')).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const records = server.records.slice(before);
  return [
    ...(server.isAlive ? [] : ['the process died']),
    ...(health?.answers[0]?.status === 200 ? [] : ['it does not answer any more']),
    ...(seen.timedOut && !('gone' in expected) ? ['it did not answer'] : []),
    ...(seen.bytes.includes(SECRET) ? ['the answer has the secret'] : []),
    ...judgeAnswers(seen.answers, expected, records),
  ];
}

type CodedExpectation = Extract<Expected, { code: string }>;

function judgeAnswers(answers: RawAnswer[], expected: Expected, records: LogRecord[]): string[] {
  if ('gone' in expected) return [];
  if ('cut' in expected) return judgeCut(answers, expected);
  if ('text' in expected) return judgeText(answers, expected);
  const count = expected.count ?? 1;
  if (answers.length !== count) return [`${answers.length} answers instead of ${count}`];
  return answers.flatMap((answer) => judgeAnswer(answer, expected, records));
}

function judgeCut([answer]: RawAnswer[], { starts = '' }: { starts?: string }): string[] {
  if (answer === undefined) return starts === '' ? [] : ['nothing came'];
  return [
    ...(answer.whole ? ['half an answer looks whole'] : []),
    ...(answer.body.startsWith(starts) ? [] : [`the half is ${answer.body.slice(0, 50)}`]),
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

function judgeAnswer(
  answer: RawAnswer,
  expected: CodedExpectation,
  records: LogRecord[],
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
    ...(answer.millis < MAX_MILLIS ? [] : [`it took ${Math.round(answer.millis)} ms`]),
    ...Object.entries(expected.headers ?? {}).flatMap(([name, value]) =>
      (headers[name] ?? null) === value ? [] : [`${name} is ${headers[name]} instead of ${value}`],
    ),
    ...judgeBody(answer, expected, id),
    ...judgeLog(status, id, records),
  ];
}

function judgeBody(
  { body, headers, status }: RawAnswer,
  expected: { code: string; noBody?: true },
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
    ...(problem.status === status ? [] : [`the body says status ${String(problem.status)}`]),
    ...(problem.code === expected.code ? [] : [`the body says code ${String(problem.code)}`]),
    ...(problem.instance === `urn:uuid:${id}` ? [] : ['the body has another id']),
    ...(typeof problem.title === 'string' && problem.title !== '' ? [] : ['no title']),
    ...(Number(headers['content-length']) === Buffer.byteLength(body)
      ? []
      : ['a wrong content-length']),
    ...(body.length <= MAX_BODY ? [] : [`a body of ${body.length} characters`]),
    ...(status >= 500 && ('params' in problem || 'detail' in problem)
      ? ['a server fault says too much']
      : []),
  ];
}

function judgeLog(status: number, id: string, records: LogRecord[]): string[] {
  const own = records.filter(({ text }) => text.includes(id));
  const errors = own.filter(({ level }) => level === 'error');
  const long = own.filter(({ text, stack = '' }) => text.length + stack.length > MAX_RECORD);
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  const raw = own.filter(({ text, stack = '' }) =>
    /[\u0000-\u001f\u007f\u202e]/.test(text + stack.replaceAll('\n', '')),
  );
  return [
    ...(errors.length === (status >= 500 ? 1 : 0) ? [] : [`${errors.length} error records`]),
    ...(long.length === 0 ? [] : ['a record that is too long']),
    ...(raw.length === 0 ? [] : ['control characters in the log']),
  ];
}
