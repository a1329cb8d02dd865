import { load } from './load.js';
import type { BenchOptions } from './options.js';
import {
  answering,
  defineErrors,
  en,
  LocaleNegotiator,
  MtErrors,
  mtExceptionFactory,
  startUp,
} from './server/growth-subject.js';
import { ServerProcess } from './server-process.js';

/** A cost at some sizes of one thing. */
export interface GrowthRow {
  readonly what: string;
  readonly unit: 'us' | 'ms' | 'MB';
  readonly points: readonly (readonly [size: number, cost: number])[];
}

const MS_A_POINT = 60;

/** Microseconds of CPU a call: the best of three, because what else the machine does only adds. */
function cost(work: (time: number) => unknown): number {
  let times = 1;
  for (;;) {
    const spent = measure(work, times);
    if (spent > MS_A_POINT * 1000 || times > 1e6) {
      return Math.min(spent, measure(work, times), measure(work, times)) / times;
    }
    times = spent < 1000 ? times * 8 : Math.ceil((times * MS_A_POINT * 1100) / spent);
  }
}

function measure(work: (time: number) => unknown, times: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) work(time);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

function row(
  what: string,
  sizes: readonly number[],
  at: (size: number) => number,
  unit: GrowthRow['unit'] = 'us',
): GrowthRow {
  // Twice, because the engine compiles what it meets for the first time.
  return { what, unit, points: sizes.map((size) => [size, Math.min(at(size), at(size))] as const) };
}

function catalogue(size: number): ReturnType<typeof defineErrors> {
  const inputs = Array.from({ length: size }, (_, number) => [
    `ENTRY_${number}`,
    {
      code: `X${String(number).padStart(6, '0')}`,
      status: 404,
      kind: 'not-found',
      params: { id: 'string' },
      title: { en: `The thing ${number} is missing` },
      detail: { en: `The thing ${number} with the id {id} is missing.` },
    } as const,
  ]);
  return defineErrors({ section: 'things' }, Object.fromEntries(inputs) as never) as never;
}

/** Languages by number, English under other names. */
function locales(count: number): (typeof en)[] {
  const letters = 'abcdefgh';
  const tags = Array.from({ length: count }, (_, place) => {
    return `q${letters[place >> 3]}${letters[place & 7]}`;
  });
  return tags.map((tag) => ({ ...en, tag }));
}

function chain(depth: number): Error {
  let error = new Error('the first cause');
  for (let link = 1; link < depth; link++) error = new Error(`link ${link}`, { cause: error });
  return error;
}

const aggregate = (width: number): Error =>
  new AggregateError(Array.from({ length: width }, (_, place) => new Error(`part ${place}`)));

const ranges = (length: number, start: number): string =>
  `x${start},${'en-GB;q=0.5,'.repeat(Math.ceil(length / 12))}`.slice(0, length);

function withValidationErrors(count: number): () => unknown {
  const create = mtExceptionFactory();
  const answer = answering();
  const errors = Array.from({ length: count }, (_, place) => ({
    property: `field${place}`,
    constraints: { isString: 'no text' },
  }));
  return () => answer(create(errors));
}

/** Cost against size: what should not grow does not, and what grows stops at its bound. */
export async function measureGrowth(options: BenchOptions): Promise<GrowthRow[]> {
  const big = options.quick ? 1_000 : 100_000;
  const plain = answering();
  const { TOO_SHORT } = MtErrors;
  return [
    row('catalogue: one error', [140, 1_000, 10_000], (size) => {
      const catalog = catalogue(size);
      const answer = answering({ catalogs: [catalog] });
      const Entry = catalog[`ENTRY_${size - 1}`] as unknown as new (params: object) => Error;
      return cost(() => answer(new Entry({ id: 'A' })));
    }),
    row(
      'catalogue: start',
      [140, 1_000, 10_000],
      (size) => {
        const catalog = catalogue(size);
        return cost(() => startUp({ catalogs: [catalog] })) / 1000;
      },
      'ms',
    ),
    row('languages: one error', [2, 10, 50], (count) => {
      const answer = answering({ locales: locales(count - 2) });
      return cost(() => answer(new TOO_SHORT({ min: 6 }), 'qaa;q=0.9, en;q=0.8'));
    }),
    row('violations', [1, 10, 100, 1_000, big], (count) => cost(withValidationErrors(count))),
    row('causes in a row', [1, 8, 100, big], (depth) => {
      const error = chain(depth);
      return cost(() => plain(error));
    }),
    row('errors in an AggregateError', [1, 8, 100, big], (width) => {
      const error = aggregate(width);
      return cost(() => plain(error));
    }),
    row('length of a parameter', [10, 256, 10_000, big * 10], (length) => {
      const answer = answering({ catalogs: [catalogue(1)] });
      const Entry = catalogue(1).ENTRY_0 as unknown as new (params: object) => Error;
      const id = 'i'.repeat(length);
      return cost(() => answer(new Entry({ id })));
    }),
    row('Accept-Language in bytes, always new', [10, 100, 1_000, 15_000, 64_000], (length) => {
      const negotiator = new LocaleNegotiator(['en', 'zh-CN'], 'en');
      const fields = Array.from({ length: 2_000 }, (_, start) => ranges(length, start));
      return cost((time) => negotiator.negotiate(fields[time % fields.length]));
    }),
    await overHttp(options),
    row(
      'Accept-Language: heap after so many values',
      [1_000, options.quick ? 10_000 : 200_000],
      heapAfter,
      'MB',
    ),
  ];
}

function heapAfter(count: number): number {
  const negotiator = new LocaleNegotiator(['en', 'zh-CN'], 'en');
  for (let start = 0; start < 1_000; start++) negotiator.negotiate(ranges(40, -start));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let start = 0; start < count; start++) negotiator.negotiate(ranges(40, start));
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed - before) / 1024 / 1024;
}

async function overHttp({ requests, rounds }: BenchOptions): Promise<GrowthRow> {
  const server = await ServerProcess.start('fastify', 'ours');
  const sizes = [10, 100, 1_000, 15_000];
  const costs = sizes.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [place, size] of sizes.entries()) {
      const headers = { 'Accept-Language': ranges(size, round) };
      const before = await server.read();
      await load(server.port, { method: 'GET', path: '/code', headers }, 404, requests / 2);
      const after = await server.read();
      costs[place]!.push(((after.cpu - before.cpu) / requests) * 2);
    }
  }
  await server.stop();
  const middle = (values: number[]): number =>
    values.toSorted((one, other) => one - other)[values.length >> 1]!;
  return {
    what: 'Accept-Language in bytes, whole request',
    unit: 'us',
    points: sizes.map((size, place) => [size, middle(costs[place]!)] as const),
  };
}
