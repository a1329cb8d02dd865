import type { AdapterContext, ErrorAdapter } from '../error-adapter.js';
import type { MtContext } from '../mt-context.js';
import { isObject } from '../shape.js';
import { kindOfErrno } from './mysql-errnos.js';
import { nameOf } from './class-chain.js';
import { type ForeignObject, persistenceAdapter } from './persistence-adapter.js';
import type { FailureKind, PersistenceFailure } from './persistence-failure.js';
import type { PersistenceOptions } from './persistence-options.js';
import { prismaKinds } from './prisma-codes.js';
import { prismaConstraints } from './prisma-constraints.js';
import { isSqlstate, kindOfSqlstate } from './sqlstates.js';

const NO_META: ForeignObject = {};

/**
 * Failures of Prisma, with and without a driver adapter. A constraint is known by the database's
 * name for it and, where Prisma tells only model and fields, as `Model_field_key`. Within
 * `withMtContext({ optimistic: true }, fn)` an update or delete of no record is 0009, not 404.
 *
 * @example prismaAdapter({ constraints: { Endpoint_path_key: '1092' } })
 * @throws TypeError where a constraint's meaning is neither a built-in code nor an entry
 */
export function prismaAdapter(options: PersistenceOptions = {}): ErrorAdapter {
  return persistenceAdapter('prisma', 'prismaAdapter', options, recognise);
}

function recognise(
  error: ForeignObject,
  { operation }: AdapterContext,
): PersistenceFailure | undefined {
  if (typeof error.clientVersion !== 'string') return undefined;
  switch (nameOf(error)) {
    case 'PrismaClientKnownRequestError':
      return isOutdated(error, operation) ? { kind: 'outdated' } : requestFailure(error);
    case 'PrismaClientInitializationError':
      return { kind: prismaKinds.get(error.errorCode as string) ?? 'other' };
    case 'PrismaClientValidationError':
      return { kind: 'invalid-value' };
    case 'PrismaClientUnknownRequestError':
    case 'PrismaClientRustPanicError':
      return { kind: 'other' };
    default:
      return undefined;
  }
}

/** No record for an update that named the version it expects. */
function isOutdated({ code, meta }: ForeignObject, { optimistic }: MtContext): boolean {
  const isQuery = isObject(meta) && meta.operation === 'a query';
  return optimistic === true && code === 'P2025' && !isQuery;
}

function requestFailure({ code, meta }: ForeignObject): PersistenceFailure {
  const details = isObject(meta) ? meta : NO_META;
  const reported = serverCode(details);
  return {
    kind: prismaKinds.get(code as string) ?? kindOf(reported),
    sqlstate: isSqlstate(reported) ? reported : undefined,
    constraints: prismaConstraints(details),
  };
}

/** What the server reported: with a driver adapter, or of a raw query without one. */
function serverCode({ driverAdapterError, code }: ForeignObject): unknown {
  const cause = isObject(driverAdapterError) ? driverAdapterError.cause : undefined;
  return isObject(cause) ? cause.originalCode : code;
}

/** PostgreSQL reports an SQLSTATE, MySQL a number as text. */
function kindOf(code: unknown): FailureKind {
  if (isSqlstate(code)) return kindOfSqlstate(code);
  return kindOfErrno(Number(code), undefined);
}
