import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { Database } from '../infrastructure/database/database.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { type MemberFilter, MembersRepository } from './members.repository.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly members: MembersRepository,
    private readonly roles: RolesRepository,
    private readonly database: Database,
  ) {}

  async list(projectId: string, filter: MemberFilter): Promise<object[]> {
    return (await this.members.list(projectId, filter)).map((member) => member.view());
  }

  assignRoles(projectId: string, userId: string, roleIds: readonly string[]): Promise<object> {
    return this.database.transaction(async () => {
      await this.members.lock(projectId);
      const member = await this.members.get(projectId, userId);
      const roles = await this.roles.byIds(roleIds);
      // A role that does not exist is answered as one of another project.
      if (roles.length < new Set(roleIds).size) throw new MtErrors.ROLE_PROJECT_INVALID();
      member.assign(roles, (await this.roles.adminOf(projectId)).id);
      await this.members.saveRoles(projectId, member);
      return member.view();
    });
  }
}
