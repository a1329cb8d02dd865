import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import type { Client } from '../clients/client.js';
import { ClientsRepository } from '../clients/clients.repository.js';
import { matchesSecret } from '../secrets/secret-hash.js';
import type { TokenRequestDto } from './dto/token-request.dto.js';

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** Which client asks: by HTTP Basic, or by the fields of the request. */
@Injectable()
export class ClientAuthentication {
  constructor(private readonly clients: ClientsRepository) {}

  async authenticate(authorization: string | undefined, request: TokenRequestDto): Promise<Client> {
    const { id, secret } = readBasic(authorization) ?? readFields(request);
    const client = await this.clients.find(id);
    if (client?.isPublic && secret === '') return client;
    const isRight = await matchesSecret(secret, client?.secretHash);
    if (!client) throw new MtErrors.CLIENT_NOT_FOUND();
    if (!isRight) throw new MtErrors.CLIENT_SECRET_WRONG();
    return client;
  }
}

/** Both parts are encoded as in a form before they are joined: RFC 6749, 2.3.1. */
function readBasic(authorization: string | undefined): Credentials | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString().split(':');
  return { id: decodeField(id), secret: decodeField(rest.join(':')) };
}

function decodeField(text: string): string {
  return new URLSearchParams(`field=${text.replaceAll('&', '%26')}`).get('field') ?? '';
}

function readFields({ client_id = '', client_secret = '' }: TokenRequestDto): Credentials {
  return { id: client_id, secret: client_secret };
}
