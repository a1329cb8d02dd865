import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { MtExceptionFilter } from 'nestjs-mt-errors';
import { FakeCall } from './fake-call.js';
import { holds } from './fuzz.js';
import { thrown } from './hostile-values.js';

/** What a library could change for everybody. */
function globals(): unknown {
  const names = [Object, Array, Error, Function, Promise, String, Map].map(({ prototype }) =>
    Reflect.ownKeys(prototype as object),
  );
  return {
    names,
    frozen: Object.isFrozen(Object.prototype),
    limit: Error.stackTraceLimit,
    prepare: Reflect.get(Error, 'prepareStackTrace') as unknown,
    globals: Reflect.ownKeys(globalThis).length,
    listeners: process.eventNames().map((name) => [name, process.listenerCount(name)]),
    environment: JSON.stringify(process.env),
  };
}

const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate|Wrap/.test(name)).length;

/** Counts what is read of a value and of everything in it. */
class Readings {
  reads = 0;
  listings = 0;
  deepest = 0;

  counted<Target extends object>(target: Target, level = 0): Target {
    return new Proxy(target, {
      get: (from, name, receiver): unknown => {
        this.reads++;
        this.deepest = Math.max(this.deepest, level);
        return Reflect.get(from, name, receiver);
      },
      ownKeys: (from) => {
        this.listings++;
        return Reflect.ownKeys(from);
      },
    });
  }
}

/** A chain of errors, each with many others beside its cause, and with many properties. */
function thicket(readings: Readings, depth: number, width: number, properties: number): object {
  const extras = Object.fromEntries(
    Array.from({ length: properties }, (_, index) => [`extra${index}`, index]),
  );
  let error = readings.counted(Object.assign(new Error('deepest'), extras), depth);
  for (let level = depth - 1; level >= 0; level--) {
    const many = Array.from({ length: width }, () => readings.counted(new Error('one'), level));
    const next = Object.assign(new Error('level', { cause: error }), extras, { errors: many });
    error = readings.counted(next, level);
  }
  return error;
}

describe('properties of the process', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('P7 nothing global changes: prototypes, limits, listeners, timers, rejections', async () => {
    const filter = new MtExceptionFilter();
    const rejections: unknown[] = [];
    const keep = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', keep);
    const [before, running] = [globals(), timers()];
    holds(fc.property(thrown, ({ make }) => void filter.catch(make(), new FakeCall().host)));
    const [after, stillRunning] = [globals(), timers()];
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', keep);
    expect(after).toEqual(before);
    expect(stillRunning).toBeLessThanOrEqual(running);
    expect(rejections).toEqual([]);
  });

  it('P9 work is bounded, however deep, wide and large the thrown value is', () => {
    const filter = new MtExceptionFilter();
    const records: string[] = [];
    Logger.overrideLogger({
      log: () => undefined,
      warn: () => undefined,
      error: (...parts: unknown[]) => void records.push(parts.join('\n')),
    });
    const sizes = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60));
    holds(
      fc.property(sizes, ([depth, width, properties]) => {
        const readings = new Readings();
        records.length = 0;
        const call = new FakeCall();
        filter.catch(thicket(readings, depth, width, properties), call.host);
        expect(call.status).toBe(500);
        expect(readings.reads).toBeLessThanOrEqual(MOST_READS);
        expect(readings.listings).toBe(0);
        expect(readings.deepest).toBeLessThanOrEqual(8);
        expect(records.join('').length).toBeLessThanOrEqual(16 * 1024);
      }),
      { examples: [[[60, 60, 60]]], numRuns: Math.max(100, Math.round(FEWER)) },
    );
    Logger.overrideLogger(false);
  });
});

/** Eight errors, looked at by each adapter: some fifty adapters with some ten looks each. */
const MOST_READS = 8 * 50 * 10;
/** A run makes thousands of errors. */
const FEWER = Number(process.env.MT_FUZZ_RUNS ?? 1000) / 10;
