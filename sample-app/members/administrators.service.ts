import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { Outbox } from '../infrastructure/events/outbox.js';
import { RolesRepository } from '../roles/roles.repository.js';
import { Administrators, checkChangeable } from './administrators.js';
import type { Member } from './member.js';
import { MembersRepository } from './members.repository.js';

/** Which administrator is added or removed, and by whom. */
export interface AdministratorChange {
  readonly projectId: string;
  readonly userId: string;
  readonly callerId: string;
}

@Injectable()
export class AdministratorsService {
  constructor(
    private readonly members: MembersRepository,
    private readonly roles: RolesRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  add(change: AdministratorChange): Promise<void> {
    const act = (admins: Administrators, member: Member) => admins.add(member, change.callerId);
    return this.change(change, 'administrator.added', act);
  }

  remove(change: AdministratorChange): Promise<void> {
    const act = (admins: Administrators, member: Member) => admins.remove(member, change.callerId);
    return this.change(change, 'administrator.removed', act);
  }

  private async change(
    { projectId, userId }: AdministratorChange,
    topic: string,
    act: (administrators: Administrators, member: Member) => void,
  ): Promise<void> {
    checkChangeable(projectId);
    return this.database.transaction(async () => {
      await this.members.lock(projectId);
      const role = await this.roles.adminOf(projectId);
      const count = await this.members.countWithRole(projectId, role.id);
      const member = await this.members.get(projectId, userId);
      act(new Administrators(role.id, count), member);
      await this.members.saveRoles(projectId, member);
      await this.outbox.append({ topic, payload: { projectId, userId } });
    });
  }
}
