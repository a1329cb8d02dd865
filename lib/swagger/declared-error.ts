import { builtInByCode } from '../catalog/built-in.js';
import type { ErrorDefinition } from '../catalog/error-definition.js';
import { genericDefinition, isErrorStatus } from '../catalog/generic-errors.js';
import type { MtErrorCode } from '../catalog/mt-error-params.js';
import { EXCEPTION } from '../exceptions/brand.js';
import { type ErrorEntries, isErrorEntry } from '../exceptions/error-entry.js';
import { isMtException } from '../exceptions/is-mt-exception.js';
import type { MtException } from '../exceptions/mt.exception.js';
import { publicParams } from '../exceptions/public-params.js';
import type { ErrorParams, Violation } from '../exceptions/violation.js';

/**
 * What a route can be declared to throw: a built-in code, an entry, an HTTP status for a failure
 * that is no more than that, or an exception whose parameters and violations become the example.
 */
export type Declarable = MtErrorCode | ErrorEntries[string] | MtException | number;

/** A declaration with everything that the document needs of it. */
export interface DeclaredError {
  readonly definition: ErrorDefinition;
  readonly params: ErrorParams;
  readonly violations: readonly Violation[];
  /** The status of this throw alone. */
  readonly status?: number;
  /** True where other codes than the declared ones can stand beside it under the same status. */
  readonly open?: boolean;
}

/** Reads a declaration. Throws an error that names the value and the repair. */
export function declare(value: Declarable, caller: string): DeclaredError {
  if (isMtException(value)) return ofException(value);
  const definition = definitionOf(value);
  if (definition !== undefined) {
    return { definition: withoutPrivate(definition), params: {}, violations: [] };
  }
  throw new TypeError(
    `${caller}: ${show(value)} is no code of the built-in catalogue, no entry, no exception and no ` +
      'status from 400 to 599. Check the code; declare a code of your own by its entry, for ' +
      'example OrderErrors.ORDER_NOT_FOUND',
  );
}

function definitionOf(value: Declarable): ErrorDefinition | undefined {
  if (isErrorEntry(value)) return value.definition;
  if (typeof value === 'string') return builtInByCode(value);
  return isErrorStatus(value) ? genericDefinition(value) : undefined;
}

function ofException(exception: MtException): DeclaredError {
  const { definition, params, violations, status } = exception[EXCEPTION];
  const shown = publicParams(definition, params);
  return { definition: withoutPrivate(definition), params: shown, violations, status };
}

/** Not even the name of a private parameter gets into a document. */
function withoutPrivate(definition: ErrorDefinition): ErrorDefinition {
  const params = Object.entries(definition.params).filter(([, param]) => !param.private);
  return { ...definition, params: Object.fromEntries(params) };
}

/** True where one declaration makes the other needless. */
export function isSameDeclaration(one: DeclaredError, other: DeclaredError): boolean {
  return !one.open === !other.open && isSameEntry(one.definition, other.definition);
}

/** True where both mean the same entry. */
export function isSameEntry(one: ErrorDefinition, other: ErrorDefinition): boolean {
  return one.key === other.key && one.code === other.code && one.section === other.section;
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
