import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromDefinition, fromEntry, fromStatus } from '../adapted.js';
import type { AdapterContext, ErrorAdapter } from '../error-adapter.js';
import { isObject } from '../shape.js';
import type { PersistenceFailure } from './persistence-failure.js';
import {
  type PersistenceOptions,
  type ResolvedPersistenceOptions,
  resolveOptions,
} from './persistence-options.js';

/** An error of any library, looked at from outside. */
export type ForeignObject = Readonly<Record<string, unknown>>;

/** Finds out what an error of one library means; `undefined` where it is not that library's. */
export type Recognise = (
  error: ForeignObject,
  context: AdapterContext,
) => PersistenceFailure | undefined;

/**
 * The adapter of one database library: `recognise` says what the failure means, and all libraries
 * share what is answered to it.
 */
export function persistenceAdapter(
  name: string,
  factory: string,
  options: PersistenceOptions,
  recognise: Recognise,
): ErrorAdapter {
  const resolved = resolveOptions(factory, options);
  return {
    name,
    adapt(error, context) {
      const failure = isObject(error) ? recognise(error, context) : undefined;
      return failure && answer(failure, error, resolved);
    },
  };
}

function answer(
  failure: PersistenceFailure,
  cause: unknown,
  { constraints, dataErrors }: ResolvedPersistenceOptions,
): MtException {
  switch (failure.kind) {
    case 'integrity': {
      const mapped = failure.constraints?.find((name) => constraints.has(name));
      return mapped === undefined
        ? updateFailed(failure, cause, 409)
        : fromDefinition(constraints.get(mapped)!, { cause });
    }
    case 'invalid-value':
      return dataErrors === 'client'
        ? fromEntry(MtErrors.QUERY_VALUE_INVALID, { cause })
        : updateFailed(failure, cause, 500);
    case 'outdated':
      return fromEntry(MtErrors.AGGREGATE_OUTDATED, { cause });
    case 'transaction-required':
      return fromEntry(MtErrors.TRANSACTION_REQUIRED, { cause });
    case 'not-found':
      return fromStatus(404, { cause });
    case 'transient':
      return updateFailed(failure, cause, 503);
    case 'other':
      return updateFailed(failure, cause, 500);
  }
}

/** 0064, of which the status says who can do what about it. */
function updateFailed(
  { sqlstate, constraints }: PersistenceFailure,
  cause: unknown,
  status: 409 | 500 | 503,
): MtException {
  const constraint = constraints?.[0];
  const params = {
    ...(sqlstate === undefined ? {} : { sqlstate }),
    ...(constraint === undefined ? {} : { constraint }),
  };
  const retryable = status === 503;
  return fromEntry(MtErrors.DB_UPDATE_FAILED, { status, retryable, params, cause });
}
