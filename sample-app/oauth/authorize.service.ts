import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import type { Client } from '../clients/client.js';
import { ClientsRepository } from '../clients/clients.repository.js';
import { Clock } from '../infrastructure/clock/clock.js';
import type { Caller } from '../infrastructure/security/caller.js';
import { AuthorizationCode, invalidCode } from './authorization-code.js';
import { AuthorizationCodesRepository } from './authorization-codes.repository.js';
import { ClaimsService } from './claims.service.js';
import type { AuthorizeRequestDto } from './dto/authorize-request.dto.js';

/** The user interface of the platform: where it has logged somebody in, others can have a code. */
const PLATFORM_UI = 'C0';
/** What may be repeated of a response type that is not known. */
const WORDS = /^[a-z_ ]{1,50}$/;

@Injectable()
export class AuthorizeService {
  constructor(
    private readonly clients: ClientsRepository,
    private readonly claims: ClaimsService,
    private readonly codes: AuthorizationCodesRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns where the user's browser has to go */
  async authorize(caller: Caller, request: AuthorizeRequestDto): Promise<string> {
    caller.requireClient(PLATFORM_UI);
    const client = await this.clients.find(request.client_id);
    if (client === undefined) throw new MtErrors.CLIENT_NOT_FOUND();
    checkRequest(client, request);
    const { userId } = caller;
    const [projectId] = caller.tenantIds;
    const claims = await this.claims.ofUser(userId, client, projectId);
    const text = await this.issue(userId, claims.tenantIds[0], request);
    const url = new URL(request.redirect_uri);
    url.searchParams.set('code', text);
    if (request.state !== undefined) url.searchParams.set('state', request.state);
    return url.href;
  }

  private async issue(userId: string, projectId: string, request: AuthorizeRequestDto) {
    const { client_id, redirect_uri, code_challenge = null } = request;
    const fields = { client_id, user_id: userId, project_id: projectId, redirect_uri };
    const { text, code } = AuthorizationCode.issue({ ...fields, code_challenge }, this.clock.now());
    await this.codes.add(text, code);
    return text;
  }
}

/** The redirect URI goes first: where it is not known, nobody is sent anywhere. */
function checkRequest(client: Client, request: AuthorizeRequestDto): void {
  const { redirect_uri, response_type: responseType, code_challenge } = request;
  client.checkRedirectUri(redirect_uri);
  if (responseType !== 'code')
    throw new MtErrors.AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED(
      WORDS.test(responseType) ? { responseType } : {},
    );
  client.checkGrant('authorization_code');
  if (client.isPublic && code_challenge === undefined) throw invalidCode();
}
