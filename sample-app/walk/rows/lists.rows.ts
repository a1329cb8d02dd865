import type { Seen, WalkRow } from '../walk-row.js';
import type { Walk } from '../walk.js';
import { ada } from '../callers.js';

const good = 'num:0,size:20,by:name,order:asc';

/** A list of projects with what the query says of it. */
function list(walk: Walk, query: Record<string, string>, path = '/projects'): Promise<Seen> {
  return walk.send({ path: `${path}?${String(new URLSearchParams(query))}`, as: ada });
}

function page(key: string, how: string, text: string): WalkRow {
  return {
    key,
    how,
    cause: (walk) => list(walk, { page: text }),
    twin: (walk) => list(walk, { page: good }),
  };
}

function query(key: string, how: string, text: string): WalkRow {
  return {
    key,
    how,
    cause: (walk) => list(walk, { query: text }),
    twin: (walk) => list(walk, { query: 'name:Green' }),
  };
}

function search(key: string, how: string, body: object): WalkRow {
  const send = (walk: Walk, sent: object): Promise<Seen> =>
    walk.send({ method: 'POST', path: '/projects/search', body: sent, as: ada });
  return {
    key,
    how,
    cause: (walk) => send(walk, body),
    twin: (walk) => send(walk, { name: 'Green', plan: 'free' }),
  };
}

/** Lists of projects. */
export const listsRows: readonly WalkRow[] = [
  page('PAGE_INFO_UNPARSABLE', 'a page of which a part has no value', 'num:0,size'),
  page('LONG_UNPARSABLE', 'the page number "first"', 'num:first'),
  page('INT_UNPARSABLE', 'the page size "all"', 'size:all'),
  page('PAGE_SIZE_LIMIT_EXCEEDED', 'a page of 51 rows where 50 are allowed', 'size:51'),
  {
    key: 'PAGE_ROWS_LIMIT_EXCEEDED',
    how: 'the same in the older parameter "rows"',
    cause: (walk) => list(walk, { rows: '51' }),
    twin: (walk) => list(walk, { rows: '50' }),
  },
  {
    key: 'PAGE_SORT_INFO_MISSING',
    how: 'a page of an export that does not say by what it is sorted',
    cause: (walk) => list(walk, { page: 'num:0,size:20' }, '/projects/export'),
    twin: (walk) => list(walk, { page: good }, '/projects/export'),
  },
  query('QUERY_UNPARSABLE', 'a filter without a value', 'name'),
  query('QUERY_FIELD_UNKNOWN', 'a filter by a field that is not offered', 'contact:ada'),
  search('NULL_NOT_ALLOWED', 'a search for null', { name: null }),
  search('QUERY_VALUE_INVALID', 'a search for a plan of digits', { plan: '42' }),
];
