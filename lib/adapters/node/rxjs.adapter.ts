import { fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/** The `timeout` operator of rxjs: 504. */
export function rxjsAdapter(): ErrorAdapter {
  return {
    name: 'rxjs',
    adapt(error) {
      const parts = partsOf(error);
      const isTimeout = parts.name === 'TimeoutError' && Object.hasOwn(parts, 'info');
      return isTimeout ? fromStatus(504, { cause: error }) : undefined;
    },
  };
}
