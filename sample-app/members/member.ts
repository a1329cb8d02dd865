import { MtErrors } from 'nestjs-mt-errors';
import type { Role } from '../roles/role.js';

export interface MemberFields {
  readonly userId: string;
  readonly name: string;
  readonly roleIds: readonly string[];
}

/** A user in a project, with the roles that he has there. */
export class Member {
  private roleIds: ReadonlySet<string>;

  constructor(
    private readonly projectId: string,
    private readonly fields: MemberFields,
  ) {
    this.roleIds = new Set(fields.roleIds);
  }

  /** Gives these roles in place of the present ones. The administrator's is not changed by this. */
  assign(roles: readonly Role[], adminRoleId: string): void {
    const projectIds = new Set(roles.map((role) => role.projectId));
    if (projectIds.size > 1) throw new MtErrors.ROLES_OF_DIFFERENT_PROJECTS();
    if (projectIds.size === 1 && !projectIds.has(this.projectId))
      throw new MtErrors.ROLE_PROJECT_INVALID();
    const isAdmin = this.has(adminRoleId);
    this.roleIds = new Set(roles.map(({ id }) => id));
    if (isAdmin) this.grant(adminRoleId);
    else this.withdraw(adminRoleId);
  }

  has(roleId: string): boolean {
    return this.roleIds.has(roleId);
  }

  grant(roleId: string): void {
    this.roleIds = new Set([...this.roleIds, roleId]);
  }

  withdraw(roleId: string): void {
    this.roleIds = new Set([...this.roleIds].filter((id) => id !== roleId));
  }

  toFields(): MemberFields {
    return { ...this.fields, roleIds: [...this.roleIds] };
  }

  view(): object {
    const { userId: id, name, roleIds } = this.toFields();
    return { id, name, roleIds };
  }
}
