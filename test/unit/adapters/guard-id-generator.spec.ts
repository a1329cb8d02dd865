import { MtErrors } from 'nestjs-mt-errors';
import { type GeneratedId, guardIdGenerator } from 'nestjs-mt-errors/adapters';

/** A generator that gives these ids, and a clock that shows these times. */
const series =
  <Value>(values: Value[]): (() => Value) =>
  () =>
    values.shift()!;

describe('A guarded generator of ids', () => {
  it('hands on what it makes while the clock goes on', () => {
    const next = guardIdGenerator(series([1n, 2n, 3n]), { now: series([100, 100, 101]) });
    expect([next(), next(), next()]).toEqual([1n, 2n, 3n]);
  });

  it('stops while the clock is behind, and goes on when it has caught up', () => {
    const next = guardIdGenerator(series([1, 2]), { now: series([100, 40, 99, 100]) });
    expect(next()).toBe(1);
    expect(next).toThrow(expect.objectContaining({ code: '0035', params: { driftMs: 60 } }));
    expect(next).toThrow(expect.objectContaining({ code: '0035', params: { driftMs: 1 } }));
    expect(next()).toBe(2);
  });

  it('tolerates what it is told to', () => {
    const next = guardIdGenerator(series([1, 2, 3]), {
      toleranceMs: 10,
      now: series([100, 90, 89]),
    });
    expect([next(), next()]).toEqual([1, 2]);
    expect(next).toThrow(MtErrors.CLOCK_MOVED_BACKWARDS);
  });

  it.each<[last: GeneratedId, next: GeneratedId]>([
    [2n, 1n],
    [2, 2],
    ['10', '9'],
    ['0U2', '0U1'],
    ['a', 'a'],
  ])('does not hand on an id after %p that is not greater: %p', (last, smaller) => {
    const next = guardIdGenerator(series([last, smaller]));
    next();
    expect(next).toThrow(expect.objectContaining({ code: '0035', status: 503, params: {} }));
  });

  it.each<[last: GeneratedId, next: GeneratedId]>([
    ['9', '10'],
    ['0U1', '0U2'],
    ['z', 'aa'],
  ])('hands on an id after %p that is greater: %p', (last, greater) => {
    const next = guardIdGenerator(series([last, greater]));
    next();
    expect(next()).toBe(greater);
  });

  it('translates what the generator itself says of the clock, and nothing else', () => {
    const cause = new Error('Clock moved backwards. Refusing to generate id');
    const clock = guardIdGenerator((): bigint => {
      throw cause;
    });
    expect(clock).toThrow(expect.objectContaining({ code: '0035', cause }));
    const other = new Error('Sequence overflow');
    const overflow = guardIdGenerator((): bigint => {
      throw other;
    });
    expect(overflow).toThrow(other);
  });

  it.each([undefined, null, -1, 1024, 1.5, '1', Number.NaN])(
    'refuses the instance id %p at once',
    (instanceId) => {
      expect(() => guardIdGenerator(() => 1, { instanceId })).toThrow(
        expect.objectContaining({ code: '0034', params: { max: 1023 } }),
      );
    },
  );

  it.each([0, 1023])('takes the instance id %p', (instanceId) => {
    expect(guardIdGenerator(() => 1, { instanceId })()).toBe(1);
  });

  it.each<[make: () => unknown, message: string]>([
    [
      () => guardIdGenerator(undefined as never),
      'guardIdGenerator(undefined): give a function that makes one id, for example () => snowflake.nextId()',
    ],
    [
      () => guardIdGenerator(() => 1, { toleranceMs: -1 }),
      'guardIdGenerator(..., { toleranceMs: -1 }): give milliseconds, 0 or more',
    ],
    [
      () => guardIdGenerator(() => 1, { maxInstanceId: 1.5 }),
      'guardIdGenerator(..., { maxInstanceId: 1.5 }): give the largest instance id of the generator, for example 1023',
    ],
  ])('tells the developer of a mistake: %#', (make, message) => {
    expect(make).toThrow(new TypeError(message));
  });
});
