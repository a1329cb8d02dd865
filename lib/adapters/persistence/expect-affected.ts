import type { ErrorEntries } from '../../exceptions/error-entry.js';
import { MtErrors } from '../../exceptions/mt-errors.js';
import type { ErrorParams } from '../../exceptions/violation.js';
import { currentContext } from '../with-mt-context.js';
import { affectedCount } from './affected-count.js';

/**
 * Checks that a statement changed as many rows as it should. Libraries do not throw where an
 * update finds no row.
 *
 * The result may be a number, rows of a RETURNING clause, or what pg, postgres.js, mysql2, TypeORM,
 * Prisma, MikroORM, Sequelize, Drizzle, knex, mongoose and the MongoDB driver give for an update, a
 * delete or a raw statement.
 *
 * @param expected rows that should be affected
 * @param result what the library returned, awaited
 * @param otherwise the entry to throw. Default: `MtErrors.DB_UPDATE_FAILED`, which is 0064; within
 *   `withMtContext({ optimistic: true }, fn)` `MtErrors.AGGREGATE_OUTDATED`, which is 0009
 * @returns the result
 * @throws MtException `otherwise`, with `expected` and `actual` where it has these parameters
 * @throws TypeError where the result does not say how many rows it affected
 * @example expectAffected(1, await repository.update({ id, version }, changes));
 * @example expectAffected(1, await pool.query(sql, [id, version]), MtErrors.AGGREGATE_OUTDATED);
 */
export function expectAffected<Result>(
  expected: number,
  result: Result,
  otherwise?: ErrorEntries[string],
): Result {
  if (!Number.isInteger(expected) || expected < 0)
    throw new TypeError(`expectAffected(${String(expected)}, …): give a whole number of rows`);
  const actual = affectedCount(result);
  if (actual === undefined) throw new TypeError(unreadable(expected, result));
  if (actual === expected) return result;
  const entry = otherwise ?? meaningOf(expected, actual);
  throw new entry(declaredOf(entry, { expected, actual }));
}

/** Fewer rows than expected, where the update names a version, means that the version is outdated. */
function meaningOf(expected: number, actual: number): ErrorEntries[string] {
  const isOutdated = actual < expected && currentContext()?.optimistic === true;
  return isOutdated ? MtErrors.AGGREGATE_OUTDATED : MtErrors.DB_UPDATE_FAILED;
}

/** An entry of the caller's choice need not have these parameters. */
function declaredOf({ definition }: ErrorEntries[string], params: ErrorParams): ErrorParams {
  const declared = Object.entries(params).filter(([name]) =>
    Object.hasOwn(definition.params, name),
  );
  return Object.fromEntries(declared);
}

function unreadable(expected: number, result: unknown): string {
  const isPromise = typeof (result as { then?: unknown } | null | undefined)?.then === 'function';
  const repair = isPromise
    ? 'await it first'
    : 'give the result of an update, or the number of rows itself';
  return `expectAffected(${expected}, ${typeName(result)}): this does not say how many rows were affected; ${repair}`;
}

function typeName(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
