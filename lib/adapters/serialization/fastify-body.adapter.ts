import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

const UNREADABLE: ReadonlySet<unknown> = new Set([
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_ERR_CTP_EMPTY_JSON_BODY',
]);

/** JSON bodies that Fastify could not read: 0053. Its other errors keep their own status. */
export function fastifyBodyAdapter(): ErrorAdapter {
  return {
    name: 'fastify-body',
    adapt(error) {
      const { code, statusCode } = partsOf(error);
      if (statusCode !== 400 || !UNREADABLE.has(code)) return undefined;
      const params = { reason: String(code) };
      return fromEntry(MtErrors.JSON_DESERIALIZE_FAILED, { params, cause: error });
    },
  };
}
