import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/** What Nest says of a body that it cannot read. */
const MALFORMED: ReadonlyMap<string, string> = new Map([
  ['Multipart: Boundary not found', 'no-boundary'],
  ['Multipart: Unexpected end of form', 'truncated'],
  ['Multipart: Unexpected end of file', 'truncated'],
]);

/**
 * The upload interceptors of Nest for Fastify drop the error that they translate, so that the
 * class and the text of Nest's exception are all there is: 1047 for a file that is too large, 1045
 * at 400 for a body that cannot be read.
 */
export function nestUploadAdapter(): ErrorAdapter {
  return {
    name: 'nest-upload',
    adapt(error) {
      const { name, message } = partsOf(error);
      if (name === 'PayloadTooLargeException' && message === 'File too large') {
        return fromEntry(MtErrors.IMAGE_TOO_LARGE, { cause: error });
      }
      const reason = name === 'BadRequestException' ? MALFORMED.get(message) : undefined;
      if (reason === undefined) return undefined;
      const params = { reason };
      return fromEntry(MtErrors.IMAGE_SAVE_FAILED, { params, status: 400, cause: error });
    },
  };
}
