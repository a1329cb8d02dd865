import { MtErrors } from 'nestjs-mt-errors';
import { ApiErrors } from '../api.errors.js';
import type { Caller } from '../infrastructure/security/caller.js';

export interface PermissionRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly system: boolean;
  readonly created_by: string | null;
}

/** What this service itself asks for: who could make his own of that name would have it. */
const RESERVED: ReadonlySet<string> = new Set([
  'PROJECT_READ',
  'PROJECT_WRITE',
  'ROLE_WRITE',
  'CLIENT_WRITE',
  'ADMIN_WRITE',
  'USER_LOCK',
]);

/** Something that a role allows. */
export class Permission {
  constructor(private row: PermissionRow) {}

  static create(id: string, projectId: string, name: string, createdBy: string): Permission {
    checkName(name);
    return new Permission({
      id,
      project_id: projectId,
      name,
      system: false,
      created_by: createdBy,
    });
  }

  get id(): string {
    return this.row.id;
  }

  rename(name: string): void {
    if (this.row.system) throw new MtErrors.SYSTEM_PERMISSION_IMMUTABLE();
    checkName(name);
    this.row = { ...this.row, name };
  }

  /** Nobody gives a permission of the system's that he lacks himself. */
  checkGivenBy(giver: Caller): void {
    if (this.row.system) giver.requirePermission(this.row.name);
  }

  checkDeletableBy(userId: string): void {
    if (this.row.system) throw new MtErrors.SYSTEM_PERMISSION_IMMUTABLE();
    if (this.row.created_by !== userId) throw new MtErrors.NOT_CREATED_BY_SAME_USER();
  }

  toRow(): PermissionRow {
    return this.row;
  }

  view(): object {
    const { id, project_id: projectId, name, system } = this.row;
    return { id, projectId, name, system };
  }
}

function checkName(name: string): void {
  if (RESERVED.has(name)) throw new ApiErrors.PERMISSION_NAME_RESERVED();
}
