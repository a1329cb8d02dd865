import { types } from 'node:util';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { type ErrorDefinition, MtErrors, MtErrorsCore, MtException } from 'nestjs-mt-errors';
import { toMtException } from 'nestjs-mt-errors/adapters';
import { publicParams } from '../../lib/exceptions/public-params.js';
import { resolveOptions } from '../../lib/module/resolve-options.js';
import { decodeError, type WireLookup } from '../../lib/wire/decode-error.js';
import { encodeError } from '../../lib/wire/encode-error.js';
import { thrownBefore } from './counterexamples.js';
import { holds } from './fuzz.js';
import { thrown } from './hostile-values.js';

const MAX_BYTES = 4096;
const { registry } = new MtErrorsCore(resolveOptions());
const lookup: WireLookup = (code, key) => registry.find(code, key)?.definition;
const entries = Object.values(MtErrors);
const known = new Set(entries.map(({ code }) => code));

/** Over a transport and back. */
const overWire = (exception: MtException): unknown => {
  const text = JSON.stringify(encodeError(exception, { message: 'x', service: 'one' }));
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_BYTES);
  return JSON.parse(text) as unknown;
};

const values = {
  string: fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 400 })),
  number: fc.oneof(fc.integer(), fc.double()),
  boolean: fc.boolean(),
  'string|number': fc.oneof(fc.string(), fc.integer()),
  'string[]': fc.array(fc.string({ maxLength: 40 }), { maxLength: 80, size: 'max' }),
};

/** Values for every parameter that an entry declares, private ones included. */
function paramsOf({ params }: ErrorDefinition): fc.Arbitrary<Record<string, unknown>> {
  const arbitraries = Object.entries(params).map(([name, { type }]) => {
    const value = (values as Record<string, fc.Arbitrary<unknown>>)[type];
    if (value === undefined) throw new Error(`no values for the type ${type}`);
    return [name, value] as const;
  });
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: [] });
}

const coded = fc
  .constantFrom(...entries)
  .chain(({ definition }) =>
    fc.tuple(
      fc.constant(definition),
      paramsOf(definition),
      fc.option(fc.constantFrom(400, 404, 503), { nil: undefined }),
      fc.option(fc.nat(1000), { nil: undefined }),
    ),
  );

describe('properties of the wire', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('P8 code, key, id, status and public parameters survive two hops, private ones none', () => {
    holds(
      fc.property(coded, ([definition, params, status, retryAfter]) => {
        const sent = new MtException(definition, { params, status, retryAfter });
        const first = decodeError(overWire(sent), lookup)!;
        const second = decodeError(overWire(first), lookup)!;
        for (const { code, key, id, status: arrived, retryable, params: shown } of [
          first,
          second,
        ]) {
          expect([code, key, id, arrived, retryable]).toEqual([
            sent.code,
            sent.key,
            sent.id,
            sent.status,
            sent.retryable,
          ]);
          const fits = JSON.stringify(params).length < 300;
          // JSON has no -0.
          const declared: unknown = JSON.parse(JSON.stringify(publicParams(definition, params)));
          expect(fits ? shown : {}).toEqual(fits ? declared : {});
          for (const name of Object.keys(shown)) {
            expect(definition.params[name]).not.toHaveProperty('private', true);
          }
        }
        // Where the throw says nothing, the entry may.
        expect(second.retryAfter).toBe(retryAfter ?? second.retryAfter);
      }),
    );
  });

  it('P8 whatever is thrown can be written, in at most 4 KB', () => {
    holds(
      fc.property(thrown, ({ make }) => {
        const value = make();
        // Where no filter stands, whoever made a promise looks after it.
        if (types.isPromise(value)) value.catch(() => undefined);
        const arrived = decodeError(overWire(toMtException(value)), lookup);
        expect(MtException.is(arrived)).toBe(true);
      }),
      { examples: thrownBefore.map((value) => [value]) },
    );
  });

  it('P8 however much an exception carries, it takes at most 4 KB, and says what was left out', () => {
    const violation = fc.record({
      code: fc.constantFrom('0038', '0049'),
      key: fc.constant('TOO_SHORT'),
      pointer: fc.array(fc.stringMatching(/^[a-z]{1,9}$/)).map((path) => `#/${path.join('/')}`),
      params: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), values.string),
    });
    holds(
      fc.property(
        fc.array(violation, { maxLength: 120, size: 'max' }),
        fc.nat(12),
        (violations, depth) => {
          let cause: Error | undefined;
          for (let level = 0; level < depth; level++) cause = new RangeError('x', { cause });
          const wire = overWire(new MtException('0038', { violations, cause }));
          const { violations: sent = [], cut = [] } = wire as { violations?: []; cut?: string[] };
          const isCut = sent.length < Math.min(violations.length, 100);
          expect(cut.includes('violations')).toBe(isCut);
        },
      ),
      // Smaller ones are no easier to read, and take minutes to find.
      { endOnFailure: true },
    );
  });

  it('P8 whatever arrives is read as an exception with a status of an error, or as nothing', () => {
    const field = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('1078', '0009', 'NOPE-1', '__proto__', 'http', 404, 200, -1, Infinity, ''),
    );
    const names = [
      'code',
      'key',
      'section',
      'http',
      'id',
      'svc',
      'params',
      'violations',
      'retryable',
      'retryAfter',
      'chain',
      'trace',
      '__proto__',
      'constructor',
    ];
    const forged = fc
      .dictionary(fc.constantFrom(...names), field)
      .chain((fields) =>
        fc.constantFrom({ $mt: 1, code: '0009', ...fields }, { $mt: 9, ...fields }),
      );
    holds(
      fc.property(fc.oneof(forged, fc.jsonValue(), fc.json()), (arrived) => {
        const decoded = decodeError(arrived, lookup);
        if (decoded === undefined) return;
        expect(MtException.is(decoded)).toBe(true);
        expect(decoded.status).toBeGreaterThanOrEqual(400);
        expect(decoded.status).toBeLessThanOrEqual(599);
        // A code that nobody here knows has the meaning of a bad gateway, or that of a status.
        expect(known.has(decoded.code) || decoded.section).toBe(known.has(decoded.code) || 'http');
        const again = decodeError(overWire(decoded), lookup)!;
        expect([again.code, again.id]).toEqual([decoded.code, decoded.id]);
        expect(() => JSON.stringify(decoded)).not.toThrow();
      }),
      { examples: [[{ $mt: 1, code: '404', section: 'http', http: 200 }]] },
    );
  });
});
