import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import type { Client } from '../clients/client.js';
import type { Claims } from '../infrastructure/security/caller.js';
import { MembersRepository } from '../members/members.repository.js';
import { PermissionsRepository } from '../roles/permissions.repository.js';

/** What a token says. It is for one project, so that permissions of another do not count in it. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly members: MembersRepository,
    private readonly permissions: PermissionsRepository,
  ) {}

  async ofUser(userId: string, { id: clientId }: Client, projectId?: string): Promise<UserClaims> {
    const projectIds = await this.members.projectsOf(userId);
    const chosen = projectId ?? projectIds[0];
    if (chosen === undefined || !projectIds.includes(chosen))
      throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId: chosen });
    const { roleIds } = (await this.members.get(chosen, userId)).toFields();
    const permissions = await this.permissions.namesOf(roleIds);
    return { userId, clientId, tenantIds: [chosen], permissions };
  }

  async ofClient(client: Client): Promise<Claims> {
    const permissions = await this.permissions.namesOf([client.toRow().role_id]);
    return { clientId: client.id, tenantIds: [client.projectId], permissions };
  }
}

export interface UserClaims extends Claims {
  readonly userId: string;
  readonly tenantIds: readonly [string];
}
