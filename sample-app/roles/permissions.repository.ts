import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { Database } from '../infrastructure/database/database.js';
import { Permission, type PermissionRow } from './permission.js';

const SELECT = 'SELECT id, project_id, name, system, created_by FROM permissions';

@Injectable()
export class PermissionsRepository {
  constructor(private readonly database: Database) {}

  /** A permission of another project and one that does not exist look alike. */
  async get(projectId: string, permissionId: string): Promise<Permission> {
    const { rows } = await this.database.query<PermissionRow>(
      `${SELECT} WHERE project_id = $1 AND id = $2`,
      [projectId, permissionId],
    );
    if (rows[0] === undefined) throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId });
    return new Permission(rows[0]);
  }

  async ofProjects(projectIds: readonly string[]): Promise<Permission[]> {
    const sql = `${SELECT} WHERE project_id = ANY ($1) ORDER BY id`;
    const { rows } = await this.database.query<PermissionRow>(sql, [projectIds]);
    return rows.map((row) => new Permission(row));
  }

  /** What the roles allow, by name. */
  async namesOf(roleIds: readonly string[]): Promise<string[]> {
    const { rows } = await this.database.query<{ name: string }>(
      `SELECT DISTINCT permissions.name FROM permissions
       JOIN role_permissions ON permission_id = permissions.id WHERE role_id = ANY ($1)`,
      [roleIds],
    );
    return rows.map(({ name }) => name);
  }

  async add(permission: Permission): Promise<void> {
    const { id, project_id, name, system, created_by } = permission.toRow();
    await this.database.query(
      `INSERT INTO permissions (id, project_id, name, system, created_by)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, project_id, name, system, created_by],
    );
  }

  async save(permission: Permission): Promise<void> {
    const { id, name } = permission.toRow();
    const sql = 'UPDATE permissions SET name = $2 WHERE id = $1';
    expectAffected(1, (await this.database.query(sql, [id, name])).rowCount);
  }

  async remove({ id }: Permission): Promise<void> {
    await this.database.query('DELETE FROM permissions WHERE id = $1', [id]);
  }
}
