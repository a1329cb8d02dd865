import type { RowResult } from './run-row.js';

/** What is shown of a row, in this order. */
export const HEAD = [
  '',
  'code',
  'key',
  'how it was caused',
  'status',
  'en',
  'zh-CN',
  'ms',
] as const;

export function cellsOf(result: RowResult): string[] {
  const { code, key, how, where, status, titles, time, because, faults } = result;
  const mark = faults.length > 0 ? '✗' : because === undefined ? '✓' : '*';
  const shown = status === undefined ? where : String(status);
  return [mark, code, key, how, shown, titles.en, titles['zh-CN'], time.toFixed(1)];
}
