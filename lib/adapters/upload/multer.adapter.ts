import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry, fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

const CODE = /^(LIMIT_[A-Z_]+|MISSING_FIELD_NAME|INVALID_FIELD_NAME)$/;

/** Failures of multer: 1047 for a file that is too large, status 400 for its other limits. */
export function multerAdapter(): ErrorAdapter {
  return {
    name: 'multer',
    adapt(error) {
      const { name, code } = partsOf(error);
      if (name !== 'MulterError' || typeof code !== 'string') return undefined;
      return adaptCode(code, error);
    },
  };
}

function adaptCode(code: string, cause: unknown): MtException | undefined {
  if (code === 'LIMIT_FILE_SIZE') {
    return fromEntry(MtErrors.IMAGE_TOO_LARGE, { cause });
  }
  return CODE.test(code) ? fromStatus(400, { cause }) : undefined;
}
