import type { mtAccessErrors } from '../catalog/mt-access.errors.js';
import type { mtCommonErrors } from '../catalog/mt-common.errors.js';

/** The name of a built-in entry. */
export type BuiltInKey = keyof typeof mtAccessErrors | keyof typeof mtCommonErrors;

/** An entry's texts in one language. */
export interface EntryText {
  readonly title: string;
  readonly detail?: string;
}

/** One language: everything the library says, as data. */
export interface LocaleBundle {
  /** BCP 47 tag, for example `'zh-CN'`. */
  readonly tag: string;
  /** What stands between the items of a list in a text. Default `', '`. */
  readonly listSeparator?: string;
  /** Texts by entry key. */
  readonly entries: Readonly<Record<string, EntryText>>;
  /** Status phrases for failures without an entry, by HTTP status. */
  readonly statuses: Readonly<Record<number, string>>;
  /** Texts of validation rules, by rule name, as ICU templates over the rule's parameters. */
  readonly violations: Readonly<Record<string, string>>;
}

/** A language that covers the whole built-in catalogue; a missing entry does not compile. */
export interface CompleteLocaleBundle extends LocaleBundle {
  readonly entries: Readonly<Record<BuiltInKey, EntryText>>;
}
