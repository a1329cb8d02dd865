import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry, fromStatus } from '../adapted.js';
import type { ErrorAdapter } from '../error-adapter.js';
import { type ForeignError, partsOf } from '../foreign-error.js';
import type { MtContext } from '../mt-context.js';
import { expiredToken, malformedToken, refusedToken } from './token-failure.js';

const MALFORMED: ReadonlyMap<string, string> = new Map([
  ['jwt must be provided', 'missing'],
  ['jwt must be a string', 'no-text'],
  ['jwt malformed', 'malformed'],
  ['invalid token', 'malformed'],
]);
/** These say that the service is set up wrongly, whatever the caller sent. */
const OWN_FAULT =
  /^(secret or public key must be|secretOrPublicKey is not|error in secret or public key callback|verify must be called|please specify "none"|clockTimestamp |nonce must be|allowInvalidAsymmetric|"maxAge" should)/;
const CLAIM = /^jwt (audience|issuer|subject|jwtid|nonce) invalid\b/;
const CLAIMS: Readonly<Record<string, string>> = {
  audience: 'aud',
  issuer: 'iss',
  subject: 'sub',
  jwtid: 'jti',
  nonce: 'nonce',
};
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(invalid signature|jwt signature is required)$/, 'signature'],
  [/^(invalid algorithm|secretOrPublicKey must be an? (a?symmetric) key)/, 'algorithm'],
];
/** Signing throws plain errors: this is how they begin. */
const SIGNING = /^secretOrPrivateKey (must|has|is) /;

/**
 * jsonwebtoken, and so `@nestjs/jwt` and passport-jwt: 0014 for what is no token, 0015 for one that
 * is not accepted, 1090 for an expired refresh token, 1095 where a token cannot be made.
 */
export function jwtAdapter(): ErrorAdapter {
  return {
    name: 'jwt',
    adapt: (error, { operation }) => jwtFailure(error, operation),
  };
}

/** The same for a place where no adapters are asked. */
export function jwtFailure(error: unknown, operation: MtContext): MtException | undefined {
  const parts = partsOf(error);
  if (isVerification(parts)) return adapt(parts, operation);
  const isSigning = parts.name === 'Error' && SIGNING.test(parts.message);
  return isSigning ? fromEntry(MtErrors.JWT_SIGN_FAILED, { cause: error }) : undefined;
}

/** The library sets name and message as plain properties, which no class of the language does. */
function isVerification(error: ForeignError): boolean {
  const { name } = error;
  if (!Object.prototype.propertyIsEnumerable.call(error, 'message')) return false;
  if (name === 'TokenExpiredError') return 'expiredAt' in error;
  return name === 'NotBeforeError' ? 'date' in error : name === 'JsonWebTokenError';
}

function adapt(error: ForeignError, operation: MtContext): MtException {
  const { name, message } = error;
  if (name === 'TokenExpiredError') return expiredToken(error, operation);
  if (name === 'NotBeforeError') return refusedToken(error, 'not-active', 'nbf');
  if (OWN_FAULT.test(message)) return fromStatus(500, { cause: error });
  const malformed = MALFORMED.get(message);
  if (malformed !== undefined) return malformedToken(error, malformed);
  const claim = CLAIM.exec(message)?.[1];
  if (claim !== undefined) return refusedToken(error, 'claim', CLAIMS[claim]);
  return refusedToken(error, REASONS.find(([text]) => text.test(message))?.[1] ?? 'invalid');
}
