import type { Expected } from './catalogue.js';

/** Those whose code or name is asked for; all where nothing is. */
export function selectMeanings(
  all: readonly Expected[],
  only: readonly string[],
): readonly Expected[] {
  if (only.length === 0) return all;
  const isMeant = (name: string, { code, key }: Expected) => name === code || name === key;
  const unknown = only.filter((name) => !all.some((each) => isMeant(name, each)));
  if (unknown.length > 0)
    throw new Error(`--only ${unknown.join(',')}: the catalogue has no such code or name`);
  return all.filter((each) => only.some((name) => isMeant(name, each)));
}
