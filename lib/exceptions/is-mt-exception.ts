import { EXCEPTION } from './brand.js';
import type { ExceptionState } from './exception-state.js';
import type { MtException } from './mt.exception.js';

/**
 * True for an exception of this or another installed copy of the package whose state can be read;
 * never throws.
 */
export function isMtException(value: unknown): value is MtException {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const state = (value as { [EXCEPTION]?: ExceptionState })[EXCEPTION];
    return typeof state?.definition?.code === 'string';
  } catch {
    return false;
  }
}
