import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry } from '../adapted.js';
import type { AdapterContext } from '../error-adapter.js';

/** An object that could not be written in a binary format. */
export function unwritable(cause: unknown, reason: string): MtException {
  return fromEntry(MtErrors.NATIVE_SERIALIZE_FAILED, { params: { reason }, cause });
}

/**
 * Bytes that could not be read. At status 500 unless the context says that the request brought
 * them: they may as well be a cache's or another service's, and nothing in the error tells which.
 */
export function unreadable(cause: unknown, reason: string, context: AdapterContext): MtException {
  return fromEntry(MtErrors.NATIVE_DESERIALIZE_FAILED, {
    params: { reason },
    status: blameOf(context),
    cause,
  });
}

/** The status of data that cannot be read: the caller's fault only where the caller sent it. */
export function blameOf({ operation }: AdapterContext): 400 | 500 {
  return operation.source === 'request' ? 400 : 500;
}
