import { MtException } from '../../../lib/exceptions/mt.exception.js';
import { ErrorFilter, type FilterParts } from '../../../lib/filters/error.filter.js';
import { ErrorPipeline, type PipelineSteps } from '../../../lib/filters/error-pipeline.js';
import type { Answer, ErrorExchange } from '../../../lib/filters/error-transport.js';
import { occurrenceOf, sold } from '../rendering/support.js';

const fault = new Error('the part failed');
const fails = (): never => {
  throw fault;
};
const own = new MtException(sold);
const adapted = new MtException(sold);
const profile = { renderer: { render: fails }, statusOf: () => 409 };
const rendered = { contentType: 'a/b', body: 'the body', language: 'de' };
const text = { title: 'The title', language: 'fr' };

/** Steps that write down what they are asked. */
function stepsOf(log: unknown[], more: object = {}): PipelineSteps {
  return {
    adapters: {
      adapt: (thrown: unknown, context: unknown) => (log.push(['adapt', thrown, context]), adapted),
    },
    adapterContext: { lookup: 'lookup', exposeDetail: true, more: 'more' },
    locales: { negotiate: () => 'de' },
    profiles: { choose: (request: unknown) => (log.push(['choose', request]), profile) },
    traces: { read: (request: unknown) => `trace of ${String(request)}` },
    occurrences: {
      create: (found: { exception: MtException }) => {
        log.push(['create', found]);
        return { ...occurrenceOf(sold), ...found };
      },
    },
    bodies: { render: () => (log.push('render'), rendered), text: () => text },
    reporters: { report: () => log.push('report') },
    headerNames: { code: 'C', id: 'I' },
    service: 'billing',
    ...more,
  } as never;
}

function exchangeOf(log: unknown[], more: Partial<ErrorExchange> = {}): ErrorExchange {
  const send = (answer: Answer): string => (log.push(['send', answer]), 'sent');
  const abort = (): string => (log.push('abort'), 'aborted');
  return { transport: 'ws', request: 'R', language: 'de', send, abort, ...more };
}

describe('the way of a failure', () => {
  it('is to adapt, negotiate, render, report and send', () => {
    const log: unknown[] = [];
    const exchange = exchangeOf(log);

    expect(new ErrorPipeline(stepsOf(log)).run(fault, exchange)).toBe('sent');
    expect(log).toEqual([
      ['adapt', fault, { transport: 'ws', lookup: 'lookup', exposeDetail: true, request: 'R' }],
      ['choose', 'R'],
      [
        'create',
        {
          exception: adapted,
          thrown: fault,
          locale: 'de',
          profile,
          traceId: 'trace of R',
          exchange,
        },
      ],
      'render',
      'report',
      ['send', expect.anything()],
    ]);
  });

  it('does not adapt an exception of ours', () => {
    const log: unknown[] = [];
    new ErrorPipeline(stepsOf(log)).run(own, exchangeOf(log));

    expect(log[1]).toMatchObject(['create', { exception: own, thrown: own }]);
  });

  it('gives the transport an answer with everything in it, rendered once', () => {
    const log: unknown[] = [];
    let answer: Answer | undefined;
    new ErrorPipeline(stepsOf(log)).run(
      own,
      exchangeOf(log, { send: (sent) => void (answer = sent) }),
    );

    expect({ ...rendered }).toEqual({
      contentType: answer!.contentType,
      body: answer!.body,
      language: answer!.language,
    });
    expect(answer!.text()).toBe(text);
    expect(answer).toMatchObject({ headerNames: { code: 'C', id: 'I' }, service: 'billing' });
    expect(log.filter((step) => step === 'render')).toHaveLength(1);
  });

  it('renders only what is read where the body is seldom sent', () => {
    const log: unknown[] = [];
    let answer: Answer | undefined;
    const send = (sent: Answer): void => void (answer = sent);
    new ErrorPipeline(stepsOf(log)).run(own, exchangeOf(log, { isBodiless: true, send }));

    expect(log).not.toContain('render');
    expect(answer!.body).toBe('the body');
    expect(log.filter((step) => step === 'render')).toHaveLength(1);
  });

  it('has an exception that fails when it is read for a failure of its own', () => {
    const log: unknown[] = [];
    let calls = 0;
    const create = (found: object): object => {
      if (++calls === 1) throw fault;
      log.push(found);
      return occurrenceOf(sold);
    };
    new ErrorPipeline(stepsOf(log, { occurrences: { create } })).run(own, exchangeOf(log));

    expect(log[2]).toMatchObject({ thrown: fault, exception: { code: '500', cause: fault } });
  });
});

describe('the filter', () => {
  const faults: unknown[] = [];
  beforeEach(() => void faults.splice(0));
  const host = { of: 'the call' } as never;
  const exchange = exchangeOf([]);
  const filterOf = (parts: Partial<Record<keyof FilterParts, unknown>>): ErrorFilter =>
    new ErrorFilter({
      pipeline: { run: (thrown: unknown, call: unknown) => [thrown, call] },
      transports: [{ open: () => exchange }],
      passThrough: () => false,
      onFault: (part: string, seen: unknown) => void faults.push([part, seen]),
      close: () => undefined,
      ...parts,
    } as never);

  it('runs the pipeline for the call that failed', () => {
    expect(filterOf({}).catch(own, host)).toEqual([own, exchange]);
    expect(faults).toEqual([]);
  });

  it('takes the first transport that knows the call', () => {
    const second = exchangeOf([]);
    const seen: unknown[] = [];
    const transports = [
      { open: fails },
      { open: (call: unknown) => void seen.push(call) },
      { open: () => second },
      { open: () => exchange },
    ];

    expect(filterOf({ transports }).catch(own, host)).toEqual([own, second]);
    expect(seen).toEqual([host]);
    expect(faults).toEqual([['transport', fault]]);
  });

  it('leaves a call that no transport knows', () => {
    expect(filterOf({ transports: [] }).catch(own, host)).toBeUndefined();
  });

  it('leaves what another part of the application has answered', () => {
    const passThrough = (thrown: unknown, call: unknown): boolean =>
      thrown === own && call === host;

    expect(filterOf({ passThrough }).catch(own, host)).toBeUndefined();
    expect(filterOf({ passThrough }).catch(fault, host)).toEqual([fault, exchange]);
  });

  it('answers where that part fails, and tells of it', () => {
    expect(filterOf({ passThrough: fails }).catch(own, host)).toEqual([own, exchange]);
    expect(faults).toEqual([['passThrough', fault]]);
  });

  it('answers a fault of its own with an internal error, and tells of it', () => {
    const run = (thrown: unknown, call: unknown): unknown => {
      if (thrown === own) throw fault;
      return [thrown, call];
    };

    expect(filterOf({ pipeline: { run } }).catch(own, host)).toEqual([
      expect.objectContaining({ code: '500', cause: fault }),
      exchange,
    ]);
    expect(faults).toEqual([['filter', fault]]);
  });

  it('gives the call up where even that cannot be sent', () => {
    expect(filterOf({ pipeline: { run: fails } }).catch(own, host)).toBe('aborted');
    expect(filterOf({ pipeline: { run: fails } }).answer(own, exchange)).toBe('aborted');
  });

  it('takes the sting out of a rejected promise that was thrown', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    filterOf({}).catch(Promise.reject(fault), host);
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', note);

    expect(unhandled).toEqual([]);
  });

  it('writes what is not written yet when the application ends', () => {
    let closed = 0;
    filterOf({ close: () => void closed++ }).onApplicationShutdown();

    expect(closed).toBe(1);
  });
});
