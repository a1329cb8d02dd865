import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/**
 * The errors that rfc6902 returns, where an application throws them: 0057, and 0032 for an
 * unknown operation. They have values of the document in them; nothing of it is taken.
 */
export function rfc6902Adapter(): ErrorAdapter {
  return {
    name: 'rfc6902',
    adapt(error) {
      const shape = partsOf(error);
      if (shape.name === 'InvalidOperationError' && 'operation' in shape) {
        return fromEntry(MtErrors.PATCH_UNSUPPORTED, { cause: error });
      }
      const isTest = shape.name === 'TestError' && 'actual' in shape && 'expected' in shape;
      const isMissing = shape.name === 'MissingError' && typeof shape.path === 'string';
      if (!isTest && !isMissing) return undefined;
      return fromEntry(MtErrors.JSON_PATCH_FAILED, {
        status: isTest ? 409 : 422,
        cause: error,
      });
    },
  };
}
