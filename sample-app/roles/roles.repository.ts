import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { Database } from '../infrastructure/database/database.js';
import { Role, type RoleRow } from './role.js';
import { systemRoles } from './system-roles.js';

const SELECT = 'SELECT id, project_id, name, type, system, created_by FROM roles';

@Injectable()
export class RolesRepository {
  constructor(private readonly database: Database) {}

  /** A role of another project and one that does not exist look alike. */
  async get(projectId: string, roleId: string): Promise<Role> {
    const [role] = await this.find('WHERE project_id = $1 AND id = $2', [projectId, roleId]);
    if (role === undefined) throw new MtErrors.ROLE_PROJECT_INVALID();
    return role;
  }

  ofProjects(projectIds: readonly string[]): Promise<Role[]> {
    return this.find('WHERE project_id = ANY ($1) ORDER BY id', [projectIds]);
  }

  byIds(roleIds: readonly string[]): Promise<Role[]> {
    return this.find('WHERE id = ANY ($1)', [roleIds]);
  }

  /** The role of everybody who registers. */
  async defaultOf(projectId: string): Promise<Role> {
    const [role] = await this.find("WHERE project_id = $1 AND system AND name = 'USER'", [
      projectId,
    ]);
    if (role === undefined) throw new MtErrors.PROJECT_DEFAULT_ROLE_NOT_FOUND({ projectId });
    return role;
  }

  async adminOf(projectId: string): Promise<Role> {
    const [role] = await this.find("WHERE project_id = $1 AND system AND name = 'ADMIN'", [
      projectId,
    ]);
    if (role === undefined) throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId });
    return role;
  }

  /** The role below which the roles of a project's clients stand. */
  async clientRootOf(projectId: string): Promise<Role> {
    const [role] = await this.find("WHERE project_id = $1 AND type = 'client-root'", [projectId]);
    if (role === undefined) throw new MtErrors.CLIENT_ROOT_ROLE_NOT_FOUND({ projectId });
    return role;
  }

  /** An event may come twice: the second time nothing is to be done. */
  async add(role: Role): Promise<void> {
    const { id, project_id, name, type, system, created_by } = role.toRow();
    await this.database.query(
      `INSERT INTO roles (id, project_id, name, type, system, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
      [id, project_id, name, type, system, created_by],
    );
  }

  async addSystemRoles(projectId: string): Promise<void> {
    for (const sql of systemRoles('projects.id = $1')) await this.database.query(sql, [projectId]);
  }

  async save(role: Role): Promise<void> {
    const { id, name } = role.toRow();
    const { rowCount } = await this.database.query('UPDATE roles SET name = $2 WHERE id = $1', [
      id,
      name,
    ]);
    expectAffected(1, rowCount);
  }

  /** Two who do this at once do it one after the other. */
  async savePermissions({ id }: Role, permissionIds: readonly string[]): Promise<void> {
    await this.database.query('SELECT id FROM roles WHERE id = $1 FOR UPDATE', [id]);
    await this.database.query('DELETE FROM role_permissions WHERE role_id = $1', [id]);
    await this.database.query(
      `INSERT INTO role_permissions (role_id, permission_id)
       SELECT DISTINCT $1, unnest($2::text[])`,
      [id, permissionIds],
    );
  }

  async remove(roleId: string): Promise<void> {
    await this.database.query('DELETE FROM roles WHERE id = $1', [roleId]);
  }

  private async find(where: string, params: readonly unknown[]): Promise<Role[]> {
    const { rows } = await this.database.query<RoleRow>(`${SELECT} ${where}`, params);
    return rows.map((row) => new Role(row));
  }
}
