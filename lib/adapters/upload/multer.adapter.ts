import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry, fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import { isSystemError } from '../node/network-failure.js';

const LIMIT = /^(LIMIT_[A-Z_]+|MISSING_FIELD_NAME|INVALID_FIELD_NAME)$/;
const DISK_FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Failures of multer: 1047 for a file that is too large, status 400 for its other limits, 1045
 * for a file that could not be stored (507 where the disk is full, else 500).
 */
export function multerAdapter(): ErrorAdapter {
  return {
    name: 'multer',
    adapt(error) {
      const parts = partsOf(error);
      if (parts.name === 'MulterError') return adaptLimit(parts);
      return Array.isArray(parts.storageErrors) && isSystemError(parts)
        ? notStored(parts)
        : undefined;
    },
  };
}

function adaptLimit(cause: ForeignError): MtException | undefined {
  const { code } = cause;
  if (code === 'LIMIT_FILE_SIZE') return fromEntry(MtErrors.IMAGE_TOO_LARGE, { cause });
  return typeof code === 'string' && LIMIT.test(code) ? fromStatus(400, { cause }) : undefined;
}

/** multer lists on a storage's error what else went wrong while it cleaned up. */
function notStored(cause: ForeignError): MtException {
  const params = { reason: String(cause.code) };
  const status = DISK_FULL.has(cause.code) ? 507 : 500;
  return fromEntry(MtErrors.IMAGE_SAVE_FAILED, { params, status, cause });
}
