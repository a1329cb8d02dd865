import { readFileSync } from 'node:fs';

/** What the catalogue's table says of one meaning. */
export interface Expected {
  readonly code: string;
  readonly key: string;
  readonly status: number;
  readonly mtAuthStatus: number;
  readonly title: string;
}

/** The table, by key, in its order. Run from the root of the repository. */
export function readCatalogue(file = 'test/fixtures/catalog.tsv'): ReadonlyMap<string, Expected> {
  const [, ...lines] = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split('\t')).map((cells) => [cells[2]!, rowOf(cells)]));
}

function rowOf(cells: readonly string[]): Expected {
  const [code, , key, , status, mtAuthStatus, , , title] = cells;
  return {
    code: code!,
    key: key!,
    status: Number(status),
    mtAuthStatus: Number(mtAuthStatus),
    title: title!,
  };
}
