import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/** All that libphonenumber-js says is one of these words. */
const REASONS: ReadonlySet<string> = new Set([
  'NOT_A_NUMBER',
  'INVALID_COUNTRY',
  'TOO_SHORT',
  'TOO_LONG',
]);

/** Numbers that libphonenumber-js cannot read: 1088. */
export function libphonenumberAdapter(): ErrorAdapter {
  return {
    name: 'libphonenumber-js',
    adapt(error) {
      const { name, message } = partsOf(error);
      if (name !== 'ParseError' || !REASONS.has(message)) return undefined;
      const params = { reason: message };
      return fromEntry(MtErrors.PHONE_NUMBER_INVALID, { params, cause: error });
    },
  };
}
