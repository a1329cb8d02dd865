import type { ErrorAdapter } from '../error-adapter.js';
import { inherits, nameOf } from './class-chain.js';
import { mongodbFailure } from './mongodb.adapter.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { FailureKind, PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';

const KINDS: ReadonlyMap<string, FailureKind> = new Map([
  ['CastError', 'invalid-value'],
  ['DocumentNotFoundError', 'not-found'],
  ['MongooseServerSelectionError', 'transient'],
  ['ObjectExpectedError', 'invalid-value'],
  ['ObjectParameterError', 'invalid-value'],
  ['StrictModeError', 'invalid-value'],
  ['ValidationError', 'invalid-value'],
  ['VersionError', 'outdated'],
]);
/** An operation that waited in vain for a connection has no class of its own. */
const WAITED = /^Operation `[^`]+` buffering timed out after \d+ms$/;

/**
 * Failures of mongoose, and of the MongoDB driver below it.
 *
 * @example mongooseAdapter({ constraints: { path_1: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function mongooseAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter('mongoose', 'mongooseAdapter', options, recognise);
}

function recognise(error: ForeignObject): PersistenceFailure | undefined {
  if (!inherits(error, 'MongooseError')) return mongodbFailure(error);
  const kind = KINDS.get(nameOf(error));
  if (kind !== undefined) return { kind };
  return WAITED.test(String(error.message)) ? { kind: 'transient' } : undefined;
}
