import { readPairs } from './key-value-text.js';

/** What the caller asked for, as it was sent, and the names under which it was. */
export interface PageRequest {
  readonly number: unknown;
  readonly size: unknown;
  readonly sort: unknown;
  readonly order: unknown;
  readonly names: PageNames;
}

/** The names of the parts, for the answer. */
export interface PageNames {
  readonly number: string;
  readonly size: string;
  readonly sort: string;
  readonly order: string;
}

const TEXT_NAMES: PageNames = { number: 'num', size: 'size', sort: 'by', order: 'order' };
const QUERY_NAMES: PageNames = { number: 'page', size: 'size', sort: 'sort', order: 'sort' };
const TEXT_KEYS: ReadonlySet<string> = new Set(Object.values(TEXT_NAMES));

/** Reads `num:0,size:20,by:name,order:asc`; `undefined` where it has another form. */
export function readPageText(text: string): PageRequest | undefined {
  const pairs = readPairs(text);
  if (pairs === undefined || pairs.some(([key]) => !TEXT_KEYS.has(key))) return undefined;
  const { num: number, size, by: sort, order } = Object.fromEntries(pairs);
  return { number, size, sort, order, names: TEXT_NAMES };
}

/**
 * Reads the members `page`, `size` and `sort` of a query; others are not looked at. The order
 * stands in `sort`: `-name`, `name,desc` or `name:desc`.
 *
 * @returns `undefined` where one of them is there twice or has another form
 */
export function readPageQuery(query: object): PageRequest | undefined {
  const { page: number, size, sort } = query as Record<string, unknown>;
  const names = QUERY_NAMES;
  if (Array.isArray(number) || Array.isArray(size)) return undefined;
  if (sort === undefined) return { number, size, sort, order: undefined, names };
  if (typeof sort !== 'string') return undefined;
  if (sort.startsWith('-')) return { number, size, sort: sort.slice(1), order: 'desc', names };
  const [field, order, ...others] = sort.split(/[,:]/);
  return others.length > 0 ? undefined : { number, size, sort: field, order, names };
}
