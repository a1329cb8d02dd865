import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/** What body-parser calls the failures of a body that it could not read. */
const STATUSES: ReadonlyMap<unknown, number> = new Map([
  ['entity.parse.failed', 400],
  ['charset.unsupported', 415],
  ['encoding.unsupported', 415],
]);

/**
 * Bodies that body-parser, and so Express, could not read: 0053. A body that is too large or was
 * cut off keeps its own status. The error has the whole body in it; nothing of it is taken.
 */
export function bodyParserAdapter(): ErrorAdapter {
  return {
    name: 'body-parser',
    adapt(error) {
      const { type, expose } = partsOf(error);
      const status = typeof expose === 'boolean' ? STATUSES.get(type) : undefined;
      if (status === undefined) return undefined;
      const params = { reason: String(type) };
      return fromEntry(MtErrors.JSON_DESERIALIZE_FAILED, {
        params,
        status,
        cause: error,
      });
    },
  };
}
