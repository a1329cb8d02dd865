import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/** The one plain error of `@akashrajpurohit/snowflake-id`: the clock was set back. 0035. */
export function snowflakeIdAdapter(): ErrorAdapter {
  return {
    name: 'snowflake-id',
    adapt(error) {
      const { name, message } = partsOf(error);
      if (name !== 'Error' || message !== 'Clock is moving backwards!') return undefined;
      return fromEntry(MtErrors.CLOCK_MOVED_BACKWARDS, { cause: error });
    },
  };
}
