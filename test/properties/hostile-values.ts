import { HttpException } from '@nestjs/common';
import fc from 'fast-check';
import { MtErrors, MtException } from 'nestjs-mt-errors';

/** A value to throw and the branch that made it. The value is made by a call: fast-check itself trips over some. */
export interface Thrown {
  readonly branch: string;
  readonly make: () => unknown;
}

const fails = (): never => {
  throw new Error('hostile');
};

const codes = Object.values(MtErrors).map(({ code }) => code);
const scalar = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.bigInt(),
);
const anyJson = fc.jsonValue({ maxDepth: 4 });

const branch = (name: string, values: fc.Arbitrary<() => unknown>, weight = 1) => ({
  weight,
  arbitrary: values.map((make): Thrown => ({ branch: name, make })),
});

function hostileObject(traps: string[]): object {
  const handler = Object.fromEntries(traps.map((trap) => [trap, fails]));
  return new Proxy(new Error('hostile'), handler);
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function withGetters(names: string[]): Error {
  const error = new Error('getters');
  void error.stack;
  for (const name of names) Object.defineProperty(error, name, { get: fails, configurable: true });
  return error;
}

const NAMES = [
  'message',
  'name',
  'stack',
  'cause',
  'code',
  'status',
  'statusCode',
  'expose',
  'errors',
  'getStatus',
  'getResponse',
  'then',
  'constructor',
];
const TRAPS = [
  'get',
  'has',
  'ownKeys',
  'getPrototypeOf',
  'getOwnPropertyDescriptor',
  'set',
  'defineProperty',
];

/** Anything that a handler may throw, with a bias towards what breaks error filters. */
export const thrown: fc.Arbitrary<Thrown> = fc.oneof(
  branch(
    'scalar',
    scalar.map((value) => () => value),
  ),
  branch(
    'symbol',
    fc.string().map((text) => () => Symbol(text)),
  ),
  branch(
    'JSON value',
    anyJson.map((value) => () => value),
  ),
  branch(
    'anything',
    fc
      .anything({
        withNullPrototype: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
      })
      .map((value) => () => value),
  ),
  branch(
    'error',
    fc.string().map((message) => () => new Error(message)),
  ),
  branch(
    'error with properties',
    fc
      .dictionary(fc.constantFrom(...NAMES, 'config', 'sql'), anyJson)
      .map((props) => () => Object.assign(new Error('props'), props)),
  ),
  branch(
    'throwing getters',
    fc.subarray(NAMES, { minLength: 1 }).map((names) => () => withGetters(names)),
    2,
  ),
  branch(
    'hostile proxy',
    fc.subarray(TRAPS, { minLength: 1 }).map((traps) => () => hostileObject(traps)),
    2,
  ),
  branch(
    'revoked proxy',
    fc.constant(() => revoked()),
  ),
  branch(
    'frozen',
    fc.string().map((message) => () => Object.freeze(new Error(message))),
  ),
  branch(
    'causes',
    fc.integer({ min: 1, max: 30 }).map((depth) => () => {
      let error: Error = new Error('deepest');
      for (let level = 0; level < depth; level++)
        error = new Error(`level ${level}`, { cause: error });
      return error;
    }),
  ),
  branch(
    'cyclic cause',
    fc.constant(() => {
      const error = new Error('cycle');
      error.cause = new AggregateError([error], 'back', { cause: error });
      return error;
    }),
  ),
  branch(
    'aggregate',
    fc.array(scalar, { maxLength: 20 }).map((errors) => () => new AggregateError(errors)),
  ),
  branch(
    'HttpException',
    fc
      .tuple(fc.oneof(anyJson, fc.string()), fc.oneof(fc.integer({ min: 0, max: 1100 }), scalar))
      .map(
        ([body, status]) =>
          () =>
            new HttpException(body as object, status as number),
      ),
    3,
  ),
  branch(
    'http-errors',
    fc.tuple(fc.integer({ min: 100, max: 700 }), fc.boolean(), fc.string()).map(
      ([status, expose, message]) =>
        () =>
          Object.assign(new Error(message), { status, statusCode: status, expose }),
    ),
  ),
  branch(
    'code',
    fc.tuple(fc.constantFrom(...codes), fc.dictionary(fc.string(), scalar), scalar).map(
      ([code, params, cause]) =>
        () =>
          new MtException(code as never, { params, cause } as never),
    ),
    3,
  ),
  branch(
    'code with odd options',
    fc.tuple(fc.constantFrom(...codes), anyJson).map(
      ([code, options]) =>
        () =>
          new MtException(code as never, options as never),
    ),
    2,
  ),
  branch(
    'rejected promise',
    fc.constant(() => Promise.reject(new Error('late'))),
  ),
);

/** Counts how often each branch was drawn. */
export class BranchCount {
  private readonly counts = new Map<string, number>();

  count({ branch: name }: Thrown): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** The share of each branch, most frequent first. */
  report(title: string): string {
    const total = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    const shares = [...this.counts]
      .sort(([, one], [, other]) => other - one)
      .map(([name, count]) => `${name} ${Math.round((100 * count) / total)} %`);
    return `${title}: ${total} values; ${shares.join(', ')}`;
  }

  get size(): number {
    return this.counts.size;
  }
}
