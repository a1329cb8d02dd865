import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { classNameOf, partsOf } from '../foreign-error.js';

/**
 * The guard of `@nestjs/throttler`: 1048. It has set `Retry-After` on the response by then, and
 * that header stays.
 */
export function throttlerAdapter(): ErrorAdapter {
  return {
    name: 'throttler',
    adapt(error) {
      const parts = partsOf(error);
      if (classNameOf(parts) !== 'ThrottlerException') return undefined;
      const { getStatus } = parts;
      const status: unknown = typeof getStatus === 'function' ? getStatus.call(error) : undefined;
      return status === 429
        ? fromEntry(MtErrors.OPERATION_COOLING_DOWN, { cause: error })
        : undefined;
    },
  };
}
