import { Controller, Get, Logger, Param } from '@nestjs/common';
import fc from 'fast-check';
import {
  type ErrorDefinition,
  MtErrors,
  MtErrorsCore,
  MtErrorsModule,
  type MtErrorsOptions,
  MtException,
  MtExceptionFilter,
  type Occurrence,
} from 'nestjs-mt-errors';
import { decodeError } from '../../lib/wire/decode-error.js';
import { encodeError } from '../../lib/wire/encode-error.js';
import { LocaleNegotiator } from '../../lib/locale/locale-negotiator.js';
import { IcuMessageFormatter } from '../../lib/locale/message-formatter.js';
import { resolveOptions } from '../../lib/module/resolve-options.js';
import { captureLogger } from '../support/capture-logger.js';
import { http } from '../reliability/cases.js';
import { send } from '../reliability/raw-client.js';
import { platforms, startApp } from '../support/platforms.js';
import { FakeCall } from './fake-call.js';
import { BranchCount, thrown } from './hostile-values.js';

const RUNS = Number(process.env.MT_FUZZ_RUNS ?? 1000);
const seed = process.env.MT_FUZZ_SEED ? Number(process.env.MT_FUZZ_SEED) : undefined;
const run = (property: fc.IProperty<never>, numRuns = RUNS): void =>
  fc.assert(property, { numRuns, seed });
const check = <T extends unknown[]>(property: fc.IPropertyWithHooks<T>, numRuns = RUNS): void =>
  run(property as unknown as fc.IProperty<never>, numRuns);

const fails = (): never => {
  throw new Error('a part failed');
};
const optionSets: MtErrorsOptions[] = [
  {},
  { profile: 'mt-auth' },
  { headers: false },
  { exposeDetail: false, log: { messages: false } },
  { renderer: { render: fails }, resolveLocale: fails, reporters: [{ report: fails }] },
  { adapters: [{ name: 'own', adapt: fails }], defaultAdapters: false },
  { passThrough: fails, profile: fails },
];
const statesOfHost = ['fresh', 'started', 'ended', 'destroyed', 'HEAD'] as const;

/** How a call must end, by what had become of its response before. */
const OUTCOMES = {
  fresh: { writableEnded: true, destroyed: false, answers: 1 },
  HEAD: { writableEnded: true, destroyed: false, answers: 1 },
  started: { writableEnded: false, destroyed: true, answers: 0 },
  ended: { writableEnded: true, destroyed: false, answers: 0 },
  destroyed: { writableEnded: false, destroyed: true, answers: 0 },
} as const;

function callIn(state: (typeof statesOfHost)[number]): FakeCall {
  const call = new FakeCall({}, state === 'HEAD' ? 'HEAD' : 'GET');
  if (state === 'started') call.response.write('half');
  if (state === 'ended') call.response.end('whole');
  if (state === 'destroyed') call.response.destroy();
  return call;
}

beforeAll(() => Logger.overrideLogger(false));

