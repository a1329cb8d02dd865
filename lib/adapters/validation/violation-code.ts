import { builtInByCode } from '../../catalog/built-in.js';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import type { MtErrorCode } from '../../catalog/mt-error-params.js';
import { type ErrorEntries, isErrorEntry } from '../../exceptions/error-entry.js';

/** What a rule may be answered with: a code of the built-in catalogue, or an entry. */
export type ViolationCode = MtErrorCode | ErrorEntries[string];

/** Codes by rule, as an application's options give them. */
export type CodesByRule = Readonly<Record<string, ViolationCode>>;

/** Definitions by rule. */
export type DefinitionsByRule = ReadonlyMap<string, ErrorDefinition>;

/** The definition behind a code of the built-in catalogue. */
export function builtIn(code: string): ErrorDefinition {
  return builtInByCode(code)!;
}

/**
 * The definition that a code or an entry means.
 *
 * @param place what the code stands in, for the message
 * @throws Error where the code is in no built-in section
 */
export function definitionOf(code: unknown, place: string): ErrorDefinition {
  if (isErrorEntry(code)) return code.definition;
  const definition = typeof code === 'string' ? builtInByCode(code) : undefined;
  if (definition !== undefined) return definition;
  const shown = typeof code === 'string' ? `'${code}'` : `a value of type ${typeof code}`;
  throw new Error(
    `${place} is ${shown}, which no built-in entry has as its code: ` +
      `correct the code, or give the entry itself, for example OrderErrors.ORDER_NOT_FOUND`,
  );
}

/** Reads the option `codes`. */
export function readCodes(codes: CodesByRule = {}): DefinitionsByRule {
  return new Map(
    Object.entries(codes).map(([rule, code]) => [rule, definitionOf(code, `codes.${rule}`)]),
  );
}
