import type { AppConfig } from '../config/app-config.js';
import { readConfig } from '../config/app-config.js';
import { readCatalogue } from './catalogue.js';
import { type RowResult, runRow } from './run-row.js';
import { queuesOf } from './rows/rabbit.js';
import { walkRows } from './rows.js';
import { ownNames, removeTraces } from './servers.js';
import { Walk } from './walk.js';
import type { WalkRow } from './walk-row.js';

export interface WalkAllOptions {
  readonly platform: string;
  readonly profile: AppConfig['profile'];
  /** Codes or keys; all where it is empty. */
  readonly only: readonly string[];
  onProgress(done: number, total: number, code: string): void;
}

export interface WalkReport {
  readonly results: readonly RowResult[];
  /** Meanings that did not happen, and why. */
  readonly leftOut: readonly { code: string; key: string; reason: string }[];
}

/** Walks through the catalogue. */
export async function walkAll(options: WalkAllOptions): Promise<WalkReport> {
  const { platform, profile, only, onProgress } = options;
  const wanted = [...readCatalogue().values()].filter(
    ({ code, key }) => only.length === 0 || only.includes(code) || only.includes(key),
  );
  const servers = ownNames(readConfig());
  const walk = await Walk.start({ platform, settings: { ...servers, profile } });
  const results: RowResult[] = [];
  const leftOut: { code: string; key: string; reason: string }[] = [];
  try {
    for (const [index, expected] of wanted.entries()) {
      onProgress(index, wanted.length, expected.code);
      const row = walkRows.find(({ key }) => key === expected.key);
      const reason = reasonToLeaveOut(row);
      if (row === undefined || reason !== undefined)
        leftOut.push({ code: expected.code, key: expected.key, reason: reason ?? '' });
      else results.push(await runRow(walk, row, expected, profile));
    }
  } finally {
    const queues = queuesOf(walk);
    await walk.close();
    await removeTraces(servers, queues);
  }
  return { results, leftOut };
}

function reasonToLeaveOut(row: WalkRow | undefined): string | undefined {
  if (row === undefined) return 'no row';
  if (row.needs === 'rabbitmq' && process.env.AMQP_URL === undefined) return 'needs AMQP_URL';
  if (row.needs === 'postgres' && process.env.DATABASE_URL === undefined)
    return 'needs DATABASE_URL';
  return undefined;
}
