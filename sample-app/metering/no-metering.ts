import { Metering, type MeteredDay } from './metering.js';

/** Without METERING_URL nothing is metered. */
export class NoMetering extends Metering {
  override async total(): Promise<{ requests: number }> {
    return { requests: 0 };
  }

  override async days(): Promise<MeteredDay[]> {
    return [];
  }
}
