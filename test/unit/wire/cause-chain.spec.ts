import { MtErrors, MtException } from 'nestjs-mt-errors';
import { causeChain } from '../../../lib/wire/cause-chain.js';
import { isRemoteOrigin, originOf, RemoteOrigin } from '../../../lib/wire/remote-origin.js';

const identity = { code: '3001', key: 'ORDER_PAID', section: 'orders', http: 409 };
const origin = (...names: string[]): RemoteOrigin =>
  new RemoteOrigin(
    'billing',
    names.map((name) => ({ name })),
    identity,
    undefined,
  );
/** Errors in a row: A caused by B, and so on. */
const row = (names: string, end?: unknown): unknown =>
  names
    .split('')
    .reduceRight<unknown>((cause, name) => Object.assign(new Error('x', { cause }), { name }), end);
const namesOf = (cause: unknown): string =>
  causeChain({ cause })
    .map(({ name }) => name)
    .join(' ');

describe('what is told of causes', () => {
  it('is nothing where there are none', () => {
    expect(
      [{}, { cause: undefined }, { cause: null }, { cause: 'x' }, null].map(causeChain),
    ).toEqual([[], [], [], [], []]);
  });

  it('is each of them, nearest first, eight at most', () => {
    expect(namesOf(row('ABC'))).toBe('A B C');
    expect(namesOf(row('ABCDEFGH'))).toBe('A B C D E F G H');
    expect(namesOf(row('ABCDEFGHI'))).toBe('A B C D E F G H');
  });

  it('is each of them once', () => {
    const first: Error & { cause?: unknown } = Object.assign(new Error('x'), { name: 'A' });
    first.cause = row('BC', first);
    const whole = { cause: undefined as unknown };
    whole.cause = row('AB', whole);

    expect(namesOf(first)).toBe('A B C');
    expect(causeChain(whole)).toEqual([{ name: 'A' }, { name: 'B' }]);
  });

  it('goes on with what another process told, eight at most', () => {
    expect(namesOf(origin('X', 'Y'))).toBe('X Y');
    expect(namesOf(row('AB', origin('X', 'Y')))).toBe('A B X Y');
    expect(namesOf(row('ABCDEFG', origin('X', 'Y')))).toBe('A B C D E F G X');
  });

  it('is of an own exception its code, and the service that it came from', () => {
    const local = MtErrors.AGGREGATE_OUTDATED();
    const remote = MtErrors.AGGREGATE_OUTDATED(undefined, { cause: origin('X') });

    expect(causeChain({ cause: local })).toStrictEqual([{ name: 'MtException', code: local.code }]);
    expect(causeChain({ cause: remote })).toStrictEqual([
      { name: 'MtException', code: local.code, svc: 'billing' },
      { name: 'X' },
    ]);
  });

  it.each<[string, object, string]>([
    ['an error', new RangeError('x'), 'RangeError'],
    ['an error of a class', new (class LostError extends Error {})('x'), 'LostError'],
    ['an error with a name', Object.assign(new Error('x'), { name: 'Lost' }), 'Lost'],
    [
      'an error whose class is not its name',
      Object.assign(new (class LostError extends Error {})('x'), { name: 'Lost' }),
      'Lost',
    ],
    ['an error with an odd name', Object.assign(new Error('x'), { name: 'a b' }), 'Error'],
    [
      'an error without a name',
      Object.assign(new RangeError('x'), { name: undefined }),
      'RangeError',
    ],
    ['an object', { name: 'Alice' }, 'Object'],
    ['an object of a class', new (class Lost {})(), 'Lost'],
    ['an object that is no error, whatever its stack', { name: 'Alice', stack: 1 }, 'Object'],
    ['an object without a class', Object.create(null) as object, 'Error'],
    ['a list', [], 'Array'],
  ])('names %s', (_, cause, name) => {
    expect(causeChain({ cause })).toStrictEqual([{ name }]);
  });

  it.each<[unknown, string | undefined]>([
    ['23505', '23505'],
    [1062, '1062'],
    [0, '0'],
    ['no code', undefined],
    [{}, undefined],
    [null, undefined],
    [true, undefined],
  ])('has the code %j', (code, expected) => {
    const [link] = causeChain({ cause: Object.assign(new Error('x'), { code }) });

    expect(link).toStrictEqual(
      expected === undefined ? { name: 'Error' } : { name: 'Error', code: expected },
    );
  });

  it('is no more where a cause cannot be read', () => {
    const unreadable = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );

    expect(namesOf(row('A', unreadable))).toBe('A Error');
    expect(causeChain(unreadable)).toEqual([]);
  });
});

describe('where an exception came from', () => {
  it('is its cause, if it is one of ours from another process', () => {
    const cause = origin('X');

    expect(originOf(new MtException('1078', { cause }))).toBe(cause);
    expect(originOf(new MtException('1078', { cause: new Error('x') }))).toBeUndefined();
    expect(originOf({})).toBeUndefined();
  });

  it('is known by its mark, also of another copy', () => {
    const copy = { [Symbol.for('nestjs-mt-errors.remote-origin.v1')]: true };

    expect([origin(), copy].map(isRemoteOrigin)).toEqual([true, true]);
    expect([null, undefined, 'x', 5, {}, new Error('x')].map(isRemoteOrigin)).toEqual(
      [null, undefined, 'x', 5, {}, new Error('x')].map(() => false),
    );
  });

  it('is an error that keeps what it was told', () => {
    const links = [{ name: 'X' }];
    const error = new RemoteOrigin('billing', links, identity, 'trace');

    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'RemoteError',
      service: 'billing',
      chain: links,
      identity,
      trace: 'trace',
    });
  });
});
