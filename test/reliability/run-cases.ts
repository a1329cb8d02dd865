import { randomUUID } from 'node:crypto';
import { type Case, type Expected, http } from './cases.js';
import { send } from './raw-client.js';
import type { LogRecord, ServerProcess } from './server-process.js';
import { judge, LATE, MAX_MILLIS, type Seen, SLOW } from './verdict.js';

/** How long an answer is waited for, in milliseconds, where a busy machine may be to blame. */
const PATIENCE = 20_000;
/** So many requests are under way at a time. */
const BESIDE = 6;

export function expectedOf({ expected }: Case, { platform }: ServerProcess): Expected {
  return typeof expected === 'function' ? expected(platform) : expected;
}

export function ask(server: ServerProcess, row: Case, timeout?: number): Promise<Seen> {
  const { request, abortAfter, halfClose, later, neverReads, app = 'main' } = row;
  return send(server.ports[app], request, {
    abortAfter,
    halfClose,
    later,
    neverReads,
    timeout,
  });
}

/** The records from a place on, after all that was logged has arrived; `undefined` where the server is dead. */
export async function recordsSince(
  server: ServerProcess,
  from: number,
): Promise<readonly LogRecord[] | undefined> {
  const mark = randomUUID();
  const { answers } = await send(server.port, http(`/api/health/mark/${mark}`));
  if (answers[0]?.status !== 200) return undefined;
  const isThere = (): boolean => server.records.some(({ text }) => text === mark);
  for (let waited = 0; waited < 1000 && !isThere(); waited++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return server.records.slice(from);
}

/** Milliseconds that the server has computed, which other processes of the machine do not lengthen. */
async function computed(server: ServerProcess): Promise<number> {
  const { answers } = await send(server.port, http('/api/health/computed'));
  return Number((JSON.parse(answers[0]?.body ?? '{}') as { millis?: number }).millis);
}

/** The verdict of one row that nothing else runs beside. */
export async function judgeAlone(
  server: ServerProcess,
  row: Case,
  timeout?: number,
): Promise<string[]> {
  const from = server.records.length;
  const seen = await ask(server, row, timeout);
  const records = await recordsSince(server, from);
  if (records === undefined) {
    return [(await server.hasEnded()) ? 'the process died' : 'it does not answer any more'];
  }
  return judge(seen, row, expectedOf(row, server), records);
}

/** The verdicts of all rows on a server: those that disturb no other run beside each other. */
export async function judgeAll(
  server: ServerProcess,
  rows: readonly Case[],
): Promise<Map<Case, string[]>> {
  const from = server.records.length;
  const seen = new Map<Case, Seen>();
  await inLanes(
    rows.filter(({ alone }) => !alone),
    async (row) => {
      seen.set(row, await ask(server, row));
    },
  );
  const records = await recordsSince(server, from);
  const verdicts = new Map<Case, string[]>();
  for (const row of rows) {
    const answer = seen.get(row);
    const found = records && answer && judge(answer, row, expectedOf(row, server), records);
    verdicts.set(row, found ?? (await reviveAndJudge(server, row)));
  }
  for (const [row, found] of verdicts) verdicts.set(row, await inTime(server, row, found));
  return verdicts;
}

/** What was slow is asked again alone: only the time counts in which the server had the processor. */
async function inTime(server: ServerProcess, row: Case, first: string[]): Promise<string[]> {
  if (!first.includes(SLOW) && !first.includes(LATE)) return first;
  await server.revive();
  const before = await computed(server);
  const found = await judgeAlone(server, row, PATIENCE);
  const isBusy = server.isAlive && (await computed(server)) - before < MAX_MILLIS;
  return isBusy ? found.filter((finding) => finding !== SLOW) : found;
}

async function reviveAndJudge(server: ServerProcess, row: Case): Promise<string[]> {
  await server.revive();
  return judgeAlone(server, row);
}

async function inLanes(rows: readonly Case[], run: (row: Case) => Promise<void>): Promise<void> {
  const left = rows.values();
  const lane = async (): Promise<void> => {
    for (const row of left) await run(row);
  };
  await Promise.all(Array.from({ length: BESIDE }, lane));
}
