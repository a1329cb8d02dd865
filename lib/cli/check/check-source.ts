import { readFileSync } from 'node:fs';
import { builtInDefinitions } from '../../catalog/built-in.js';
import type { SourceFile } from '../source/source-files.js';
import { type Mention, scanSource } from '../source/scan-source.js';
import type { Checked, Finding } from './finding.js';
import type { Locator } from './locate.js';

interface Known {
  /** Names of entries by the variable that holds them. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly codes: ReadonlySet<string>;
  readonly builtInCodes: ReadonlySet<string>;
}

/** Entries that the source never names, and what it names that is no entry. */
export function checkSource(
  checked: Checked,
  files: readonly SourceFile[],
  locator: Locator,
): Finding[] {
  const known = knownBy(checked);
  const own = new Set(checked.catalogs.map(({ path }) => path));
  const words = new Set<string>();
  const undeclared: Finding[] = [];
  for (const { path, file } of files.filter((source) => !own.has(source.path))) {
    const scanned = scanSource(readFileSync(path, 'utf8'), new Set(known.names.keys()));
    for (const word of scanned.words) words.add(word);
    undeclared.push(...scanned.mentions.flatMap((mention) => judge(mention, file, known)));
  }
  return [...undeclared, ...findUnused(checked, words, locator)];
}

function knownBy({ catalogs }: Checked): Known {
  const builtInCodes = new Set(builtInDefinitions.map(({ code }) => code));
  const names = catalogs.map(
    ({ exportName, entries }) => [exportName, new Set(entries.map(({ key }) => key))] as const,
  );
  const builtIn = ['MtErrors', new Set(builtInDefinitions.map(({ key }) => key))] as const;
  const codes = catalogs.flatMap(({ entries }) => entries.map(({ code }) => code));
  return {
    names: new Map([builtIn, ...names.filter(([name]) => name !== 'default')]),
    codes: new Set([...builtInCodes, ...codes]),
    builtInCodes,
  };
}

function judge({ owner, value, by, line }: Mention, file: string, known: Known): Finding[] {
  const found = (repair: string): Finding[] => [
    { rule: 'undeclared', file, line, message: repair },
  ];
  if (by === 'name') {
    if (known.names.get(owner)!.has(value)) return [];
    return found(`${owner}.${value}: ${owner} has no such entry: define it or correct the name`);
  }
  if (known.builtInCodes.has(value)) return [];
  if (!known.codes.has(value)) {
    return found(`${owner}('${value}'): no catalogue has this code: define it or correct it`);
  }
  return owner === 'MtException'
    ? found(`MtException('${value}'): MtException takes built-in codes: use MtException.for(...)`)
    : [];
}

function findUnused(
  { catalogs }: Checked,
  words: ReadonlySet<string>,
  locator: Locator,
): Finding[] {
  return catalogs.flatMap((catalog) =>
    catalog.entries
      .filter(({ key, code }) => !words.has(key) && !words.has(code))
      .map(({ key, section }) => ({
        rule: 'unused' as const,
        ...locator.entry(catalog, key),
        message: `${section}.${key}: the source never names it: throw it, or remove it and retire its code`,
      })),
  );
}
