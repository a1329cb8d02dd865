import { call, type CallAnswer } from './call-client.js';
import { recordsSince } from './run-cases.js';
import { SECRET } from './server/secret.js';
import type { LogRecord, ServerProcess } from './server-process.js';
import type { CallCase } from './table/calls.js';

const MAX_REPLY = 16 * 1024;

interface Wire {
  readonly $mt?: number;
  readonly code?: string;
  /** Left out where the code says it. */
  readonly http?: number;
  readonly id?: string;
}

/** Everything that is wrong about the reply to a message; empty where nothing is. */
export async function judgeCall(server: ServerProcess, row: CallCase): Promise<string[]> {
  const from = server.records.length;
  const answer = await call(server.ports.calls, row.message);
  const records = await recordsSince(server, from);
  if (records === undefined) return ['the process died'];
  return [
    ...(answer.timedOut ? ['it did not answer'] : []),
    ...(answer.bytes.includes(SECRET) ? ['the reply has the secret'] : []),
    ...(answer.bytes.length <= MAX_REPLY ? [] : [`a reply of ${answer.bytes.length} characters`]),
    ...judgeReply(answer, row, records),
  ];
}

function judgeReply(
  { replies }: CallAnswer,
  { expected }: CallCase,
  records: readonly LogRecord[],
): string[] {
  if ('ended' in expected) return replies.length === 0 ? [] : ['a reply to nonsense'];
  const reply = replies.at(-1);
  if (reply === undefined) return ['no reply'];
  if ('response' in expected) {
    return reply.response === expected.response ? [] : [`the reply is ${JSON.stringify(reply)}`];
  }
  const wire = reply.err as Wire;
  const id = wire.id ?? 'none';
  const own = records.filter(({ level, text }) => level === 'error' && text.includes(id));
  return [
    ...(reply.id === 'm-1' ? [] : [`the reply is to ${reply.id}`]),
    ...(wire.$mt === 1 ? [] : [`the form is ${JSON.stringify(wire).slice(0, 200)}`]),
    ...(wire.code === expected.code ? [] : [`code ${wire.code} instead of ${expected.code}`]),
    ...((wire.http ?? expected.http) === expected.http
      ? []
      : [`status ${wire.http} instead of ${expected.http}`]),
    ...(own.length === (expected.http >= 500 ? 1 : 0) ? [] : [`${own.length} error records`]),
  ];
}
