import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry, fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/** busboy and @fastify/busboy throw plain errors: their texts are all there is. */
const MALFORMED: ReadonlyMap<string, string> = new Map([
  ['Multipart: Boundary not found', 'no-boundary'],
  ['Malformed part header', 'malformed-part-header'],
  ['Unexpected end of form', 'truncated'],
  ['Unexpected end of file', 'truncated'],
  ['Unexpected end of multipart data', 'truncated'],
  ['Part terminated early due to unexpected end of multipart data', 'truncated'],
]);

/** Uploads that the multipart parsers below multer and @fastify/multipart cannot read: 1045 at 400. */
export function busboyAdapter(): ErrorAdapter {
  return {
    name: 'busboy',
    adapt(error) {
      const { name, message } = partsOf(error);
      return name === 'Error' ? adaptText(message, error) : undefined;
    },
  };
}

function adaptText(message: string, cause: unknown): MtException | undefined {
  if (message.startsWith('Unsupported content type: ')) return fromStatus(415, { cause });
  const reason = MALFORMED.get(message);
  if (reason === undefined) return undefined;
  const params = { reason };
  return fromEntry(MtErrors.IMAGE_SAVE_FAILED, { params, status: 400, cause });
}
