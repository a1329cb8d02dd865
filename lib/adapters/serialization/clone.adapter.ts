import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';
import { unreadable, unwritable } from './binary-failure.js';

/** The number that DOMException has for a value that cannot be cloned. */
const DATA_CLONE_ERR = 25;
/** `node:v8` throws plain errors: their text is all there is. */
const UNWRITABLE = / could not be cloned\.$/;
const UNREADABLE = /^Unable to deserialize cloned data( due to invalid or unsupported version)?\.$/;

/** Values that `structuredClone` or `node:v8` cannot write or read: 0050 and 0051. */
export function structuredCloneAdapter(): ErrorAdapter {
  return {
    name: 'structured-clone',
    adapt(error, context) {
      const { name, code, message } = partsOf(error);
      const isClone = name === 'DataCloneError' && code === DATA_CLONE_ERR;
      if (isClone) return unwritable(error, 'structured-clone');
      if (name !== 'Error') return undefined;
      if (UNWRITABLE.test(message)) return unwritable(error, 'v8');
      return UNREADABLE.test(message) ? unreadable(error, 'v8', context) : undefined;
    },
  };
}
