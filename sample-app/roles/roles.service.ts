import { Injectable } from '@nestjs/common';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { Role } from './role.js';
import { RolesRepository } from './roles.repository.js';

@Injectable()
export class RolesService {
  constructor(
    private readonly roles: RolesRepository,
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

  async remove(projectId: string, roleId: string): Promise<void> {
    const role = await this.roles.get(projectId, roleId);
    role.checkDeletable();
    await this.roles.remove(role);
  }
}
