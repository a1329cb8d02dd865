import { MtErrors } from '../../exceptions/mt-errors.js';
import { fromEntry } from '../adapted.js';
import type { AdapterContext, ErrorAdapter } from '../error-adapter.js';
import { partsOf } from '../foreign-error.js';

/** What can go wrong with a digest. */
const DIGEST_CODES: ReadonlySet<unknown> = new Set([
  'ERR_CRYPTO_INVALID_DIGEST',
  'ERR_CRYPTO_HASH_FINALIZED',
  'ERR_CRYPTO_HASH_UPDATE_FAILED',
]);
const ANY_CODE = /^ERR_(CRYPTO|OSSL)_/;

/**
 * Digests that `node:crypto` cannot calculate: 1068. Its other failures are not about checksums
 * unless the context says so.
 */
export function nodeCryptoAdapter(): ErrorAdapter {
  return {
    name: 'node-crypto',
    adapt(error, context) {
      if (!isDigestFailure(error, context)) return undefined;
      return fromEntry(MtErrors.CHECKSUM_UNAVAILABLE, { cause: error });
    },
  };
}

function isDigestFailure(error: unknown, { operation }: AdapterContext): boolean {
  const { name, code, message } = partsOf(error);
  if (name === 'Error' && message === 'Digest method not supported') return true;
  if (typeof code !== 'string') return false;
  return DIGEST_CODES.has(code) || (operation.checksum === true && ANY_CODE.test(code));
}
