import { Injectable } from '@nestjs/common';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { Permission } from './permission.js';
import { PermissionsRepository } from './permissions.repository.js';

@Injectable()
export class PermissionsService {
  constructor(
    private readonly permissions: PermissionsRepository,
    private readonly ids: IdGenerator,
  ) {}

  async list(projectIds: readonly string[]): Promise<object[]> {
    return (await this.permissions.ofProjects(projectIds)).map((permission) => permission.view());
  }

  async create(projectId: string, name: string, createdBy: string): Promise<object> {
    const permission = Permission.create(this.ids.next('X'), projectId, name, createdBy);
    await this.permissions.add(permission);
    return permission.view();
  }

  async rename(projectId: string, permissionId: string, name: string): Promise<object> {
    const permission = await this.permissions.get(projectId, permissionId);
    permission.rename(name);
    await this.permissions.save(permission);
    return permission.view();
  }

  async remove(projectId: string, permissionId: string, userId: string): Promise<void> {
    const permission = await this.permissions.get(projectId, permissionId);
    permission.checkDeletableBy(userId);
    await this.permissions.remove(permission);
  }
}
