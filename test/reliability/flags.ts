import { call, type CallAnswer } from './call-client.js';
import type { Case, Expected } from './cases.js';
import type { RawAnswer } from './raw-client.js';
import { ask, expectedOf, recordsSince } from './run-cases.js';
import { SECRET } from './server/secret.js';
import type { LogRecord, ServerProcess } from './server-process.js';
import type { CallCase } from './table/calls.js';
import type { Seen } from './verdict.js';

/** What may be wrong with what any filter does, in words that need no knowledge of this module. */
export const FLAGS = [
  'process ended',
  'no answer',
  'secret in the answer',
  'no JSON',
  'no error status',
  'server fault not logged',
  'half an answer looks whole',
] as const;
export type Flag = (typeof FLAGS)[number];

/** What has not come by then, in milliseconds, does not come; a busy machine may be late. */
const PATIENCE = 8000;

type Marks = readonly (Flag | false | undefined)[];
const raised = (marks: Marks): Flag[] =>
  marks.filter((mark) => mark !== false && mark !== undefined);

/** What is wrong with the answer to a row. */
export async function flagCase(server: ServerProcess, row: Case): Promise<Flag[]> {
  const from = server.records.length;
  const seen = await ask(server, row, PATIENCE);
  const records = await recordsSince(server, from).catch(() => undefined);
  if (records === undefined) return [await lost(server)];
  const expected = expectedOf(row, server);
  if ('gone' in expected || 'text' in expected) return [];
  if (seen.timedOut) return ['no answer'];
  if ('cut' in expected) return raised([seen.answers[0]?.whole && 'half an answer looks whole']);
  return flagAnswer(seen, expected, records);
}

/** A server that is silent is ended, so that it spoils no other row. */
async function lost(server: ServerProcess): Promise<Flag> {
  if (await server.hasEnded()) return 'process ended';
  server.stop();
  await server.hasEnded();
  return 'no answer';
}

function flagAnswer(seen: Seen, expected: Expected, records: readonly LogRecord[]): Flag[] {
  const [answer] = seen.answers;
  if (answer === undefined) return ['no answer'];
  const isEmpty = 'noBody' in expected && expected.noBody;
  const isLost = 'unlogged' in expected && expected.unlogged;
  return raised([
    seen.bytes.includes(SECRET) && 'secret in the answer',
    !isEmpty && !isJson(answer) && 'no JSON',
    (answer.status < 400 || answer.status > 599) && 'no error status',
    answer.status >= 500 && !isLost && !hasError(records) && 'server fault not logged',
  ]);
}

/** What is wrong with the reply to a message. */
export async function flagCall(server: ServerProcess, row: CallCase): Promise<Flag[]> {
  const from = server.records.length;
  const answer = await call(server.ports.calls, row.message, PATIENCE);
  const records = await recordsSince(server, from).catch(() => undefined);
  if (records === undefined) return [await lost(server)];
  if (answer.timedOut) return ['no answer'];
  if (!('code' in row.expected)) return [];
  return flagReply(answer, row.expected.http, records);
}

function flagReply(answer: CallAnswer, http: number, records: readonly LogRecord[]): Flag[] {
  if (answer.replies.length === 0) return ['no answer'];
  return raised([
    answer.bytes.includes(SECRET) && 'secret in the answer',
    answer.replies.every(({ err }) => err === undefined) && 'no error status',
    http >= 500 && !hasError(records) && 'server fault not logged',
  ]);
}

function hasError(records: readonly LogRecord[]): boolean {
  return records.some(({ level }) => level === 'error' || level === 'fatal');
}

function isJson({ body }: RawAnswer): boolean {
  try {
    return typeof JSON.parse(body) === 'object';
  } catch {
    return false;
  }
}
