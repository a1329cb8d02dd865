import type { ImportedEntry, TableFinding } from './imported-entry.js';

/** Entries of which each has its own code and name, and what had to give way. */
export interface MergedEntries {
  readonly entries: readonly ImportedEntry[];
  /** Earlier rows whose code a later row has too. */
  readonly replaced: readonly ImportedEntry[];
  readonly findings: readonly TableFinding[];
}

/** Of two rows with one code the later one is kept; a name that is taken gets the code added. */
export function mergeEntries(all: readonly ImportedEntry[]): MergedEntries {
  const byCode = new Map<string, ImportedEntry>();
  const replaced: ImportedEntry[] = [];
  const findings: TableFinding[] = [];
  for (const entry of all) {
    const earlier = byCode.get(entry.code);
    if (earlier !== undefined) {
      replaced.push(earlier);
      findings.push({ line: entry.line, message: duplicate(earlier, entry) });
    }
    byCode.delete(entry.code);
    byCode.set(entry.code, entry);
  }
  return { entries: withOwnNames([...byCode.values()]), replaced, findings };
}

function duplicate(earlier: ImportedEntry, entry: ImportedEntry): string {
  const [before, now] = [earlier, entry].map(({ title }) => Object.values(title)[0]);
  return `code ${entry.code} stands in line ${earlier.line} too ("${before}"): this row ("${now}") is kept; give one of them another code`;
}

function withOwnNames(entries: readonly ImportedEntry[]): ImportedEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const key = taken.has(entry.key)
      ? `${entry.key}_${entry.code.replaceAll('-', '_')}`
      : entry.key;
    taken.add(key);
    return { ...entry, key };
  });
}
