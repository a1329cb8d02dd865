import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import type { Caller } from '../infrastructure/security/caller.js';
import { PermissionsRepository } from './permissions.repository.js';
import { Role } from './role.js';
import { RolesRepository } from './roles.repository.js';

/** What a role allows from now on. */
export interface RoleGrant {
  readonly projectId: string;
  readonly roleId: string;
  readonly permissionIds: readonly string[];
}

@Injectable()
export class RolesService {
  constructor(
    private readonly roles: RolesRepository,
    private readonly permissions: PermissionsRepository,
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  async list(projectIds: readonly string[]): Promise<object[]> {
    return (await this.roles.ofProjects(projectIds)).map((role) => role.view());
  }

  async create(projectId: string, name: string, createdBy: string): Promise<object> {
    const role = Role.create(this.ids.next('R'), projectId, name, createdBy);
    await this.roles.add(role);
    return role.view();
  }

  async rename(projectId: string, roleId: string, name: string): Promise<object> {
    const role = await this.roles.get(projectId, roleId);
    role.rename(name);
    await this.roles.save(role);
    return role.view();
  }

  allow({ projectId, roleId, permissionIds }: RoleGrant, giver: Caller): Promise<void> {
    return this.database.transaction(async () => {
      const role = await this.roles.get(projectId, roleId);
      role.checkChangeable();
      for (const permissionId of permissionIds)
        (await this.permissions.get(projectId, permissionId)).checkGivenBy(giver);
      await this.roles.savePermissions(role, permissionIds);
    });
  }

  async remove(projectId: string, roleId: string): Promise<void> {
    const role = await this.roles.get(projectId, roleId);
    role.checkDeletable();
    await this.roles.remove(role.id);
  }
}
