import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { MembersModule } from '../members/members.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { UsersModule } from '../users/users.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { AuthorizationCodesRepository } from './authorization-codes.repository.js';
import { AuthorizeService } from './authorize.service.js';
import { ClaimsService } from './claims.service.js';
import { ClientAuthentication } from './client-authentication.js';
import { LoginThrottle } from './login-throttle.js';
import { LoginService } from './login.service.js';
import { OAuthController } from './oauth.controller.js';
import { RefreshTokens } from './refresh-tokens.js';
import { TokenService } from './token.service.js';

@Module({
  imports: [ClientsModule, MembersModule, RolesModule, UsersModule, VerificationModule],
  controllers: [OAuthController],
  providers: [
    AuthorizationCodesRepository,
    AuthorizeService,
    ClaimsService,
    ClientAuthentication,
    LoginService,
    LoginThrottle,
    RefreshTokens,
    TokenService,
  ],
})
export class OAuthModule {}
