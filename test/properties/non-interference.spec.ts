import { Controller, Get, Logger } from '@nestjs/common';
import fc from 'fast-check';
import {
  MtErrorsModule,
  type MtErrorsOptions,
  MtException,
  MtExceptionFilter,
  type Occurrence,
} from 'nestjs-mt-errors';
import { toMtException } from 'nestjs-mt-errors/adapters';
import { decodeMtError } from 'nestjs-mt-errors/microservices';
import type { Observable } from 'rxjs';
import { encodeError } from '../../lib/wire/encode-error.js';
import { Prober } from '../leaks/probe.js';
import { platforms, startApp } from '../support/platforms.js';
import { FakeCall, hostOf } from './fake-call.js';
import { holds, holdsLive, RUNS } from './fuzz.js';
import { props, type Secretive, secretive, text } from './secretive.js';

/** What differs from one occurrence of the same failure to the next. */
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const withoutId = (bytes: string): string =>
  bytes.replace(ID, '<id>').replace(/^Date: .*$/im, 'Date');

const optionSets: MtErrorsOptions[] = [{}, { profile: 'mt-auth' }, { exposeTraceId: true }];

function httpBytes(filter: MtExceptionFilter, thrown: unknown): string {
  const call = new FakeCall({ 'accept-language': 'zh-CN' });
  filter.catch(thrown, call.host);
  return call.bytes;
}

/** What goes to another service: what Nest's server sends of the error that it is handed. */
function rpcPayload(filter: MtExceptionFilter, thrown: unknown): unknown {
  let payload: unknown;
  const answer = filter.catch(thrown, hostOf('rpc', [{}, {}])) as Observable<never>;
  answer.subscribe({ error: (error: unknown) => (payload = error) });
  return payload;
}

function wsPayload(filter: MtExceptionFilter, thrown: unknown): unknown {
  const sent: unknown[] = [];
  const client = { emit: (...parts: unknown[]) => sent.push(parts) };
  filter.catch(thrown, hostOf('ws', [client, {}]));
  return sent;
}

function graphqlAnswer(filter: MtExceptionFilter, thrown: unknown): unknown {
  const answer = filter.catch(thrown, hostOf('graphql', [{}, {}, {}, {}])) as Error;
  return [answer.message, Object.entries(answer)];
}

/** Everything that leaves the process of one failure, over each transport, without its id. */
function outputs(filters: readonly MtExceptionFilter[], make: () => unknown): string[] {
  const exception = toMtException(make());
  const wire = JSON.stringify(encodeError(exception, { message: 'x' }));
  return [
    ...filters.map((filter) => httpBytes(filter, make())),
    JSON.stringify(rpcPayload(filters[0]!, make())),
    JSON.stringify(wsPayload(filters[0]!, make())),
    JSON.stringify(graphqlAnswer(filters[0]!, make())),
    JSON.stringify(exception),
    wire,
    JSON.stringify(decodeMtError(wire)),
  ].map(withoutId);
}

const pairs = fc.tuple(
  fc.nat(secretive.length - 1).map((index): Secretive => secretive[index]!),
  fc.tuple(text, props),
  fc.tuple(text, props),
);

describe('non-interference', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('P4 two failures that differ only in what is undeclared are the same over every transport', () => {
    const filters = optionSets.map((options) => new MtExceptionFilter(options));
    const kinds = new Set<string>();
    holds(
      fc.property(pairs, ([{ name, make }, one, other]) => {
        kinds.add(name);
        const [first, second] = [one, other].map((each) => outputs(filters, () => make(...each)));
        expect(first).toEqual(second);
        expect(first!.every((bytes) => bytes.length > 50)).toBe(true);
      }),
    );
    expect(kinds.size).toBe(secretive.length);
  });

  it('P4 two such failures are the same to reporters that look at the exception as JSON', () => {
    const seen: Occurrence[] = [];
    const reporters = [{ report: (occurrence: Occurrence) => void seen.push(occurrence) }];
    const filter = new MtExceptionFilter({ reporters });
    holds(
      fc.property(pairs, ([{ make }, one, other]) => {
        for (const each of [one, other]) filter.catch(make(...each), new FakeCall().host);
        const written = seen.splice(0).map(({ exception, status, locale }) => {
          expect(MtException.is(exception)).toBe(true);
          return withoutId(JSON.stringify([exception, status, locale]));
        });
        expect(written).toHaveLength(2);
        expect(written[0]).toBe(written[1]);
      }),
    );
  });
});

describe.each(platforms)('non-interference in an application on %s', (platform) => {
  let close: (() => Promise<unknown>) | undefined;
  afterEach(() => close?.());

  it('P4 two such failures get the same bytes', async () => {
    let make: () => unknown = () => undefined;
    @Controller()
    class ThrowController {
      @Get('throw') throw(): never {
        throw make();
      }
    }
    const metadata = { imports: [MtErrorsModule.forRoot()], controllers: [ThrowController] };
    const { app, url } = await startApp(platform, metadata);
    const prober = new Prober(url);
    close = () => (prober.close(), app.close());
    const ask = async (next: () => unknown): Promise<string> => {
      make = next;
      const { status, bytes } = await prober.send({ path: '/throw' });
      return `${status} ${bytes}`;
    };
    const bytes = async (next: () => unknown): Promise<string> =>
      withoutId(await ask(next)).replace(/^Date\n.*$/im, '');
    await holdsLive(
      fc.asyncProperty(pairs, async ([{ make: fail }, one, other]) => {
        expect(await bytes(() => fail(...one))).toBe(await bytes(() => fail(...other)));
      }),
      { numRuns: Math.ceil(RUNS / 10), endOnFailure: true },
    );
  });
});
