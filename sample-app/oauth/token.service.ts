import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import type { Client } from '../clients/client.js';
import { GRANT_TYPES, type GrantType } from '../clients/grant-type.js';
import { AppConfig } from '../config/app-config.js';
import { Clock } from '../infrastructure/clock/clock.js';
import type { Claims } from '../infrastructure/security/caller.js';
import { Tokens } from '../infrastructure/security/tokens.js';
import { UsersRepository } from '../users/users.repository.js';
import { invalidCode } from './authorization-code.js';
import { AuthorizationCodesRepository } from './authorization-codes.repository.js';
import { ClaimsService } from './claims.service.js';
import type { TokenRequestDto } from './dto/token-request.dto.js';
import { LoginService } from './login.service.js';
import type { TokenAnswer } from './token-answer.js';

@Injectable()
export class TokenService {
  constructor(
    private readonly claims: ClaimsService,
    private readonly logins: LoginService,
    private readonly users: UsersRepository,
    private readonly codes: AuthorizationCodesRepository,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async issue(client: Client, request: TokenRequestDto): Promise<TokenAnswer> {
    const grantType = GRANT_TYPES.find((known) => known === request.grant_type);
    if (grantType === undefined) throw new MtErrors.TOKEN_REQUEST_PARAMS_INVALID();
    client.checkGrant(grantType);
    const claims = await this.claimsFor(grantType, client, request);
    const isRefreshable = client.toRow().grant_types.includes('refresh_token') && claims.userId;
    return this.sign(claims, Boolean(isRefreshable));
  }

  private claimsFor(grant: GrantType, client: Client, request: TokenRequestDto): Promise<Claims> {
    switch (grant) {
      case 'password':
        return this.byPassword(client, request);
      case 'refresh_token':
        return this.byRefreshToken(client, request);
      case 'authorization_code':
        return this.byCode(client, request);
      case 'client_credentials':
        if (client.isPublic) throw invalid(grant);
        return this.claims.ofClient(client);
    }
  }

  private async byPassword(client: Client, { username, password, project_id }: TokenRequestDto) {
    if (!username || !password) throw invalid('password');
    const user = await this.logins.login(username, password);
    return this.claims.ofUser(user.id, client, project_id);
  }

  private async byRefreshToken(client: Client, { refresh_token }: TokenRequestDto) {
    if (!refresh_token) throw invalid('refresh_token');
    const { clientId, userId, projectId } = await this.tokens.verify(refresh_token, 'refresh');
    if (clientId !== client.id) throw invalid('refresh_token');
    await this.checkActive(String(userId), 'refresh_token');
    return this.claims.ofUser(String(userId), client, String(projectId));
  }

  private async byCode(client: Client, request: TokenRequestDto) {
    const { code: text = '', redirect_uri: redirectUri, code_verifier: verifier } = request;
    const code = await this.codes.take(text);
    if (code === undefined) throw invalidCode();
    code.check({ clientId: client.id, redirectUri, verifier, now: this.clock.now() });
    await this.checkActive(code.userId, 'authorization_code');
    return this.claims.ofUser(code.userId, client, code.projectId);
  }

  private async checkActive(userId: string, grantType: GrantType): Promise<void> {
    if ((await this.users.get(userId)).isLocked) throw invalid(grantType);
  }

  private async sign(claims: Claims, isRefreshable: boolean): Promise<TokenAnswer> {
    const { accessTokenSeconds: expires_in, refreshTokenSeconds } = this.config;
    const access_token = await this.tokens.sign({ ...claims }, 'access', expires_in);
    const answer: TokenAnswer = { access_token, token_type: 'Bearer', expires_in };
    if (!isRefreshable) return answer;
    const { userId, clientId, tenantIds } = claims;
    const projectId = (tenantIds as readonly string[])[0];
    const refreshed = { userId, clientId, projectId };
    const refresh_token = await this.tokens.sign(refreshed, 'refresh', refreshTokenSeconds);
    return { ...answer, refresh_token };
  }
}

function invalid(grantType: GrantType) {
  return new MtErrors.TOKEN_REQUEST_PARAMS_INVALID({ grantType });
}
