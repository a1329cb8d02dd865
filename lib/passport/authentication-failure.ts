import { HttpException, UnauthorizedException } from '@nestjs/common';
import { fromEntry } from '../adapters/adapted.js';
import type { MtContext } from '../adapters/mt-context.js';
import { joseFailure } from '../adapters/tokens/jose.adapter.js';
import { jwtFailure } from '../adapters/tokens/jwt.adapter.js';
import { isErrorStatus } from '../catalog/generic-errors.js';
import { MtErrors } from '../exceptions/mt-errors.js';

/** What passport-jwt says where the request has no token. */
const NO_TOKEN = 'No auth token';

/**
 * The exception for what a strategy said. With several strategies `info` is a list; the first that
 * found credentials of its kind counts.
 */
export function authenticationFailure(info: unknown, status: unknown, operation: MtContext): Error {
  const challenges: unknown[] = Array.isArray(info) ? info : [info];
  const cause = challenges.find(isFound);
  if (cause === undefined && challenges.some(isMissing)) {
    return fromEntry(MtErrors.JWT_STRUCTURE_INVALID, { params: { reason: 'missing' } });
  }
  const own = Array.isArray(status) ? status.find(isErrorStatus) : status;
  if (cause === undefined && isErrorStatus(own) && own !== 401) return new HttpException({}, own);
  const known = jwtFailure(cause, operation) ?? joseFailure(cause, operation);
  return known ?? new UnauthorizedException(undefined, { cause });
}

function isMissing(challenge: unknown): boolean {
  return challenge instanceof Error && challenge.message === NO_TOKEN;
}

function isFound(challenge: unknown): boolean {
  return challenge instanceof Error && challenge.message !== NO_TOKEN;
}