describe('properties of the filter', () => {
  it('P1 it never throws and never answers with a promise, whatever is thrown, in every configuration', () => {
    const filters = optionSets.map((options) => new MtExceptionFilter(options));
    const counts = new BranchCount();
    check(
      fc.property(
        thrown,
        fc.nat(filters.length - 1),
        fc.constantFrom(...statesOfHost),
        (value, index, state) => {
          counts.count(value);
          expect(filters[index]!.catch(value.make(), callIn(state).host)).toBeUndefined();
        },
      ),
    );
    console.info(counts.report('P1'));
    expect(counts.size).toBe(18);
  });

  it('P2 a call has exactly one outcome: a whole answer, or a connection that is cut', () => {
    const filter = new MtExceptionFilter();
    check(
      fc.property(thrown, fc.constantFrom(...statesOfHost), ({ make }, state) => {
        const call = callIn(state);
        const before = call.bytes;
        filter.catch(make(), call.host);
        const { writableEnded, destroyed } = call.response;
        const answers = call.bytes.slice(before.length).match(/^HTTP\/1\.1 /gm)?.length ?? 0;
        expect({ writableEnded, destroyed, answers }).toEqual(OUTCOMES[state]);
      }),
    );
  });

  it('P3 what goes out is well formed: status, JSON, length, size and one id everywhere', () => {
    const seen: Occurrence[] = [];
    const filter = new MtExceptionFilter({
      reporters: [{ report: (occurrence) => void seen.push(occurrence) }],
    });
    check(
      fc.property(thrown, ({ make }) => {
        const call = new FakeCall();
        filter.catch(make(), call.host);
        const body = JSON.parse(call.body) as Record<string, unknown>;
        expect(call.status).toBeGreaterThanOrEqual(400);
        expect(call.status).toBeLessThanOrEqual(599);
        expect(body.status).toBe(call.status);
        expect(Number(call.header('Content-Length'))).toBe(Buffer.byteLength(call.body));
        expect(call.body.length).toBeLessThanOrEqual(16 * 1024);
        expect(call.body).not.toMatch(/\p{Surrogate}/u);
        const { exception } = seen.pop()!;
        expect([call.header('X-Mt-Error-Id'), body.instance]).toEqual([
          exception.id,
          `urn:uuid:${exception.id}`,
        ]);
      }),
    );
  });

  it('P4 nothing undeclared shows: two errors that differ only in it get the same bytes', () => {
    const filter = new MtExceptionFilter();
    const bytes = (error: unknown): string => {
      const call = new FakeCall();
      filter.catch(error, call.host);
      return call.bytes.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').replace(/^Date: .*$/m, '');
    };
    const extras = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    check(
      fc.property(fc.string(), fc.string(), extras, extras, (one, other, some, more) => {
        expect(bytes(Object.assign(new TypeError(one), safe(some)))).toBe(
          bytes(Object.assign(new TypeError(other), safe(more))),
        );
        const coded = (params: object, cause: string): MtException =>
          new MtException('0038', {
            params: { ...params, min: 6 },
            cause: new Error(cause),
          } as never);
        expect(bytes(coded(safe(some), one))).toBe(bytes(coded(safe(more), other)));
        const fault = (text: string): MtException =>
          new MtException('0064', { params: { sqlstate: text, constraint: text, actual: 1 } });
        expect(bytes(fault(one))).toBe(bytes(fault(other)));
      }),
    );
  });
});

/** Without the names by which adapters recognise an error: they are meant to make a difference. */
function safe(props: Record<string, unknown>): Record<string, unknown> {
  const known = [
    'name',
    'code',
    'status',
    'statusCode',
    'expose',
    'cause',
    'errors',
    'message',
    '__proto__',
  ];
  return Object.fromEntries(Object.entries(props).filter(([name]) => !known.includes(name)));
}

