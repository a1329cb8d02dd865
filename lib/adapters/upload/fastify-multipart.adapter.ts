import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry, fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/** Codes that mean more, or another status, than the one that the library gives them. */
const MEANINGS: ReadonlyMap<unknown, (cause: unknown) => MtException> = new Map([
  ['FST_REQ_FILE_TOO_LARGE', (cause: unknown) => fromEntry(MtErrors.IMAGE_TOO_LARGE, { cause })],
  ['FST_INVALID_MULTIPART_CONTENT_TYPE', (cause: unknown) => fromStatus(415, { cause })],
  [
    'FST_INVALID_JSON_FIELD_ERROR',
    (cause: unknown) =>
      fromEntry(MtErrors.JSON_DESERIALIZE_FAILED, {
        params: { reason: 'multipart-field' },
        cause,
      }),
  ],
]);

/**
 * Failures of @fastify/multipart: 1047 for a file that is too large, 0053 for a JSON field, 415
 * for a body that is not multipart. Its other limits keep their own status.
 */
export function fastifyMultipartAdapter(): ErrorAdapter {
  return {
    name: 'fastify-multipart',
    adapt(error) {
      const { code, statusCode } = partsOf(error);
      return typeof statusCode === 'number' ? MEANINGS.get(code)?.(error) : undefined;
    },
  };
}
