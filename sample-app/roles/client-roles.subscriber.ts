import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscriptions } from '../infrastructure/events/subscriptions.js';
import { Role } from './role.js';
import { RolesRepository } from './roles.repository.js';

/** A new client gets a role of its own, below the root of its project's client roles. */
@Injectable()
export class ClientRolesSubscriber implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly roles: RolesRepository,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add({
      queue: 'roles-of-new-clients',
      topic: 'client.created',
      handle: ({ roleId, projectId, clientId }) =>
        this.addRole(String(roleId), String(projectId), String(clientId)),
    });
  }

  private async addRole(roleId: string, projectId: string, clientId: string): Promise<void> {
    const root = await this.roles.clientRootOf(projectId);
    await this.roles.add(Role.ofClient(roleId, root.projectId, clientId));
  }
}
