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
import { ClaimsService, type UserClaims } from './claims.service.js';
import type { TokenRequestDto } from './dto/token-request.dto.js';
import { LoginService } from './login.service.js';
import { RefreshTokens } from './refresh-tokens.js';
import type { TokenAnswer } from './token-answer.js';

@Injectable()
export class TokenService {
  constructor(
    private readonly claims: ClaimsService,
    private readonly logins: LoginService,
    private readonly users: UsersRepository,
    private readonly codes: AuthorizationCodesRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async issue(client: Client, request: TokenRequestDto): Promise<TokenAnswer> {
    const grantType = GRANT_TYPES.find((known) => known === request.grant_type);
    if (grantType === undefined) throw new MtErrors.TOKEN_REQUEST_PARAMS_INVALID();
    client.checkGrant(grantType);
    return this.answerTo(grantType, client, request);
  }

  private async answerTo(grant: GrantType, client: Client, request: TokenRequestDto) {
    switch (grant) {
      case 'password':
        return this.begin(client, await this.byPassword(client, request));
      case 'authorization_code':
        return this.begin(client, await this.byCode(client, request));
      case 'refresh_token':
        return this.refresh(client, request);
      case 'client_credentials':
        if (client.isPublic) throw invalid(grant);
        return this.accessFor(await this.claims.ofClient(client));
    }
  }

  private async byPassword(client: Client, { username, password, project_id }: TokenRequestDto) {
    if (!username || !password) throw invalid('password');
    const user = await this.logins.login(username, password);
    return this.claims.ofUser(user.id, client, project_id);
  }

  private async refresh(client: Client, { refresh_token }: TokenRequestDto) {
    if (!refresh_token) throw invalid('refresh_token');
    const used = await this.refreshTokens.read(refresh_token);
    if (used.clientId !== client.id) throw invalid('refresh_token');
    await this.checkActive(used.userId, 'refresh_token');
    const claims = await this.claims.ofUser(used.userId, client, used.projectId);
    const renewed = await this.refreshTokens.renew(used);
    return { ...(await this.accessFor(claims)), refresh_token: renewed };
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

  /** A session begins where the client may refresh it. */
  private async begin(client: Client, claims: UserClaims): Promise<TokenAnswer> {
    const answer = await this.accessFor(claims);
    if (!client.toRow().grant_types.includes('refresh_token')) return answer;
    const { userId, tenantIds } = claims;
    const owner = { userId, clientId: client.id, projectId: tenantIds[0] };
    return { ...answer, refresh_token: await this.refreshTokens.begin(owner) };
  }

  private async accessFor(claims: Claims): Promise<TokenAnswer> {
    const { accessTokenSeconds: expires_in } = this.config;
    const access_token = await this.tokens.sign({ ...claims }, 'access', expires_in);
    return { access_token, token_type: 'Bearer', expires_in };
  }
}

function invalid(grantType: GrantType) {
  return new MtErrors.TOKEN_REQUEST_PARAMS_INVALID({ grantType });
}
