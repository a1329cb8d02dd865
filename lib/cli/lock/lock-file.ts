import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import { compareText } from '../catalog/describe-entry.js';
import { UsageError } from '../cli-host.js';

/** An entry as the last release had it. */
export interface LockedEntry {
  readonly code: string;
  readonly key: string;
  readonly section: string;
  readonly kind: string;
  readonly status: number;
  /** Names and types of the public parameters. */
  readonly params: Readonly<Record<string, string>>;
  /** In the fallback locale. */
  readonly title: string;
  /** True for an entry that is gone; its code is never given to another. */
  readonly retired?: true;
}

const VERSION = 1;

/** What the lock file says; `undefined` where there is none. */
export function readLock(path: string, shown: string): LockedEntry[] | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const { lockVersion, entries } = parse(text, shown) as {
    lockVersion?: unknown;
    entries?: unknown;
  };
  if (lockVersion !== VERSION || !Array.isArray(entries)) {
    throw new UsageError(
      `${shown}:1: is no lock file of version ${VERSION}: write it anew with "mt-errors check ... --update-lock"`,
    );
  }
  return entries as LockedEntry[];
}

function parse(text: string, shown: string): object {
  try {
    return Object(JSON.parse(text)) as object;
  } catch (error) {
    const { message } = error as Error;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    const line = text.slice(0, position).split('\n').length;
    throw new UsageError(`${shown}:${line}: is no JSON (a merge conflict?): repair or restore it`);
  }
}

/** Writes the lock file: one entry a line, so that a change is one line of a diff. */
export function writeLock(path: string, entries: readonly LockedEntry[]): void {
  const sorted = [...entries].sort(
    (one, other) => compareText(one.code, other.code) || compareText(one.key, other.key),
  );
  const lines = sorted.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  writeFileSync(path, `{\n  "lockVersion": ${VERSION},\n  "entries": [\n${lines}\n  ]\n}\n`);
}

/** An entry in the form in which it is locked. */
export function lockedForm(definition: ErrorDefinition, fallbackLocale: string): LockedEntry {
  const { code, key, section, kind, status, title } = definition;
  const params = Object.entries(definition.params)
    .filter(([, param]) => !param.private)
    .map(([name, { type }]) => [name, type] as const);
  return {
    code,
    key,
    section,
    kind,
    status,
    params: Object.fromEntries(params),
    title: title[fallbackLocale] ?? '',
  };
}
