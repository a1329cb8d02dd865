import { jest } from '@jest/globals';
import type { Occurrence } from 'nestjs-mt-errors';
import { MtErrors } from 'nestjs-mt-errors';
import { sentryReporter } from 'nestjs-mt-errors/sentry';

function occurrenceOf(code: string): Occurrence {
  const exception = MtErrors.MQ_QUEUE_SETUP_FAILED();
  const definition = { ...MtErrors.MQ_QUEUE_SETUP_FAILED.definition, code };
  const rest = { status: 500, serverFault: true, locale: 'en', transport: 'http' };
  return { exception, definition, thrown: exception, request: undefined, ...rest };
}

describe('the bound of events a minute', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('starts anew after a minute', () => {
    let sent = 0;
    const reporter = sentryReporter({ captureException: () => sent++, maxPerMinute: 1 });
    reporter.report(occurrenceOf('3001'));
    reporter.report(occurrenceOf('3001'));
    jest.advanceTimersByTime(59_999);
    reporter.report(occurrenceOf('3001'));
    expect(sent).toBe(1);
    jest.advanceTimersByTime(1);
    reporter.report(occurrenceOf('3001'));
    expect(sent).toBe(2);
  });

  it('starts anew after a minute, also where the clock was set back meanwhile', () => {
    let sent = 0;
    const reporter = sentryReporter({ captureException: () => sent++, maxPerMinute: 1 });
    reporter.report(occurrenceOf('3001'));
    jest.setSystemTime(Date.now() - 3_600_000);
    jest.advanceTimersByTime(60_000);
    reporter.report(occurrenceOf('3001'));
    expect(sent).toBe(2);
  });

  it('remembers a bounded number of codes', () => {
    const sent: unknown[] = [];
    const reporter = sentryReporter({
      captureException: (_, { tags }) => sent.push(tags['mt.code']),
      maxPerMinute: 1,
    });
    for (let code = 0; code < 500; code++) reporter.report(occurrenceOf(`C${code}`));
    reporter.report(occurrenceOf('C499'));
    expect(sent).toHaveLength(501);
  });
});
