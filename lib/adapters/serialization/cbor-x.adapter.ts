import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';
import { unreadable, unwritable } from './binary-failure.js';

const UNKNOWN_TOKEN = /^Unknown (CBOR )?token \d+$/;

/** Values that cbor-x cannot write or read: 0050 and 0051. */
export function cborXAdapter(): ErrorAdapter {
  return {
    name: 'cbor-x',
    adapt(error, context) {
      const { name, message, incomplete } = partsOf(error);
      if (name !== 'Error') return undefined;
      if (incomplete === true && message === 'Unexpected end of CBOR data') {
        return unreadable(error, 'truncated', context);
      }
      if (message === 'Data read, but end of buffer not reached') {
        return unreadable(error, 'extra-bytes', context);
      }
      if (UNKNOWN_TOKEN.test(message)) return unreadable(error, 'malformed', context);
      return message === 'Unknown type: function'
        ? unwritable(error, 'unsupported-value')
        : undefined;
    },
  };
}
