import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';
import { upstreamFailure } from '../upstream.js';

/** The `timeout` operator of rxjs: 504. */
export function rxjsAdapter(): ErrorAdapter {
  return {
    name: 'rxjs',
    adapt(error) {
      const parts = partsOf(error);
      const isTimeout = parts.name === 'TimeoutError' && Object.hasOwn(parts, 'info');
      return isTimeout ? upstreamFailure('timeout', { cause: error }) : undefined;
    },
  };
}
