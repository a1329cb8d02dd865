import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { MtErrors } from 'nestjs-mt-errors';
import { AppConfig } from '../../config/app-config.js';
import { Database } from '../database/database.js';
import { Caller, type Claims } from './caller.js';
import { IS_PUBLIC } from './public.decorator.js';
import { Tokens } from './tokens.js';

/** A request as far as the guard looks at it, on Express and on Fastify. */
export interface AuthenticatedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  caller?: Caller;
}

/** Who tries the sample without a token: a member of the project P1. */
const DEMO_CALLER = new Caller({
  userId: 'U1',
  clientId: 'C0',
  tenantIds: ['P1'],
  permissions: ['PROJECT_READ', 'PROJECT_WRITE'],
});
const BEARER = /^Bearer (.+)$/i;

/** Every route asks for a token, unless it is marked `@Public()`. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, places)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.caller = await this.callerOf(request.headers.authorization);
    return true;
  }

  private async callerOf(authorization: string | string[] | undefined): Promise<Caller> {
    if (authorization === undefined && this.config.demo) return DEMO_CALLER;
    const token = BEARER.exec(String(authorization ?? ''))?.[1];
    if (token === undefined) throw new MtErrors.JWT_STRUCTURE_INVALID({ reason: 'missing' });
    const claims = (await this.tokens.verify(token, 'access')) as Claims;
    if (claims.userId !== undefined) await this.checkActive(claims.userId);
    return new Caller(claims);
  }

  /** A token outlives the lock of its user, but is no longer good for anything. */
  private async checkActive(userId: unknown): Promise<void> {
    const sql = 'SELECT id FROM users WHERE id = $1 AND NOT locked';
    const { rows } = await this.database.query(sql, [userId]);
    if (rows.length === 0) throw new MtErrors.CURRENT_USER_ID_UNREADABLE();
  }
}
