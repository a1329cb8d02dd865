import type { Finding, Rule } from '../check/finding.js';
import type { LockedEntry } from './lock-file.js';

/** An entry of the catalogue as it would be locked, and where it stands. */
export interface CurrentEntry {
  readonly entry: LockedEntry;
  readonly place: { readonly file: string; readonly line?: number };
}

const MEMBERS = ['section', 'kind', 'status', 'params', 'title'] as const;
const REPAIR = 'where this is meant, run with --update-lock and commit the lock file';

/** What differs between the catalogue and its lock file. */
export function compareLock(
  locked: readonly LockedEntry[],
  current: readonly CurrentEntry[],
  lockFile: string,
): Finding[] {
  return [
    ...current.flatMap((entry) => compareEntry(entry, locked)),
    ...locked
      .filter((entry) => !entry.retired && !isKnown(entry, current))
      .map(({ code, key, section }) => ({
        rule: 'code-removed' as const,
        file: lockFile,
        message: `${section}.${key}: the code "${code}" is gone, and callers may know it: put it back, or run with --update-lock to retire it`,
      })),
  ];
}

/** True where the catalogue still has the code or the name, which other findings speak of. */
function isKnown({ code, key }: LockedEntry, current: readonly CurrentEntry[]): boolean {
  return current.some(({ entry }) => entry.code === code || entry.key === key);
}

function compareEntry({ entry, place }: CurrentEntry, locked: readonly LockedEntry[]): Finding[] {
  const found = (rule: Rule, message: string): Finding[] => [
    { rule, ...place, message: `${entry.section}.${entry.key}: ${message}` },
  ];
  const same = locked.find(({ code, key }) => code === entry.code && key === entry.key);
  if (same !== undefined) {
    const changes = changesIn(same, entry);
    return changes ? found('contract-changed', `${changes}: ${REPAIR}`) : [];
  }
  const before = locked.find(({ code }) => code === entry.code);
  if (before !== undefined) {
    return found(
      'meaning-changed',
      `the code "${entry.code}" ${before.retired ? 'was retired' : 'means'} ${before.section}.${before.key} ("${before.title}") in the lock file: give the new meaning a code of its own`,
    );
  }
  const renumbered = locked.find(({ key, retired }) => key === entry.key && !retired);
  return renumbered === undefined
    ? found('lock-outdated', `the code "${entry.code}" is new: run with --update-lock`)
    : found(
        'meaning-changed',
        `had the code "${renumbered.code}" and has "${entry.code}" now: callers compare the code, so put it back`,
      );
}

function changesIn(locked: LockedEntry, entry: LockedEntry): string {
  return MEMBERS.filter((member) => show(locked[member]) !== show(entry[member]))
    .map((member) => `${member} was ${show(locked[member])} and is ${show(entry[member])}`)
    .join('; ');
}

function show(value: unknown): string {
  return JSON.stringify(value);
}

/** The lock file that a catalogue should have: what is gone from it stays as retired. */
export function updatedLock(
  locked: readonly LockedEntry[],
  current: readonly CurrentEntry[],
): LockedEntry[] {
  const entries = current.map(({ entry }) => entry);
  const gone = locked.filter(({ code }) => !entries.some((entry) => entry.code === code));
  return [...entries, ...gone.map((entry) => ({ ...entry, retired: true as const }))];
}
