import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';
import type { MtContext } from '../mt-context.js';
import { blameOf } from './binary-failure.js';

const CIRCULAR = /^Converting circular structure to JSON/;
const BIGINT = /^Do not know how to serialize a BigInt/;
const UNREADABLE = /\bJSON\b/;

/**
 * What `JSON.stringify` and `JSON.parse` throw, and so class-transformer: 0052 and 0053, or the
 * codes of maps and collections where the context says so. At status 500, unless the context says
 * that the request brought the text: a column or another service's reply is no fault of the
 * caller, and a request's body is read by the platform, which says so itself.
 */
export function jsonAdapter(): ErrorAdapter {
  return {
    name: 'json',
    adapt(error, context) {
      const { name, message } = partsOf(error);
      const reason = name === 'TypeError' ? unwritableReason(message) : undefined;
      if (reason !== undefined) {
        const entry = writing(context.operation);
        return fromEntry(entry, { params: { reason }, cause: error });
      }
      if (name !== 'SyntaxError' || !UNREADABLE.test(message)) return undefined;
      const entry = reading(context.operation);
      return fromEntry(entry, { status: blameOf(context), cause: error });
    },
  };
}

function unwritableReason(message: string): string | undefined {
  if (CIRCULAR.test(message)) return 'circular';
  return BIGINT.test(message) ? 'bigint' : undefined;
}

function writing({ data }: MtContext) {
  return data === 'collection'
    ? MtErrors.JSON_SERIALIZE_COLLECTION_FAILED
    : MtErrors.JSON_SERIALIZE_FAILED;
}

function reading({ data }: MtContext) {
  if (data === 'map') return MtErrors.JSON_DESERIALIZE_MAP_FAILED;
  return data === 'collection'
    ? MtErrors.JSON_DESERIALIZE_COLLECTION_FAILED
    : MtErrors.JSON_DESERIALIZE_FAILED;
}
