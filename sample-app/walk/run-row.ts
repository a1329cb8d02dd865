import type { Expected } from './catalogue.js';
import { judge, judgeTwin, titleOf } from './judge.js';
import type { Seen, WalkRow } from './walk-row.js';
import type { Walk } from './walk.js';

/** What came of one row. */
export interface RowResult {
  readonly code: string;
  readonly key: string;
  readonly how: string;
  readonly because: string | undefined;
  readonly where: string;
  readonly status: number | undefined;
  readonly titles: { readonly en: string; readonly 'zh-CN': string };
  /** Until the answer was there, in milliseconds. */
  readonly time: number;
  /** Why it did not go as the catalogue has it. */
  readonly faults: readonly string[];
}

type Outcome = Omit<RowResult, 'code' | 'key' | 'how' | 'because'>;

/** Causes the failure for an English and for a Chinese reader, then lets the twin succeed. */
export async function runRow(
  walk: Walk,
  row: WalkRow,
  expected: Expected,
  profile: string,
): Promise<RowResult> {
  const { key, how, because } = row;
  const outcome = await runBoth(walk, row, expected, profile).catch(failed);
  walk.language = 'en';
  await walk.endRow();
  return { code: expected.code, key, how, because, ...outcome };
}

async function runBoth(
  walk: Walk,
  row: WalkRow,
  expected: Expected,
  profile: string,
): Promise<Outcome> {
  const en = await causeIn('en', walk, row);
  const zh = await causeIn('zh-CN', walk, row);
  await walk.endRow();
  const twin = await row.twin(walk);
  const chinese = zh.where === 'answer' ? titleOf(zh) : expected.title;
  const isTranslated = profile === 'mt-auth' || chinese === expected.title;
  return {
    where: en.where,
    status: en.status,
    titles: { en: titleOf(en), 'zh-CN': chinese },
    time: en.time,
    faults: [
      ...judge(en, expected, profile),
      ...judge(zh, expected, profile),
      ...(isTranslated ? [] : [`the Chinese title is ${chinese}, not ${expected.title}`]),
      ...judgeTwin(twin),
    ],
  };
}

function causeIn(language: string, walk: Walk, row: WalkRow): Promise<Seen> {
  walk.language = language;
  return row.cause(walk);
}

function failed(error: Error): Outcome {
  const faults = [`the walk itself failed: ${error.stack}`];
  return { where: '', status: undefined, titles: { en: '', 'zh-CN': '' }, time: 0, faults };
}
