import type { ErrorDefinition } from '../catalog/error-definition.js';
import type { ErrorKind } from '../catalog/error-kind.js';
import { ENTRY } from './brand.js';
import type { MtExceptionOptions } from './exception-options.js';
import type { MtException } from './mt.exception.js';

/** The arguments of an entry: parameters may be left out only where none is required. */
export type EntryArguments<Params extends object> =
  Record<never, never> extends Params
    ? [params?: Readonly<Params>, options?: MtExceptionOptions]
    : [params: Readonly<Params>, options?: MtExceptionOptions];

/**
 * One meaning of the catalogue as a value: callable, newable, and usable in `instanceof`, `@Catch`
 * and `toThrow`.
 *
 * @example throw new MtErrors.PROJECT_USER_NOT_FOUND();
 * @example if (error instanceof MtErrors.AGGREGATE_OUTDATED) reload();
 */
export interface ErrorEntry<
  Code extends string = string,
  Params extends object = Record<string, unknown>,
  Kind extends ErrorKind = ErrorKind,
> {
  new (...args: EntryArguments<Params>): MtException<Code, Params>;
  (...args: EntryArguments<Params>): MtException<Code, Params>;
  readonly code: Code;
  readonly key: string;
  readonly section: string;
  readonly kind: Kind;
  readonly status: number;
  readonly definition: ErrorDefinition;
}

/** Entries by name: what `MtErrors` is, and what `defineErrors()` returns. */
// oxlint-disable-next-line typescript/no-explicit-any -- parameters are contravariant: no other type takes every entry
export type ErrorEntries = Readonly<Record<string, ErrorEntry<string, any>>>;

/** True for an entry of this or another installed copy of the package. */
export function isErrorEntry(value: unknown): value is ErrorEntry {
  return typeof value === 'function' && ENTRY in value;
}
