import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { isObject } from '../shape.js';

/**
 * What a consumer's own code throws inside `withMtContext({ role: 'subscribe', stage: 'handle' })`
 * and no other adapter knows: 0005. An HTTP exception keeps its status.
 */
export function consumerAdapter(): ErrorAdapter {
  return {
    name: 'consumer',
    adapt(error, { operation: { role, stage } }) {
      if (role !== 'subscribe' || stage !== 'handle' || hasStatus(error)) return undefined;
      return fromEntry(MtErrors.MQ_CONSUME_FAILED, { cause: error });
    },
  };
}

function hasStatus(error: unknown): boolean {
  return isObject(error) && (typeof error.getStatus === 'function' || 'statusCode' in error);
}
