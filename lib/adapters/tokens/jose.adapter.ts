import type { MtException } from '../../exceptions/mt.exception.js';
import { fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { classNameOf, type ForeignError, partsOf } from '../foreign-error.js';
import type { MtContext } from '../mt-context.js';
import { expiredToken, malformedToken, refusedToken } from './token-failure.js';

/** Classes of jose that are about the token, by their code. */
const TOKENS: Readonly<Record<string, readonly [className: string, reason: string]>> = {
  ERR_JWT_EXPIRED: ['JWTExpired', 'expired'],
  ERR_JWT_INVALID: ['JWTInvalid', 'malformed'],
  ERR_JWS_INVALID: ['JWSInvalid', 'malformed'],
  ERR_JWE_INVALID: ['JWEInvalid', 'malformed'],
  ERR_JWT_CLAIM_VALIDATION_FAILED: ['JWTClaimValidationFailed', 'claim'],
  ERR_JOSE_ALG_NOT_ALLOWED: ['JOSEAlgNotAllowed', 'algorithm'],
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: ['JWSSignatureVerificationFailed', 'signature'],
  ERR_JWE_DECRYPTION_FAILED: ['JWEDecryptionFailed', 'decryption'],
  ERR_JWKS_NO_MATCHING_KEY: ['JWKSNoMatchingKey', 'key-unknown'],
};
/** Classes that are about the keys: the caller cannot help it. */
const KEYS: Readonly<Record<string, readonly [className: string, status: number]>> = {
  ERR_JWKS_TIMEOUT: ['JWKSTimeout', 503],
  ERR_JOSE_GENERIC: ['JOSEError', 503],
  ERR_JWKS_INVALID: ['JWKSInvalid', 503],
};
/** What a token may name; a claim of the caller's choice is not repeated, not even in the log. */
const REGISTERED: ReadonlySet<unknown> = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

/**
 * jose: 0014 for what is no token, 0015 for one that is not accepted, 1090 for an expired refresh
 * token. Keys that cannot be fetched are 503 without a code. jose's errors hold every claim.
 */
export function joseAdapter(): ErrorAdapter {
  return {
    name: 'jose',
    adapt: (error, { operation }) => joseFailure(error, operation),
  };
}

/** The same for a place where no adapters are asked. */
export function joseFailure(thrown: unknown, operation: MtContext): MtException | undefined {
  const error = partsOf(thrown);
  const code = String(error.code);
  const key = entryOf(KEYS, code, error);
  if (key !== undefined) return fromStatus(key, { cause: error });
  const reason = entryOf(TOKENS, code, error);
  if (reason === undefined) return undefined;
  if (reason === 'expired') return expiredToken(error, operation);
  if (reason === 'malformed') return malformedToken(error, reason);
  const claim = REGISTERED.has(error.claim) ? String(error.claim) : undefined;
  return refusedToken(error, reason, claim);
}

function entryOf<Value>(
  table: Readonly<Record<string, readonly [string, Value]>>,
  code: string,
  error: ForeignError,
): Value | undefined {
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  return entry && classNameOf(error) === entry[0] ? entry[1] : undefined;
}
