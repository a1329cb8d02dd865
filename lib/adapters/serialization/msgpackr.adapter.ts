import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';
import { unreadable, unwritable } from './binary-failure.js';

const EXTRA = /^Data read, but end of buffer not reached \d+$/;
const EXTENSION = /^Unknown extension( type)? \d+$/;
const TOO_LARGE = /^-?\d+ was too large to fit in MessagePack 64-bit integer format/;

/** Values that msgpackr cannot write or read: 0050 and 0051. */
export function msgpackrAdapter(): ErrorAdapter {
  return {
    name: 'msgpackr',
    adapt(error, context) {
      const { name, message, incomplete } = partsOf(error);
      if (name === 'RangeError' && TOO_LARGE.test(message)) return unwritable(error, 'bigint');
      if (name !== 'Error') return undefined;
      if (incomplete === true && message === 'Unexpected end of MessagePack data') {
        return unreadable(error, 'truncated', context);
      }
      if (EXTRA.test(message)) return unreadable(error, 'extra-bytes', context);
      return EXTENSION.test(message) ? unreadable(error, 'unknown-extension', context) : undefined;
    },
  };
}
