import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';

/**
 * Whatever fails inside `withMtContext({ stage: 'sign' })`: 1095. Libraries throw plain errors
 * there, so nothing but the context tells.
 */
export function tokenSigningAdapter(): ErrorAdapter {
  return {
    name: 'token-signing',
    adapt: (error, { operation }) =>
      operation.stage === 'sign'
        ? fromEntry(MtErrors.JWT_SIGN_FAILED, { cause: error })
        : undefined,
  };
}
