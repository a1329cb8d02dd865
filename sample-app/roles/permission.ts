import { MtErrors } from 'nestjs-mt-errors';

export interface PermissionRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly system: boolean;
  readonly created_by: string | null;
}

/** Something that a role allows. */
export class Permission {
  constructor(private row: PermissionRow) {}

  static create(id: string, projectId: string, name: string, createdBy: string): Permission {
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
    this.row = { ...this.row, name };
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
