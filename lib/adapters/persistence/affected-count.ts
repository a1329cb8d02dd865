import { isObject } from '../shape.js';

/** Where libraries say how many rows or documents were changed. */
const COUNTS = ['affected', 'affectedRows', 'rowCount', 'changes', 'count'] as const;
/** MongoDB counts apart what it found, created and removed; a row found is a row that was there. */
const MONGO_COUNTS = ['matchedCount', 'upsertedCount', 'insertedCount', 'deletedCount'] as const;

/** How many rows a result says it has changed; `undefined` where it does not say. */
export function affectedCount(result: unknown): number | undefined {
  const count = numberOf(result);
  if (count !== undefined) return count;
  if (!isObject(result)) return undefined;
  return namedCount(result) ?? (Array.isArray(result) ? countOfArray(result) : undefined);
}

function namedCount(result: Readonly<Record<string, unknown>>): number | undefined {
  const named = COUNTS.map((name) => numberOf(result[name])).find((count) => count !== undefined);
  if (named !== undefined) return named;
  const counts = MONGO_COUNTS.map((name) => numberOf(result[name]));
  const given = counts.filter((count) => count !== undefined);
  return given.length === 0 ? undefined : given.reduce((sum, count) => sum + count, 0);
}

/** A pair of a result and something beside it, a list that starts with the count, or the rows. */
function countOfArray(result: readonly unknown[]): number | undefined {
  const first = numberOf(result[0]);
  if (first !== undefined) return first;
  const header = result.length === 2 ? headerOf(result) : undefined;
  if (header !== undefined) return namedCount(header);
  return result.every(isRow) ? result.length : undefined;
}

function headerOf(pair: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  return pair
    .filter(isObject)
    .find((member) => 'affectedRows' in member || ('rowCount' in member && 'command' in member));
}

function isRow(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}
