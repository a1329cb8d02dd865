import { relative } from 'node:path';
import type { Checked, Finding } from '../check/finding.js';
import type { Locator } from '../check/locate.js';
import { type CliHost, inHost, UsageError } from '../cli-host.js';
import { compareLock, type CurrentEntry, updatedLock } from './compare-lock.js';
import { lockedForm, readLock, writeLock } from './lock-file.js';

export const LOCK_FILE = 'mt-errors.lock.json';

interface LockOptions {
  readonly lock?: string;
  readonly updateLock?: boolean;
}

/** What the lock file says of a catalogue, and the codes that it retired. Writes it where asked. */
export function lockFindings(
  checked: Checked,
  { lock, updateLock }: LockOptions,
  locator: Locator,
  host: CliHost,
): { findings: Finding[]; retired: string[] } {
  const path = inHost(host, lock ?? LOCK_FILE);
  const file = relative(host.cwd, path);
  const locked = readLock(path, file);
  const current = currentEntries(checked, locator);
  const retired = (locked ?? []).filter((entry) => entry.retired).map(({ code }) => code);
  if (updateLock) {
    writeLock(path, updatedLock(locked ?? [], current));
    host.stderr.write(`${file}: written\n`);
    return { findings: [], retired };
  }
  if (locked !== undefined) return { findings: compareLock(locked, current, file), retired };
  if (lock !== undefined) {
    throw new UsageError(`--lock ${lock}: there is no such file: add --update-lock to write it`);
  }
  const message = 'no code is protected yet: run with --update-lock and commit the file';
  return { findings: [{ rule: 'no-lock', file, message }], retired };
}

function currentEntries({ catalogs, locales }: Checked, locator: Locator): CurrentEntry[] {
  return catalogs.flatMap((catalog) =>
    catalog.entries.map(({ definition }) => ({
      entry: lockedForm(definition, locales[0]!),
      place: locator.entry(catalog, definition.key),
    })),
  );
}

/** The codes that a lock file knows, also those that are gone. */
export function lockedCodes(lock: string | undefined, host: CliHost): string[] {
  const path = inHost(host, lock ?? LOCK_FILE);
  const locked = readLock(path, relative(host.cwd, path));
  return (locked ?? []).map(({ code }) => code);
}