describe('properties of languages', () => {
  it('P5 negotiation ends in a loaded language, in bounded time, and reads no more than its bound', () => {
    const tags = ['en', 'zh-CN', 'zh-TW', 'ja'];
    const range = fc.oneof(
      fc.constantFrom(...tags, 'zh', 'zh-Hant-HK', '*', '__proto__', 'x-y'),
      fc.string({ maxLength: 12 }),
    );
    const header = fc.oneof(
      fc.string({ maxLength: 65_536 }),
      fc
        .array(
          fc.tuple(
            range,
            fc.oneof(
              fc.constant(''),
              fc.double().map((q) => `;q=${q}`),
            ),
          ),
        )
        .map((parts) => parts.map((part) => part.join('')).join(',')),
    );
    const warm = new LocaleNegotiator(tags, 'en');
    warm.negotiate('zh, en;q=0.5');
    check(
      fc.property(header, (field) => {
        const negotiator = new LocaleNegotiator(tags, 'en');
        const chosen = negotiator.negotiate(field);
        expect(tags).toContain(chosen);
        const long = `${'en,'.repeat(400)}`;
        expect(negotiator.negotiate(`${long}${field}`)).toBe(negotiator.negotiate(`${long}zh-TW`));
      }),
    );
  });

  it('P6 formatting gives text or nothing, and never expands what is in a value', () => {
    const formatter = new IcuMessageFormatter();
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('{min}', '{0}', '<b>', "'{'", '#', '$&', '{value, plural, other {x}}'),
    );
    check(
      fc.property(hostile, fc.integer(), (value, min) => {
        const text = formatter.format(
          '[{value}] {min}',
          'en',
          new Map<string, string | number>([
            ['value', value],
            ['min', min],
          ]),
        );
        expect(text).toBe(`[${value}] ${min}`);
        expect(['string', 'undefined']).toContain(typeof formatter.format(value, 'en', new Map()));
      }),
    );
  });
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('properties of the process', () => {
  it('P7 nothing global changes: prototypes, limits, listeners, rejections', async () => {
    const filter = new MtExceptionFilter();
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', onRejection);
    const state = (): unknown => ({
      object: Reflect.ownKeys(Object.prototype),
      array: Reflect.ownKeys(Array.prototype),
      error: Reflect.ownKeys(Error.prototype),
      limit: Error.stackTraceLimit,
      listeners: process.eventNames().map((name) => process.listenerCount(name)),
    });
    const before = state();
    check(fc.property(thrown, ({ make }) => void filter.catch(make(), new FakeCall().host)));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onRejection);
    process.on('unhandledRejection', onRejection);
    expect(state()).toEqual(before);
    expect(rejections).toEqual([]);
    process.off('unhandledRejection', onRejection);
  });

  it('P8 an exception survives the wire, and anything else on the wire is harmless', () => {
    const { registry } = new MtErrorsCore(resolveOptions());
    const lookup = (code: string, key?: string) => registry.find(code, key)?.definition;
    const entries = Object.values(MtErrors);
    check(
      fc.property(
        fc.nat(entries.length - 1),
        fc.nat(1000),
        fc.jsonValue(),
        (index, number, junk) => {
          const definition: ErrorDefinition = entries[index]!.definition;
          const names = Object.entries(definition.params).filter(
            ([, { type }]) => type === 'number',
          );
          const params = Object.fromEntries(names.map(([name]) => [name, number]));
          const exception = new MtException(definition, { params });
          const wire: unknown = JSON.parse(
            JSON.stringify(encodeError(exception, { message: 'x' })),
          );
          expect(JSON.stringify(wire).length).toBeLessThanOrEqual(4096);
          const decoded = decodeError(wire, lookup)!;
          expect([decoded.code, decoded.key, decoded.id]).toEqual([
            exception.code,
            exception.key,
            exception.id,
          ]);
          expect(decoded.toJSON().params).toEqual(exception.toJSON().params);
          const odd = decodeError({ ...(wire as object), ...(isRecord(junk) ? junk : {}) }, lookup);
          expect(odd === undefined || MtException.is(odd)).toBe(true);
          expect(
            decodeError(junk, lookup) === undefined || MtException.is(decodeError(junk, lookup)),
          ).toBe(true);
        },
      ),
    );
  });

  it('P9 work is bounded: no more than so many reads of what was thrown, whatever its size', () => {
    const filter = new MtExceptionFilter();
    const readsOf = (depth: number, width: number): number => {
      let reads = 0;
      const counted = (target: object): object =>
        new Proxy(target, {
          get(from, name, receiver): unknown {
            reads++;
            return Reflect.get(from, name, receiver);
          },
        });
      let error: object = counted(new Error('deepest'));
      for (let level = 0; level < depth; level++) {
        const many = Array.from({ length: width }, () => counted(new Error('one of many')));
        error = counted(Object.assign(new Error('level', { cause: error }), { errors: many }));
      }
      filter.catch(error, new FakeCall().host);
      return reads;
    };
    const most = readsOf(50, 50);
    check(
      fc.property(fc.nat(60), fc.nat(60), (depth, width) => {
        expect(readsOf(depth, width)).toBeLessThanOrEqual(most * 1.5);
      }),
      Math.min(RUNS, 200),
    );
    expect(most).toBeLessThan(5000);
  });
});

@Controller()
class ModelController {
  @Get('throw/:code')
  throw(@Param('code') code: string): void {
    throw new MtException(code as never);
  }
  @Get('unknown')
  unknown(): void {
    throw new Error('unknown');
  }
  @Get('ok')
  ok(): object {
    return { fine: true };
  }
}

describe.each(platforms)(
  'P10 on %s: however calls, failures and departures are mixed',
  (platform) => {
    it('each call is answered by its own answer, and the application lives', async () => {
      const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [ModelController] };
      const { app, url } = await startApp(platform, metadata, { logger: captureLogger() });
      const command = fc.oneof(
        fc
          .constantFrom('1078', '0009', '0038', '0064')
          .map((code) => ({ path: `throw/${code}`, code, leave: false })),
        fc.constant({ path: 'unknown', code: '500', leave: false }),
        fc.constant({ path: 'nowhere', code: '404', leave: false }),
        fc.constant({ path: 'ok', code: '', leave: false }),
        fc.constant({ path: 'throw/1078', code: '1078', leave: true }),
      );
      const call = async ({
        path,
        code,
        leave,
      }: {
        path: string;
        code: string;
        leave: boolean;
      }): Promise<void> => {
        if (leave) {
          await send(Number(new URL(url).port), http(`/${path}`), { abortAfter: 1 });
          return;
        }
        const answer = await fetch(`${url}/${path}`);
        const body = (await answer.json()) as { code?: string };
        expect([answer.headers.get('error-code') ?? '', body.code ?? '']).toEqual([code, code]);
      };
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 20 }), async (commands) => {
          await Promise.all(commands.map(call));
        }),
        { numRuns: Math.min(RUNS, 100), seed },
      );
      expect((await fetch(`${url}/ok`)).status).toBe(200);
      await app.close();
    }, 60_000);
  },
);
