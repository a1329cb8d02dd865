import { EXCEPTION } from './brand.js';
import type { MtException } from './mt.exception.js';

/** True for an exception of this or another installed copy of the package; never throws. */
export function isMtException(value: unknown): value is MtException {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return EXCEPTION in value;
  } catch {
    return false;
  }
}
