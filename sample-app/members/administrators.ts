import { MtErrors } from 'nestjs-mt-errors';
import { MAIN_PROJECT } from '../projects/main-project.js';
import type { Member } from './member.js';

const MINIMUM = 2;

/** Who administers the platform itself is not decided here. */
export function checkChangeable(projectId: string): void {
  if (projectId === MAIN_PROJECT) throw new MtErrors.PROJECT_CHANGE_FORBIDDEN({ projectId });
}

/** Who administers a project, and who may change that. */
export class Administrators {
  constructor(
    private readonly adminRoleId: string,
    private readonly count: number,
  ) {}

  add(member: Member, callerId: string): void {
    checkOther(member, callerId);
    if (member.has(this.adminRoleId)) throw new MtErrors.ALREADY_ADMIN();
    member.grant(this.adminRoleId);
  }

  remove(member: Member, callerId: string): void {
    checkOther(member, callerId);
    if (!member.has(this.adminRoleId)) throw new MtErrors.NOT_ADMIN();
    if (this.count <= MINIMUM) throw new MtErrors.TWO_ADMINS_REQUIRED({ minimum: MINIMUM });
    member.withdraw(this.adminRoleId);
  }
}

function checkOther(member: Member, callerId: string): void {
  if (member.toFields().userId === callerId) throw new MtErrors.SELF_PERMISSION_CHANGE_FORBIDDEN();
}
