import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createFaultLog } from '../../../lib/reporting/fault-log.js';
import { captureLogger } from '../../support/capture-logger.js';

const TOLD = 'adapter own failed and was passed over: Error: the part failed';

describe('the log of parts that fail', () => {
  let logger = captureLogger();
  const told = () => logger.lines('warn');

  beforeEach(() => {
    logger = captureLogger();
    jest.useFakeTimers();
    Logger.overrideLogger(logger);
  });
  afterEach(() => {
    jest.useRealTimers();
    Logger.overrideLogger(false);
  });

  it('tells a part once a minute, also where the clock was set back meanwhile', () => {
    const onFault = createFaultLog(true);
    onFault('adapter own', new Error('the part failed'));
    onFault('adapter own', new Error('the part failed'));
    expect(told()).toEqual([TOLD]);
    jest.setSystemTime(Date.now() - 3_600_000);
    jest.advanceTimersByTime(60_000);
    onFault('adapter own', new Error('the part failed'));
    expect(told()).toEqual([TOLD, TOLD]);
  });

  it('tells each part for itself, and 200 of them without forgetting the first', () => {
    const onFault = createFaultLog(true);
    const names = Array.from({ length: 200 }, (_, index) => `part ${index}`);
    for (const name of names) onFault(name, new Error('no'));
    onFault('part 0', new Error('no'));
    expect(told()).toHaveLength(200);
    onFault('one more', new Error('no'));
    onFault('part 0', new Error('no'));
    expect(told().slice(200)).toEqual(
      ['one more', 'part 0'].map((name) => `${name} failed and was passed over: Error: no`),
    );
  });

  it('never throws, whatever the logger does', () => {
    Logger.overrideLogger({
      ...logger,
      warn: () => {
        throw new Error('full');
      },
    });
    expect(() => createFaultLog(true)('adapter own', new Error('no'))).not.toThrow();
  });
});
