import { builtInByCode } from '../../catalog/built-in.js';
import type { ErrorDefinition } from '../../catalog/error-definition.js';
import type { MtErrorCode } from '../../catalog/mt-error-params.js';
import { type ErrorEntries, isErrorEntry } from '../../exceptions/error-entry.js';

/** A violated constraint's meaning: a code of the built-in catalogue, or an entry of your own. */
export type ConstraintMeaning = MtErrorCode | ErrorEntries[string];

/** Options of every adapter of a database library. */
export interface PersistenceOptions {
  /**
   * What the violation of a constraint means, by the constraint's name in the database, compared
   * exactly. A violation that is not listed is answered 0064 at status 409.
   *
   * @default {}
   * @example { UQ_endpoint_path: '1092', UQ_order_number: OrderErrors.NUMBER_TAKEN }
   */
  readonly constraints?: Readonly<Record<string, ConstraintMeaning>>;
  /**
   * Who is to blame for a value that does not fit its column (SQLSTATE 22xxx, a failed cast).
   * `'client'` answers 0030 at status 400, and is right where requests are not validated before
   * they reach the database; `'server'` answers 0064 at status 500.
   *
   * @default 'server'
   */
  readonly dataErrors?: 'client' | 'server';
}

/** The options in the form that the adapters read. */
export interface ResolvedPersistenceOptions {
  readonly constraints: ReadonlyMap<string, ErrorDefinition>;
  readonly dataErrors: 'client' | 'server';
}

/**
 * Checks the options when the adapter is made, so that a mistake stops the start.
 *
 * @throws TypeError that names the call, the value and the repair
 */
export function resolveOptions(
  factory: string,
  { constraints = {}, dataErrors = 'server' }: PersistenceOptions,
): ResolvedPersistenceOptions {
  if (dataErrors !== 'client' && dataErrors !== 'server')
    throw new TypeError(
      `${factory}({ dataErrors: ${show(dataErrors)} }): give 'client' or 'server', or leave it out`,
    );
  const definitions = Object.entries(constraints).map(
    ([name, meaning]) => [name, definitionOf(factory, name, meaning)] as const,
  );
  return { constraints: new Map(definitions), dataErrors };
}

function definitionOf(factory: string, name: string, meaning: unknown): ErrorDefinition {
  if (isErrorEntry(meaning)) return meaning.definition;
  const definition = typeof meaning === 'string' ? builtInByCode(meaning) : undefined;
  if (definition !== undefined) return definition;
  throw new TypeError(
    `${factory}({ constraints: { ${name}: ${show(meaning)} } }): this is neither a built-in code ` +
      `nor an entry; give a code of the catalogue such as '1092', or an entry of defineErrors()`,
  );
}

function show(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
