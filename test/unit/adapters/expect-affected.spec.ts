import { defineErrors, MtErrors, MtException } from 'nestjs-mt-errors';
import { expectAffected, withMtContext } from 'nestjs-mt-errors/adapters';

/** What libraries return for a statement that touched two rows. */
const header = { fieldCount: 0, affectedRows: 2, insertId: 0, serverStatus: 2 };
const results: Record<string, unknown> = {
  'a number': 2,
  'a bigint': 2n,
  'the result of pg': { command: 'UPDATE', rowCount: 2, rows: [] },
  'the header of mysql2': header,
  'the header and the fields of mysql2': [header, undefined],
  'the result of TypeORM': { generatedMaps: [], raw: [], affected: 2 },
  'the result of Prisma': { count: 2 },
  'the count of Sequelize': [2],
  'the count and the rows of Sequelize': [2, [{ id: 1 }, { id: 2 }]],
  'a raw statement of Sequelize over pg': [[], { command: 'UPDATE', rowCount: 2, rows: [] }],
  'a raw statement of Sequelize over mysql2': [header, header],
  'the list of postgres.js': Object.assign([], { count: 2, command: 'UPDATE' }),
  'the result of MikroORM': { affectedRows: 2, insertId: 0, rows: [] },
  'the result of SQLite': { changes: 2, lastInsertRowid: 1 },
  'the update of MongoDB': { acknowledged: true, matchedCount: 2, modifiedCount: 0 },
  'the upsert of MongoDB': { matchedCount: 1, modifiedCount: 1, upsertedCount: 1 },
  'the delete of MongoDB': { acknowledged: true, deletedCount: 2 },
  'the rows of a RETURNING clause': [{ id: 1 }, { id: 2 }],
  'rows with a column of that name': [
    { id: 1, rowCount: 7 },
    { id: 2, rowCount: 7 },
  ],
};

/** What does not say how many rows it touched, and how it is called. */
const unreadable: [string, unknown, string][] = [
  ['nothing', undefined, 'Undefined'],
  ['null', null, 'Null'],
  ['a text', '2', 'String'],
  ['an object', { rows: 2 }, 'Object'],
  ['a count that a driver does not know', { affected: undefined }, 'Object'],
  ['a list of lists', [[1], [2]], 'Array'],
  ['a list of texts', ['1', '2'], 'Array'],
  ['a function', () => 2, 'Function'],
];

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

const shown = (error: unknown): unknown =>
  MtException.is(error) ? { code: error.code, key: error.key, params: error.params } : error;

describe('expectAffected', () => {
  it.each(Object.entries(results))('reads %s and gives it back', (_title, result) => {
    expect(expectAffected(2, result)).toBe(result);
    expect(shown(thrownBy(() => expectAffected(1, result)))).toEqual({
      code: '0064',
      key: 'DB_UPDATE_FAILED',
      params: { expected: 1, actual: 2 },
    });
  });

  it('counts no rows of an empty list', () => {
    expect(expectAffected(0, [])).toEqual([]);
    expect(thrownBy(() => expectAffected(1, []))).toBeInstanceOf(MtErrors.DB_UPDATE_FAILED);
  });

  it.each(unreadable)('names %s as the mistake that it is', (_title, result, name) => {
    expect(thrownBy(() => expectAffected(1, result))).toEqual(
      new TypeError(
        `expectAffected(1, ${name}): this does not say how many rows were affected; give the result of an update, or the number of rows itself`,
      ),
    );
  });

  it('says what is missing where the update was not awaited', () => {
    expect(thrownBy(() => expectAffected(1, Promise.resolve(1)))).toEqual(
      new TypeError(
        'expectAffected(1, Promise): this does not say how many rows were affected; await it first',
      ),
    );
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1' as unknown as number])(
    'refuses %p as a number of rows',
    (expected) => {
      expect(thrownBy(() => expectAffected(expected, 1))).toEqual(
        new TypeError(`expectAffected(${expected}, …): give a whole number of rows`),
      );
    },
  );

  it('throws the entry that it is given, with the parameters that the entry has', () => {
    const own = defineErrors(
      { section: 'shop' },
      {
        STOCK_CHANGED: {
          code: 'S002',
          status: 409,
          kind: 'conflict',
          params: { expected: { type: 'number', optional: true } },
          title: { en: 'The stock has changed' },
        },
      },
    );
    expect(shown(thrownBy(() => expectAffected(1, 0, own.STOCK_CHANGED)))).toEqual({
      code: 'S002',
      key: 'STOCK_CHANGED',
      params: { expected: 1 },
    });
  });

  it('takes too few rows for an outdated version where the update names a version', () => {
    const update = (actual: number) =>
      thrownBy(() => withMtContext({ optimistic: true }, () => expectAffected(1, actual)));
    expect(shown(update(0))).toEqual({ code: '0009', key: 'AGGREGATE_OUTDATED', params: {} });
    expect(shown(update(2))).toEqual({
      code: '0064',
      key: 'DB_UPDATE_FAILED',
      params: { expected: 1, actual: 2 },
    });
  });
});
