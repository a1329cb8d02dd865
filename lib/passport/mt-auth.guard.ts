import { type ExecutionContext, HttpException, type Type, mixin } from '@nestjs/common';
import { AuthGuard, type IAuthGuard } from '@nestjs/passport';
import { withMtContext } from '../adapters/with-mt-context.js';
import { authenticationFailure } from './authentication-failure.js';

/** What the guard knows beside its strategy. */
export interface MtAuthGuardOptions {
  /**
   * What the token is for: an expired refresh token is 1090, an expired access token 0015.
   *
   * @default 'access'
   */
  readonly tokenUse?: 'access' | 'refresh';
}

/**
 * Nest's `AuthGuard`, which keeps why passport said no. Nest's own throws a bare
 * `UnauthorizedException`, so that an expired token and a missing one are answered alike.
 *
 * @param strategy name of the passport strategy, or several
 * @param options what the token is for
 * @returns a guard class to use or to extend
 * @example @UseGuards(MtAuthGuard('jwt'))
 * @example @UseGuards(MtAuthGuard('jwt-refresh', { tokenUse: 'refresh' }))
 */
export function MtAuthGuard(
  strategy?: string | string[],
  { tokenUse = 'access' }: MtAuthGuardOptions = {},
): Type<IAuthGuard> {
  class MixinMtAuthGuard extends AuthGuard(strategy) {
    override handleRequest<User>(
      error: unknown,
      user: User | false | null | undefined,
      info: unknown,
      _context: ExecutionContext,
      status?: unknown,
    ): User {
      if (error instanceof HttpException) throw error;
      return withMtContext({ tokenUse }, () => {
        if (error) throw error;
        if (!user) throw authenticationFailure(info, status, { tokenUse });
        return user;
      });
    }
  }
  return mixin(MixinMtAuthGuard);
}
