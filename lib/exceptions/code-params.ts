import type { MtErrorParams } from '../catalog/mt-error-params.js';
import type { ErrorEntries, ErrorEntry } from './error-entry.js';
import type { MtExceptionOptions } from './exception-options.js';
import type { MtException } from './mt.exception.js';

/** What every member of a union demands at once. */
type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  member: infer Member,
) => void
  ? Member
  : never;

/** The parameters of a built-in code; of a union of codes, those that suit each of them. */
export type ParamsOf<Code extends string> = [Code] extends [keyof MtErrorParams]
  ? Intersection<MtErrorParams[Code]> & object
  : Record<string, unknown>;

/** The options of a throw: they may be left out only where no parameter is required. */
export type OptionsFor<Params extends object> =
  Record<never, never> extends Params
    ? [options?: MtExceptionOptions<Params>]
    : [options: MtExceptionOptions<Params> & { params: Readonly<Params> }];

type CodeOf<Entries extends ErrorEntries> = Entries[keyof Entries]['code'];

type EntryParams<Entries extends ErrorEntries, Code extends string> = {
  [Key in keyof Entries]: Entries[Key] extends ErrorEntry<infer Own, infer Params>
    ? Own extends Code
      ? Params
      : never
    : never;
}[keyof Entries];

/** A class that throws a catalogue's entries by code. */
export interface CodeException<Entries extends ErrorEntries> {
  new <Code extends CodeOf<Entries>>(
    code: Code,
    ...options: OptionsFor<Intersection<EntryParams<Entries, Code>> & object>
  ): MtException<Code, Intersection<EntryParams<Entries, Code>> & object>;
  [Symbol.hasInstance](value: unknown): boolean;
}
