import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/**
 * The upload interceptors of Nest for Fastify drop the error that they translate, so that the
 * class and the text of Nest's exception are all there is: 1047 for a file that is too large.
 */
export function nestUploadAdapter(): ErrorAdapter {
  return {
    name: 'nest-upload',
    adapt(error) {
      const shape = partsOf(error);
      if (shape.name !== 'PayloadTooLargeException' || shape.message !== 'File too large') {
        return undefined;
      }
      return fromEntry(MtErrors.IMAGE_TOO_LARGE, { cause: error });
    },
  };
}
