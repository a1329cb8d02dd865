import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { MtExceptionFilter, type MtErrorsOptions } from 'nestjs-mt-errors';
import { captureLogger } from '../support/capture-logger.js';
import { thrownBefore } from './counterexamples.js';
import { FakeCall } from './fake-call.js';
import { holds, RUNS } from './fuzz.js';
import { BranchCount, thrown } from './hostile-values.js';

const fails = (): never => {
  throw new Error('a part failed');
};
const rejects = () => Promise.reject(new Error('a part rejected')) as never;
const optionSets: MtErrorsOptions[] = [
  {},
  { profile: 'mt-auth' },
  { headers: false },
  { exposeDetail: false, log: { messages: false } },
  { renderer: { render: fails }, resolveLocale: fails, reporters: [{ report: fails }] },
  { renderer: { render: rejects }, resolveLocale: rejects, reporters: [{ report: rejects }] },
  { adapters: [{ name: 'own', adapt: fails }], defaultAdapters: false },
  { passThrough: fails, profile: fails, traceId: fails },
];

/** How a call must end, by what had become of its response before. */
const OUTCOMES = {
  fresh: 'answered',
  HEAD: 'answered',
  'with headers of another answer': 'answered',
  started: 'cut',
  ended: 'left',
  destroyed: 'cut',
  'setHeader fails': 'cut',
  'writeHead fails': 'cut',
  'end fails': 'cut',
  'getHeaderNames fails': 'answered',
} as const;
type State = keyof typeof OUTCOMES;
const states = Object.keys(OUTCOMES) as State[];

function callIn(state: State): FakeCall {
  const call = new FakeCall({}, state === 'HEAD' ? 'HEAD' : 'GET');
  const { response } = call;
  if (state === 'started') response.write('half');
  if (state === 'ended') response.end('whole');
  if (state === 'destroyed') response.destroy();
  if (state.startsWith('with')) {
    response.setHeader('Content-Length', 5);
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Vary', ['Origin', 'Accept']);
  }
  if (state.endsWith('fails')) Object.assign(response, { [state.split(' ')[0]!]: fails });
  return call;
}

/** One whole answer and not a byte more, or none of a connection that is closed. */
function outcomeOf(call: FakeCall, before: string): string {
  const { writableEnded, destroyed } = call.response;
  const sent = call.bytes.slice(before.length);
  if (sent === '' && destroyed && !writableEnded) return 'cut';
  if (sent === '' && writableEnded && before.includes('whole')) return 'left';
  const heads = sent.match(/^HTTP\/1\.1 /gm)?.length;
  const isHead = call.request.method === 'HEAD';
  const isWhole =
    call.header('Content-Length') !== '' &&
    call.bodyBytes.length === (isHead ? 0 : Number(call.header('Content-Length')));
  return heads === 1 && isWhole && writableEnded && !destroyed ? 'answered' : 'neither';
}

describe('properties of the filter', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('P1 it never throws and never answers with a promise, whatever is thrown, in every configuration', () => {
    const filters = optionSets.map((options) => new MtExceptionFilter(options));
    const counts = new BranchCount();
    holds(
      fc.property(
        thrown,
        fc.nat(filters.length - 1),
        fc.constantFrom(...states),
        (value, index, state) => {
          counts.count(value);
          expect(filters[index]!.catch(value.make(), callIn(state).host)).toBeUndefined();
        },
      ),
      { examples: thrownBefore.map((value) => [value, 0, 'fresh']) },
    );
    if (RUNS > 1000) console.info(counts.report('P1'));
    expect(counts.size).toBe(18);
  });

  it('P2 a call has exactly one outcome: one whole answer, or a connection that is cut', () => {
    const filters = optionSets.map((options) => new MtExceptionFilter(options));
    const examples = thrownBefore.map((value): [typeof value, number, State] => [value, 0, 'HEAD']);
    holds(
      fc.property(
        thrown,
        fc.nat(filters.length - 1),
        fc.constantFrom(...states),
        ({ make }, index, state) => {
          const call = callIn(state);
          const before = call.bytes;
          filters[index]!.catch(make(), call.host);
          expect(outcomeOf(call, before)).toBe(OUTCOMES[state]);
        },
      ),
      { examples },
    );
  });

  it('P3 what goes out is well formed, and one id stands in header, body and one log record', () => {
    const logger = captureLogger();
    Logger.overrideLogger(logger);
    const filter = new MtExceptionFilter({ log: { burst: false } });
    holds(
      fc.property(thrown, ({ make }) => {
        logger.records.length = 0;
        const call = new FakeCall();
        filter.catch(make(), call.host);
        const text = new TextDecoder('utf-8', { fatal: true }).decode(call.bodyBytes);
        const body = JSON.parse(text) as Record<string, unknown>;
        expect(call.status).toBeGreaterThanOrEqual(400);
        expect(call.status).toBeLessThanOrEqual(599);
        expect(body.status).toBe(call.status);
        expect(Number(call.header('Content-Length'))).toBe(call.bodyBytes.length);
        expect(text.length).toBeLessThanOrEqual(16 * 1024);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        const id = call.header('X-Mt-Error-Id');
        expect(id).toMatch(/^[\x21-\x7e]{1,128}$/);
        expect(body.instance).toBe(`urn:uuid:${id}`);
        const told = logger.records.filter(({ line }) => line.includes(`id=${id} `));
        expect(told.map(({ level }) => level)).toEqual([call.status < 500 ? 'debug' : 'error']);
        const { line, rest } = told[0]!;
        expect(line.length + String(rest[0]).length).toBeLessThanOrEqual(16 * 1024);
        // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      }),
      { examples: thrownBefore.map((value) => [value]) },
    );
    Logger.overrideLogger(false);
  });
});
