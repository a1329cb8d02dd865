import { Body, Controller, Header, Headers, HttpCode, Post } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { Public } from '../infrastructure/security/public.decorator.js';
import { AuthorizeService } from './authorize.service.js';
import { ClientAuthentication } from './client-authentication.js';
import { AuthorizeRequestDto } from './dto/authorize-request.dto.js';
import { TokenRequestDto } from './dto/token-request.dto.js';
import type { TokenAnswer } from './token-answer.js';
import { TokenService } from './token.service.js';

@Controller('oauth')
export class OAuthController {
  constructor(
    private readonly clients: ClientAuthentication,
    private readonly tokens: TokenService,
    private readonly authorization: AuthorizeService,
  ) {}

  @Public()
  @Post('token')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiMtErrors(
    MtErrors.WRONG_PASSWORD,
    MtErrors.TOKEN_REQUEST_PARAMS_INVALID,
    MtErrors.REFRESH_TOKEN_EXPIRED,
    MtErrors.CLIENT_NOT_FOUND,
    MtErrors.CLIENT_SECRET_WRONG,
    MtErrors.OPERATION_COOLING_DOWN,
  )
  async token(
    @Body() request: TokenRequestDto,
    @Headers('authorization') authorization?: string,
  ): Promise<TokenAnswer> {
    const client = await this.clients.authenticate(authorization, request);
    return this.tokens.issue(client, request);
  }

  /** Called by the user interface of a logged-in user, which then sends the browser there. */
  @Post('authorize')
  @HttpCode(200)
  @ApiMtErrors(
    MtErrors.JWT_PAYLOAD_UNREADABLE,
    MtErrors.AUTHORIZE_REDIRECT_URI_UNKNOWN,
    MtErrors.AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED,
  )
  async authorize(
    @CurrentCaller() caller: Caller,
    @Body() request: AuthorizeRequestDto,
  ): Promise<{ redirectTo: string }> {
    return { redirectTo: await this.authorization.authorize(caller, request) };
  }
}
