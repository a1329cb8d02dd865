import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { defineErrors, MtErrors, MtErrorsCore, MtExceptionFilter } from 'nestjs-mt-errors';
import {
  LocaleNegotiator,
  MAX_HEADER_LENGTH,
  MAX_RANGES,
} from '../../lib/locale/locale-negotiator.js';
import { IcuMessageFormatter } from '../../lib/locale/message-formatter.js';
import { resolveOptions } from '../../lib/module/resolve-options.js';
import { headersBefore } from './counterexamples.js';
import { FakeCall } from './fake-call.js';
import { holds } from './fuzz.js';

const tags = ['en', 'zh-CN', 'zh-TW', 'ja'];
/** Names that every object has. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

const range = fc.oneof(
  fc.constantFrom(...tags, ...INHERITED, 'zh', 'zh-Hant-HK', '*', 'x-y', 'de-AT-1996'),
  fc.string({ maxLength: 12 }),
);
const quality = fc.oneof(
  fc.constantFrom('', ';q=0', ';q=1', ';q=0.5', ';q=1e309', ';q=NaN', '; q = .5'),
  fc.double().map((q) => `;q=${q}`),
);
const ranges = fc
  .array(fc.tuple(range, quality))
  .map((parts) => parts.map((part) => part.join('')).join(','));
const header = fc.oneof(fc.string({ maxLength: 65_536 }), ranges);
const long = fc.oneof(
  fc.string({ minLength: MAX_HEADER_LENGTH + 1, maxLength: 65_536, unit: 'grapheme-ascii' }),
  ranges.map((field) => `${field},${'ja;q=0.1,'.repeat(200)}`),
);

const choose = (field: string): string => new LocaleNegotiator(tags, 'en').negotiate(field);

/** The shortest of some attempts: the others were interrupted. */
function millisOf(field: string, enough: number): number {
  let best = Infinity;
  for (let attempt = 0; attempt < 50 && best > enough; attempt++) {
    const negotiator = new LocaleNegotiator(tags, 'en');
    const start = performance.now();
    negotiator.negotiate(field);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('properties of negotiation', () => {
  it('P5 ends in a loaded language, in at most 2 ms', () => {
    holds(
      fc.property(header, (field) => {
        expect(tags).toContain(choose(field));
        expect(millisOf(field, 2)).toBeLessThanOrEqual(2);
      }),
      { examples: headersBefore.map((field) => [field]) },
    );
  });

  it('P5 reads no more of a header than its bounds', () => {
    const first = Array.from({ length: MAX_RANGES }, () => 'xx').join(',');
    holds(
      fc.property(long, header, range, (field, junk, late) => {
        expect(field.length).toBeGreaterThan(MAX_HEADER_LENGTH);
        expect(choose(field + junk)).toBe(choose(field));
        expect(choose(`${first},${late}`)).toBe('en');
      }),
    );
  });

  it('P5 finds nothing under a name that every object has', () => {
    const { registry, negotiator } = new MtErrorsCore(resolveOptions());
    const known = new Set(Object.values(MtErrors).flatMap(({ code, key }) => [code, key]));
    const names = fc.oneof(fc.constantFrom(...INHERITED), fc.string());
    holds(
      fc.property(names, (name) => {
        const found = registry.byCode(name) ?? registry.byKey(name) ?? registry.find(name, name);
        expect(found !== undefined).toBe(known.has(name));
        expect([undefined, 'en', 'zh-CN']).toContain(negotiator.match(name));
      }),
      { examples: INHERITED.map((name) => [name]) },
    );
  });
});

const Codes = defineErrors(
  { section: 'formats' },
  {
    SHOWN: {
      code: '8001',
      status: 400,
      kind: 'business-rule',
      params: { text: 'string', count: 'number' },
      title: { en: 'Shown', 'zh-CN': '显示' },
      detail: {
        en: '[{text}] {count, plural, one {one} other {many}}',
        'zh-CN': '[{text}] {count}',
      },
    },
  },
);

const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '{min}',
    '{0}',
    '{text}',
    '{count}',
    '<b>',
    "'{'",
    '#',
    '$&',
    '$t(x)',
    '{text, plural, other {x}}',
  ),
);

describe('properties of formatting', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('P6 a value is shown as it is, whatever looks like a placeholder in it', () => {
    const filter = new MtExceptionFilter({ catalogs: [Codes] });
    const before = JSON.stringify(Codes.SHOWN.definition);
    holds(
      fc.property(hostile, fc.nat(), fc.constantFrom('en', 'zh-CN'), (value, count, locale) => {
        const call = new FakeCall({ 'accept-language': locale });
        filter.catch(new Codes.SHOWN({ text: value, count }), call.host);
        const { detail, params } = JSON.parse(call.body) as { detail: string; params: object };
        const shown = value.replace(/\p{Surrogate}/gu, '\ufffd');
        expect(params).toEqual({ text: shown, count });
        const start = `[${shown}] `;
        expect(detail.slice(0, start.length)).toBe(start);
        // CLDR's plural rules look at the absolute value.
        const many = Math.abs(count) === 1 ? 'one' : 'many';
        expect(detail.slice(start.length)).toBe(
          locale === 'en' ? many : detail.slice(start.length),
        );
      }),
    );
    expect(JSON.stringify(Codes.SHOWN.definition)).toBe(before);
  });

  it('P6 any template and any value give a text or nothing', () => {
    let formatter = new IcuMessageFormatter();
    let uses = 0;
    holds(
      fc.property(hostile, hostile, (template, value) => {
        // It keeps every template that it has seen.
        if (++uses % 1000 === 0) formatter = new IcuMessageFormatter();
        const values = { text: value };
        const text = formatter.format(template, 'en', values);
        expect(['string', 'undefined']).toContain(typeof text);
        expect(formatter.format(template, 'en', values)).toBe(text);
      }),
    );
  });

  it('P6 takes time in proportion to the value', () => {
    const formatter = new IcuMessageFormatter();
    const millis = (value: string): number => {
      let best = Infinity;
      for (let attempt = 0; attempt < 20 && best > 20; attempt++) {
        const start = performance.now();
        formatter.format('[{value}]', 'en', { value });
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    holds(
      fc.property(fc.constantFrom('$t(', '{', "'", '<', '{a, plural, '), (piece) => {
        expect(millis(piece.repeat(100_000))).toBeLessThanOrEqual(20);
      }),
      { numRuns: 20 },
    );
  });
});
