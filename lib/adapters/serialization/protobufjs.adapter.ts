import { type ForeignError, partsOf } from '../foreign-error.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { unreadable, unwritable } from './binary-failure.js';

/** The reader's plain errors: their texts are all there is. */
const TRUNCATED = /^index out of range: \d+ \+ \d+ > \d+$/;
const MALFORMED = /^(invalid wire type \d+ at offset \d+|invalid (tag|varint) encoding)$/;
const WRONG_TYPE = /^\.[\w.]+: object expected$/;

/** Messages that protobufjs cannot read or write: 0051 and 0050. */
export function protobufjsAdapter(): ErrorAdapter {
  return {
    name: 'protobufjs',
    adapt(error, context) {
      const shape = partsOf(error);
      if (shape.name === 'TypeError' && WRONG_TYPE.test(shape.message)) {
        return unwritable(error, 'wrong-type');
      }
      const reason = reasonOf(shape);
      return reason === undefined ? undefined : unreadable(error, reason, context);
    },
  };
}

function reasonOf(error: ForeignError): string | undefined {
  if (error.name === 'ProtocolError' && 'instance' in error) return 'missing-field';
  if (error.name === 'RangeError' && TRUNCATED.test(error.message)) return 'truncated';
  return error.name === 'Error' && MALFORMED.test(error.message) ? 'malformed' : undefined;
}
