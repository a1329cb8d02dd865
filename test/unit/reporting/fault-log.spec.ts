import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createFaultLog } from '../../../lib/reporting/fault-log.js';
import { captureLogger } from '../../support/capture-logger.js';

const TOLD = 'adapter own failed and was passed over: Error: the part failed';

describe('the log of parts that fail', () => {
  const logger = captureLogger();
  const told = () => logger.lines('warn');

  beforeEach(() => {
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
});
