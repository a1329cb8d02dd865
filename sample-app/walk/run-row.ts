import type { Expected } from './catalogue.js';
import { judge, judgeTwin, titleOf } from './judge.js';
import type { WalkRow } from './walk-row.js';
import type { Walk } from './walk.js';

/** What came of one row. */
export interface RowResult {
  readonly code: string;
  readonly key: string;
  readonly how: string;
  readonly where: string;
  readonly status: number | undefined;
  readonly titles: { readonly en: string; readonly 'zh-CN': string };
  readonly time: number;
  readonly because: string | undefined;
  /** Why it did not go as the catalogue has it. */
  readonly faults: readonly string[];
}

/** Causes the failure for an English and for a Chinese reader, then lets the twin succeed. */
export async function runRow(
  walk: Walk,
  row: WalkRow,
  expected: Expected,
  profile: string,
): Promise<RowResult> {
  const { key, how, because } = row;
  const { code } = expected;
  try {
    const en = await inLanguage(walk, 'en', row);
    const zh = await inLanguage(walk, 'zh-CN', row);
    const twin = await row.twin(walk);
    const chinese = zh.where === 'answer' ? titleOf(zh) : expected.title;
    const faults = [
      ...judge(en, expected, profile),
      ...judge(zh, expected, profile),
      ...(profile === 'mt-auth' || chinese === expected.title ? [] : [`zh-CN: ${chinese}`]),
      ...judgeTwin(twin),
    ];
    const { where, status, time } = en;
    const titles = { en: titleOf(en), 'zh-CN': chinese };
    return { code, key, how, where, status, titles, time, because, faults };
  } catch (error) {
    const titles = { en: '', 'zh-CN': '' };
    const faults = [`the walk itself failed: ${String((error as Error).stack)}`];
    return { code, key, how, where: '', status: undefined, titles, time: 0, because, faults };
  } finally {
    walk.language = 'en';
    await walk.endRow();
  }
}

async function inLanguage(walk: Walk, language: string, row: WalkRow) {
  walk.language = language;
  return row.cause(walk);
}
