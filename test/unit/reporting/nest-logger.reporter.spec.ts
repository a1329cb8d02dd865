import { Logger, type LoggerService, type LogLevel } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import type { Occurrence } from '../../../lib/exceptions/occurrence.js';
import {
  type LogSettings,
  NestLoggerReporter,
} from '../../../lib/reporting/nest-logger.reporter.js';
import { captureLogger } from '../../support/capture-logger.js';

const LEVELS: readonly LogLevel[] = ['log', 'fatal', 'error', 'warn', 'debug', 'verbose'];
const occurrence = (): Occurrence => {
  const exception = new MtErrors.DB_UPDATE_FAILED({ expected: 1, actual: 0 });
  const { definition } = MtErrors.DB_UPDATE_FAILED;
  return { exception, definition, status: 500, thrown: exception } as unknown as Occurrence;
};
const LINE = /^0064 DB_UPDATE_FAILED status=500 id=\S+ The database update failed/;

describe('the reporter that writes to the logger of Nest', () => {
  let logger = captureLogger();
  let faults: unknown[] = [];
  const reporterOf = (settings: Partial<LogSettings>): NestLoggerReporter =>
    new NestLoggerReporter(
      { levelOf: () => 'error', messages: true, burst: false, ...settings },
      (...fault) => void faults.push(fault),
    );

  beforeEach(() => {
    logger = captureLogger();
    faults = [];
    Logger.overrideLogger(logger);
  });
  afterEach(() => {
    Logger.overrideLogger([...LEVELS]);
    Logger.overrideLogger(false);
  });

  it.each(LEVELS)('writes a record of the level %s, with a stack for errors', (level) => {
    reporterOf({ levelOf: () => level }).report(occurrence());

    const [record, ...others] = logger.records;
    expect(others).toEqual([]);
    expect(record).toMatchObject({ level, line: expect.stringMatching(LINE) });
    const isStack = record!.rest.map((each) => /^ {4}at /.test(String(each)));
    expect(isStack).toEqual(level === 'error' || level === 'fatal' ? [true, false] : [false]);
    expect(record!.rest.at(-1)).toBe('MtErrors');
  });

  it('writes nothing where there is no level', () => {
    reporterOf({ levelOf: () => false }).report(occurrence());
    expect(logger.records).toEqual([]);
  });

  it('writes to log() of a logger that does not know the level', () => {
    const { fatal, ...limited } = logger;
    expect(fatal).toBeDefined();
    Logger.overrideLogger(limited);
    reporterOf({ levelOf: () => 'fatal' }).report(occurrence());
    expect(logger.records).toMatchObject([{ level: 'log' }]);
  });

  it('writes nothing where the application has no logger', () => {
    Logger.overrideLogger(false);
    expect(() => reporterOf({}).report(occurrence())).not.toThrow();
    expect(logger.records).toEqual([]);
  });

  it('writes nothing of a level that is switched off', () => {
    Logger.overrideLogger(['fatal']);
    Logger.overrideLogger(logger);
    const burst = { records: 1, seconds: 10 };
    const reporter = reporterOf({ burst });
    for (let times = 0; times < 3; times++) reporter.report(occurrence());
    reporter.close();
    expect(logger.records).toEqual([]);
  });

  it('sums up past the limit when it is closed', () => {
    const reporter = reporterOf({ burst: { records: 1, seconds: 10 } });
    for (let times = 0; times < 3; times++) reporter.report(occurrence());
    expect(logger.lines()).toHaveLength(1);
    reporter.close();
    expect(logger.lines()[1]).toMatch(
      /^0064 DB_UPDATE_FAILED burst=1\/10s suppressed=2 total=2 ids=\S+,\S+$/,
    );
  });

  it('writes each, and has nothing to close, without a limit', () => {
    const reporter = reporterOf({});
    for (let times = 0; times < 3; times++) reporter.report(occurrence());
    reporter.close();
    expect(logger.lines()).toHaveLength(3);
  });

  it('says that a summary could not be written, and does not throw', () => {
    const full = new Error('full');
    const reporter = reporterOf({ burst: { records: 1, seconds: 10 } });
    for (let times = 0; times < 2; times++) reporter.report(occurrence());
    Logger.overrideLogger({
      ...logger,
      error: () => {
        throw full;
      },
    });
    reporter.close();
    expect(faults).toEqual([['log', full]]);
  });

  it('is not ended by a logger that rejects', async () => {
    const rejecting = { ...logger, error: () => Promise.reject(new Error('full')) };
    Logger.overrideLogger(rejecting as LoggerService);
    reporterOf({}).report(occurrence());
    await new Promise(setImmediate);
    expect(faults).toEqual([]);
  });
});
