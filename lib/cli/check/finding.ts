import type { LoadedCatalog } from '../catalog/load-catalogs.js';

/** The rules of `mt-errors check` and what each one finds. */
export const rules = {
  definition: 'a code, name, status, kind, parameter or language tag that is not valid',
  placeholder: 'a text whose placeholders are not the public parameters, or a title that has any',
  'missing-language': 'an entry without a text in a language that is expected',
  'duplicate-code': 'a code that two entries have',
  'duplicate-name': 'a name that two entries have',
  unused: 'an entry that the source never names (with --source)',
  undeclared: 'a code or name in the source that no catalogue has (with --source)',
  'meaning-changed': 'a code that the lock file knows with another meaning',
  'contract-changed': 'status, kind, parameters or title that differ from the lock file',
  'code-removed': 'a code of the lock file that the catalogue no longer has',
  'lock-outdated': 'an entry that the lock file does not know yet',
  gap: 'a number between two codes that is free (a note)',
  'no-lock': 'there is no lock file yet (a note)',
} as const;

export type Rule = keyof typeof rules;

/** Something that needs repair; a note needs none. */
export interface Finding {
  readonly rule: Rule;
  readonly file: string;
  readonly line?: number;
  /** What is wrong, with the value and the repair. */
  readonly message: string;
}

/** True for what does not make the check fail. */
export function isNote({ rule }: Finding): boolean {
  return rule === 'gap' || rule === 'no-lock';
}

/** What the rules look at. */
export interface Checked {
  readonly catalogs: readonly LoadedCatalog[];
  /** The languages that every entry must have, the fallback locale first. */
  readonly locales: readonly string[];
  /** Whether the built-in entries are in the application too. */
  readonly builtIn: boolean;
}
