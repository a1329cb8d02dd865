import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import { unreadable, unwritable } from './binary-failure.js';

const UNWRITABLE = /^(Unrecognized object: \[object \w+\]|Too deep objects in depth \d+)$/;
const EXTRA = /^Extra \d+ of \d+ byte\(s\) found at buffer\[\d+\]$/;
const TRUNCATED =
  /^Insufficient data in parsing -?0x[\da-f]+ at \d+ \(\d+ in the current buffer\)$/;

/**
 * Values that `@msgpack/msgpack` cannot write or read: 0050 and 0051. The plain RangeError that
 * its synchronous decoder has for cut bytes is Node's own and is not taken for it.
 */
export function msgpackAdapter(): ErrorAdapter {
  return {
    name: 'msgpack',
    adapt(error, context) {
      const shape = partsOf(error);
      if (shape.name === 'Error' && UNWRITABLE.test(shape.message)) {
        return unwritable(error, 'unsupported-value');
      }
      const reason = reasonOf(shape);
      return reason === undefined ? undefined : unreadable(error, reason, context);
    },
  };
}

function reasonOf(error: ForeignError): string | undefined {
  if (error.name === 'DecodeError' && Object.hasOwn(error, 'name')) return 'malformed';
  if (error.name !== 'RangeError') return undefined;
  if (EXTRA.test(error.message)) return 'extra-bytes';
  return TRUNCATED.test(error.message) ? 'truncated' : undefined;
}
