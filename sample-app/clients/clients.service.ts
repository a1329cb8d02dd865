import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { hashSecret } from '../secrets/secret-hash.js';
import { Client } from './client.js';
import { ClientsRepository } from './clients.repository.js';
import type { ChangeClientDto } from './dto/change-client.dto.js';
import type { CreateClientDto } from './dto/create-client.dto.js';

@Injectable()
export class ClientsService {
  constructor(
    private readonly clients: ClientsRepository,
    private readonly roles: RolesRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly ids: IdGenerator,
  ) {}

  /** The secret is in this answer only; what is kept is its hash. */
  async create(projectId: string, dto: CreateClientDto): Promise<object> {
    const secret = dto.type === 'backend' ? randomBytes(24).toString('base64url') : undefined;
    const client = await this.clientOf(projectId, dto, secret);
    const { id: clientId, role_id: roleId } = client.toRow();
    await this.database.transaction(async () => {
      await this.clients.add(client);
      const payload = { projectId, clientId, roleId };
      await this.outbox.append({ topic: 'client.created', payload });
    });
    return { ...client.view(), secret };
  }

  change(projectId: string, clientId: string, dto: ChangeClientDto): Promise<void> {
    return this.database.transaction(async () => {
      const client = await this.clients.get(projectId, clientId);
      client.checkVersion(dto.version);
      client.change(dto);
      await this.clients.save(client);
    });
  }

  /** Its role goes with it. */
  remove(projectId: string, clientId: string): Promise<void> {
    return this.database.transaction(async () => {
      const client = await this.clients.get(projectId, clientId);
      client.checkDeletable();
      await this.clients.remove(client);
      await this.roles.remove(client.toRow().role_id);
    });
  }

  private async clientOf(project_id: string, dto: CreateClientDto, secret?: string) {
    const { name, type, grantTypes: grant_types, redirectUris: redirect_uris } = dto;
    const secret_hash = secret === undefined ? null : await hashSecret(secret);
    const ids = { id: this.ids.next('C'), role_id: this.ids.next('R'), project_id };
    return new Client({ ...ids, name, type, secret_hash, grant_types, redirect_uris, version: 0 });
  }
}
