import type {
  ErrorDefinition,
  LocalizedText,
  ParamDefinition,
  ParamType,
} from '../catalog/error-definition.js';
import type { NoParams } from '../catalog/no-params.js';
import type { ErrorKind } from '../catalog/error-kind.js';
import { createEntry } from './create-entry.js';
import type { ErrorEntry } from './error-entry.js';

/** A parameter: its type, or its type and whether it is private or may be left out. */
export type ParamInput = ParamType | (ParamDefinition & { readonly optional?: boolean });

/** An entry as its author writes it. */
export interface ErrorInput {
  /** What the caller sees: four to 32 of `A-Z`, `0-9`, `_` and `-`. */
  readonly code: string;
  /** HTTP status, 400 to 599. */
  readonly status: number;
  readonly kind: ErrorKind;
  /** Parameters of a throw. A private one never leaves the process. Default: none. */
  readonly params?: Readonly<Record<string, ParamInput>>;
  /** The short text in each language, the same for every occurrence. */
  readonly title: LocalizedText;
  /** The text of one occurrence: ICU templates over the public parameters. */
  readonly detail?: LocalizedText;
  /** True where the same request, sent again unchanged, may succeed. Default `false`. */
  readonly retryable?: boolean;
  /** `WWW-Authenticate` for status 401. */
  readonly challenge?: string;
}

interface TypeNames {
  string: string;
  number: number;
  boolean: boolean;
  'string[]': readonly string[];
  'string|number': string | number;
}

type TypeOf<Input> = Input extends { readonly type: infer Name }
  ? TypeNames[Name & keyof TypeNames]
  : TypeNames[Input & keyof TypeNames];

type OptionalNames<Params> = {
  [Name in keyof Params]: Params[Name] extends { readonly optional: true } ? Name : never;
}[keyof Params];

type ValuesOf<Params> = {
  [Name in Exclude<keyof Params, OptionalNames<Params>>]: TypeOf<Params[Name]>;
} & { [Name in OptionalNames<Params>]?: TypeOf<Params[Name]> };

/** The entries of a catalogue, typed. */
export type DefinedErrors<Inputs extends Readonly<Record<string, ErrorInput>>> = {
  readonly [Key in keyof Inputs]: ErrorEntry<
    Inputs[Key]['code'],
    Inputs[Key] extends { readonly params: infer Params } ? ValuesOf<Params> : NoParams,
    Inputs[Key]['kind']
  >;
};

/**
 * Defines a catalogue of your own. What is wrong in it is said when the application starts.
 *
 * @example
 * export const OrderErrors = defineErrors({ section: 'orders' }, {
 *   ORDER_NOT_FOUND: {
 *     code: '3001', status: 404, kind: 'not-found', params: { orderId: 'string' },
 *     title: { en: 'There is no such order' },
 *     detail: { en: 'No order has the id {orderId}.' },
 *   },
 * });
 * throw new OrderErrors.ORDER_NOT_FOUND({ orderId });
 */
export function defineErrors<const Inputs extends Readonly<Record<string, ErrorInput>>>(
  { section }: { readonly section: string },
  inputs: Inputs,
): DefinedErrors<Inputs> {
  const entries = Object.entries(inputs).map(
    ([key, input]) => [key, createEntry(definitionOf(section, key, input))] as const,
  );
  return Object.freeze(Object.fromEntries(entries)) as unknown as DefinedErrors<Inputs>;
}

function definitionOf(section: string, key: string, input: ErrorInput): ErrorDefinition {
  const params = Object.entries(input.params ?? {}).map(
    ([name, param]) => [name, typeof param === 'string' ? { type: param } : param] as const,
  );
  return { ...input, key, section, params: Object.fromEntries(params) };
}
