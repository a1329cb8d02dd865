import type { ErrorAdapter } from '../error-adapter.js';
import { isObject } from '../shape.js';
import { nameOf } from './class-chain.js';
import { mongoKinds, transientClasses, transientLabels } from './mongo-codes.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { FailureKind, PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';

/**
 * Failures of mongodb, the MongoDB driver. A unique index is known by its name in the database;
 * MongoDB calls an index `path_1` unless it is given another name.
 *
 * @example mongodbAdapter({ constraints: { path_1: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function mongodbAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter('mongodb', 'mongodbAdapter', options, mongodbFailure);
}

/** What an error of the MongoDB driver means; `undefined` where it is not one. */
export function mongodbFailure(error: ForeignObject): PersistenceFailure | undefined {
  const name = nameOf(error);
  if (error.bsonError === true && name.startsWith('BSON')) return { kind: 'invalid-value' };
  if (!name.startsWith('Mongo') || typeof error.hasErrorLabel !== 'function') return undefined;
  return { kind: kindOf(error, name), constraints: indexNames(error) };
}

function kindOf(error: ForeignObject, name: string): FailureKind {
  const kind = mongoKinds.get(error.code);
  if (kind !== undefined) return kind;
  const hasLabel = (error.hasErrorLabel as (label: string) => unknown).bind(error);
  const isTransient =
    transientClasses.has(name) || transientLabels.some((label) => hasLabel(label));
  return isTransient ? 'transient' : 'other';
}

/** Collection and index stand in the text before any value. */
const INDEX = /^E1100[01] duplicate key error collection: \S+ index: (\S+) dup key: /;

/** The index as the text names it, and as its fields would have named it. */
function indexNames({ message, keyPattern }: ForeignObject): string[] {
  const named = typeof message === 'string' ? INDEX.exec(message)?.[1] : undefined;
  const conventional = isObject(keyPattern) ? Object.entries(keyPattern).flat().join('_') : '';
  return [named, conventional].filter((name): name is string => Boolean(name));
}
