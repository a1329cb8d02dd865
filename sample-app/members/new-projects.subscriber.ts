import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { Subscriptions } from '../infrastructure/events/subscriptions.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { MembersRepository } from './members.repository.js';

/** A new project gets its roles, and its owner administers it. */
@Injectable()
export class NewProjectsSubscriber implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly roles: RolesRepository,
    private readonly members: MembersRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add({
      queue: 'roles-of-new-projects',
      topic: 'project.registered',
      handle: ({ projectId }) => this.addRoles(String(projectId)),
    });
  }

  private addRoles(projectId: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.roles.addSystemRoles(projectId);
      await this.members.addFirstRoles(projectId);
    });
  }
}
