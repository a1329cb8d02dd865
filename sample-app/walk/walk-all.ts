import type { AppConfig } from '../config/app-config.js';
import { readConfig } from '../config/app-config.js';
import { type Expected, readCatalogue } from './catalogue.js';
import { type RowResult, runRow } from './run-row.js';
import { queuesOf } from './rows/rabbit.js';
import { walkRows } from './rows.js';
import { selectMeanings } from './select-meanings.js';
import { ownNames, removeTraces } from './servers.js';
import { Walk } from './walk.js';
import type { WalkRow } from './walk-row.js';

const VARIABLES = { rabbitmq: 'AMQP_URL', postgres: 'DATABASE_URL' } as const;

export interface WalkAllOptions {
  readonly platform: string;
  readonly profile: AppConfig['profile'];
  /** Codes or keys; all where it is empty. */
  readonly only: readonly string[];
  onProgress(done: number, total: number, code: string): void;
}

export interface WalkReport {
  readonly results: readonly RowResult[];
  /** Meanings that cannot happen without a server, and the variable that names one. */
  readonly leftOut: readonly { code: string; key: string; needs: string }[];
}

/** Walks through the catalogue. */
export async function walkAll(options: WalkAllOptions): Promise<WalkReport> {
  const { platform, profile, only, onProgress } = options;
  const wanted = selectMeanings([...readCatalogue().values()], only);
  const servers = ownNames(readConfig());
  const walk = await Walk.start({ platform, settings: { ...servers, profile } });
  const results: RowResult[] = [];
  const leftOut: { code: string; key: string; needs: string }[] = [];
  try {
    for (const [index, expected] of wanted.entries()) {
      onProgress(index, wanted.length, expected.code);
      const row = rowOf(expected);
      const needs = missingServer(row);
      if (needs === undefined) results.push(await runRow(walk, row, expected, profile));
      else leftOut.push({ code: expected.code, key: expected.key, needs });
    }
  } finally {
    const queues = queuesOf(walk);
    await walk.close();
    await removeTraces(servers, queues);
  }
  return { results, leftOut };
}

function rowOf({ key }: Expected): WalkRow {
  const row = walkRows.find((each) => each.key === key);
  if (row === undefined) throw new Error(`${key} has no row: add one below sample-app/walk/rows`);
  return row;
}

/** The variable without which the row cannot happen. */
function missingServer({ needs }: WalkRow): string | undefined {
  const variable = needs && VARIABLES[needs];
  return variable !== undefined && process.env[variable] === undefined ? variable : undefined;
}
