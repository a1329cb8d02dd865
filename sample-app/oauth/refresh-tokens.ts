import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { AppConfig } from '../config/app-config.js';
import { Clock } from '../infrastructure/clock/clock.js';
import { Tokens } from '../infrastructure/security/tokens.js';
import { type Session, SessionsRepository } from '../users/sessions.repository.js';

/** For whom a session is. */
export interface SessionOwner {
  readonly userId: string;
  readonly clientId: string;
  readonly projectId: string;
}

export interface RefreshClaims extends SessionOwner {
  readonly sessionId: string;
  readonly tokenId: string;
}

/** Each refresh token is good for one use, which gives the next one of its session. */
@Injectable()
export class RefreshTokens {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async begin(owner: SessionOwner): Promise<string> {
    const session = this.sessionOf(randomUUID(), owner);
    await this.sessions.add(session);
    return this.sign(owner, session);
  }

  async read(token: string): Promise<RefreshClaims> {
    const claims = await this.tokens.verify(token, 'refresh');
    const text = (name: string): string => String(claims[name]);
    const [userId, clientId, projectId] = [text('userId'), text('clientId'), text('projectId')];
    return { userId, clientId, projectId, sessionId: text('sid'), tokenId: text('jti') };
  }

  /** Who shows a used token may have stolen it, or may have been robbed: the session ends. */
  async renew(used: RefreshClaims): Promise<string> {
    const session = this.sessionOf(used.sessionId, used);
    if (await this.sessions.renew(session, used.tokenId)) return this.sign(used, session);
    await this.sessions.remove(used.sessionId);
    throw new MtErrors.REFRESH_TOKEN_EXPIRED();
  }

  private sessionOf(id: string, { userId }: SessionOwner): Session {
    const lifeMs = this.config.refreshTokenSeconds * 1000;
    const expiresAt = new Date(this.clock.now().getTime() + lifeMs);
    return { id, userId, tokenId: randomUUID(), expiresAt };
  }

  private sign({ userId, clientId, projectId }: SessionOwner, { id: sid, tokenId: jti }: Session) {
    const claims = { userId, clientId, projectId, sid, jti };
    return this.tokens.sign(claims, 'refresh', this.config.refreshTokenSeconds);
  }
}
