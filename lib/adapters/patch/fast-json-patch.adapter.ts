import { type ForeignError, partsOf } from '../foreign-error.js';
import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';

/** The library writes its codes into `name`; each has the status of what it means. */
const STATUSES: ReadonlyMap<unknown, number> = new Map([
  ['TEST_OPERATION_FAILED', 409],
  ['OPERATION_PATH_CANNOT_ADD', 422],
  ['OPERATION_PATH_UNRESOLVABLE', 422],
  ['OPERATION_FROM_UNRESOLVABLE', 422],
  ['OPERATION_PATH_ILLEGAL_ARRAY_INDEX', 422],
  ['OPERATION_VALUE_OUT_OF_BOUNDS', 422],
  ['SEQUENCE_NOT_AN_ARRAY', 400],
  ['OPERATION_NOT_AN_OBJECT', 400],
  ['OPERATION_PATH_INVALID', 400],
  ['OPERATION_FROM_REQUIRED', 400],
  ['OPERATION_VALUE_REQUIRED', 400],
  ['OPERATION_VALUE_CANNOT_CONTAIN_UNDEFINED', 400],
]);
const PROTOTYPE = /^JSON-Patch: modifying `__proto__` /;

/**
 * Failures of fast-json-patch: 0057, and 0032 for an unknown operation or a path into a prototype.
 * The message has the operation and the whole document in it; only the index is taken.
 */
export function fastJsonPatchAdapter(): ErrorAdapter {
  return {
    name: 'fast-json-patch',
    adapt(error) {
      const shape = partsOf(error);
      if (shape.name === 'OPERATION_OP_INVALID') return unsupported(shape, error);
      if (shape.name === 'TypeError' && PROTOTYPE.test(shape.message)) {
        return unsupported(shape, error);
      }
      const status = STATUSES.get(shape.name);
      if (status === undefined) return undefined;
      const params = indexOf(shape);
      return fromEntry(MtErrors.JSON_PATCH_FAILED, {
        params,
        status,
        cause: error,
      });
    },
  };
}

function unsupported(shape: ForeignError, cause: unknown): MtException {
  return fromEntry(MtErrors.PATCH_UNSUPPORTED, { params: indexOf(shape), cause });
}

function indexOf({ index }: ForeignError): { index?: number } {
  return typeof index === 'number' ? { index } : {};
}
