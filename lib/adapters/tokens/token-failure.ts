import { MtErrors } from '../../exceptions/mt-errors.js';
import type { MtException } from '../../exceptions/mt.exception.js';
import { fromEntry } from '../adapted.js';
import type { MtContext } from '../mt-context.js';

/** The token is no token at all. */
export function malformedToken(cause: unknown, reason: string): MtException {
  return fromEntry(MtErrors.JWT_STRUCTURE_INVALID, { cause, params: { reason } });
}

/** The token is one, but not one that is accepted: expired, forged, for somebody else. */
export function refusedToken(cause: unknown, reason: string, claim?: string): MtException {
  const params = claim === undefined ? { reason } : { reason, claim };
  return fromEntry(MtErrors.JWT_PAYLOAD_UNREADABLE, { cause, params });
}

/** The token's time has passed. Of a refresh token the caller learns that it has to sign in again. */
export function expiredToken(cause: unknown, { tokenUse }: MtContext): MtException {
  if (tokenUse === 'refresh') return fromEntry(MtErrors.REFRESH_TOKEN_EXPIRED, { cause });
  return refusedToken(cause, 'expired', 'exp');
}
