import { MtErrors } from 'nestjs-mt-errors';

export type RoleType = 'user' | 'client' | 'project' | 'client-root';

export interface RoleRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly type: RoleType;
  /** Made with the project, not by its users. */
  readonly system: boolean;
  readonly created_by: string | null;
}

/** What somebody, or a client, is in a project. */
export class Role {
  constructor(private row: RoleRow) {}

  static create(id: string, projectId: string, name: string, createdBy: string): Role {
    const fixed = { type: 'user', system: false } as const;
    return new Role({ ...fixed, id, project_id: projectId, name, created_by: createdBy });
  }

  /** The role that a client gets with its creation. */
  static ofClient(id: string, projectId: string, name: string): Role {
    const fixed = { type: 'client', system: false, created_by: null } as const;
    return new Role({ ...fixed, id, project_id: projectId, name });
  }

  get id(): string {
    return this.row.id;
  }

  get projectId(): string {
    return this.row.project_id;
  }

  rename(name: string): void {
    const { type: roleType } = this.row;
    this.checkChangeable();
    if (roleType !== 'user') throw new MtErrors.ROLE_NAME_IMMUTABLE({ roleType });
    this.row = { ...this.row, name };
  }

  checkChangeable(): void {
    if (this.row.system) throw new MtErrors.SYSTEM_ROLE_IMMUTABLE({ roleId: this.id });
  }

  /** A client's role goes with the client. */
  checkDeletable(): void {
    const { system, type } = this.row;
    if (system || type === 'client')
      throw new MtErrors.SYSTEM_ROLE_NOT_DELETABLE({ roleId: this.id });
  }

  toRow(): RoleRow {
    return this.row;
  }

  view(): object {
    const { id, project_id: projectId, name, type, system } = this.row;
    return { id, projectId, name, type, system };
  }
}
