import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { Database } from '../infrastructure/database/database.js';
import { Member, type MemberFields } from './member.js';
import { firstRoles } from './members.schema.js';

interface MemberRow {
  readonly user_id: string;
  readonly name: string;
  readonly role_ids: readonly string[];
}

/** What a list of members is narrowed to. */
export interface MemberFilter {
  readonly name?: string;
  readonly locked?: boolean;
  readonly role?: string;
}

const SELECT = `SELECT user_id, project_members.name, ARRAY (
    SELECT role_id FROM member_roles WHERE member_roles.project_id = project_members.project_id
      AND member_roles.user_id = project_members.user_id ORDER BY role_id
  ) AS role_ids FROM project_members`;

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  async get(projectId: string, userId: string): Promise<Member> {
    const [row] = await this.find('WHERE project_id = $1 AND user_id = $2', [projectId, userId]);
    if (row === undefined) throw new MtErrors.PROJECT_USER_NOT_FOUND();
    return memberOf(projectId, row);
  }

  async list(projectId: string, { name, locked, role }: MemberFilter) {
    const rows = await this.find(
      `JOIN users ON users.id = user_id WHERE project_id = $1
       AND ($2::text IS NULL OR project_members.name = $2)
       AND ($3::boolean IS NULL OR users.locked = $3)
       AND ($4::text IS NULL OR EXISTS (
         SELECT FROM member_roles AS given JOIN roles ON roles.id = given.role_id
         WHERE given.project_id = $1 AND given.user_id = users.id AND roles.name = $4
       )) ORDER BY user_id`,
      [projectId, name ?? null, locked ?? null, role ?? null],
    );
    return rows.map((row) => memberOf(projectId, row));
  }

  /** The projects that a user is in, the first one first. */
  async projectsOf(userId: string): Promise<string[]> {
    const { rows } = await this.database.query<{ project_id: string }>(
      'SELECT project_id FROM project_members WHERE user_id = $1 ORDER BY project_id',
      [userId],
    );
    return rows.map(({ project_id }) => project_id);
  }

  /** Until the transaction ends, nobody else changes what the members are allowed. */
  async lock(projectId: string): Promise<void> {
    const sql =
      'SELECT user_id FROM project_members WHERE project_id = $1 ORDER BY user_id FOR UPDATE';
    await this.database.query(sql, [projectId]);
  }

  async countWithRole(projectId: string, roleId: string): Promise<number> {
    const sql = 'SELECT user_id FROM member_roles WHERE project_id = $1 AND role_id = $2';
    return (await this.database.query(sql, [projectId, roleId])).rowCount;
  }

  async add(projectId: string, fields: MemberFields): Promise<void> {
    const { userId, name } = fields;
    await this.database.query(
      'INSERT INTO project_members (project_id, user_id, name) VALUES ($1, $2, $3)',
      [projectId, userId, name],
    );
    await this.saveRoles(projectId, new Member(projectId, fields));
  }

  async addFirstRoles(projectId: string): Promise<void> {
    const sql = `${firstRoles} WHERE project_members.project_id = $1 ON CONFLICT DO NOTHING`;
    await this.database.query(sql, [projectId]);
  }

  async saveRoles(projectId: string, member: Member): Promise<void> {
    const { userId, roleIds } = member.toFields();
    await this.database.query('DELETE FROM member_roles WHERE project_id = $1 AND user_id = $2', [
      projectId,
      userId,
    ]);
    await this.database.query(
      'INSERT INTO member_roles (project_id, user_id, role_id) SELECT $1, $2, unnest($3::text[])',
      [projectId, userId, roleIds],
    );
  }

  private async find(where: string, params: readonly unknown[]): Promise<readonly MemberRow[]> {
    return (await this.database.query<MemberRow>(`${SELECT} ${where}`, params)).rows;
  }
}

function memberOf(projectId: string, { user_id: userId, name, role_ids }: MemberRow): Member {
  return new Member(projectId, { userId, name, roleIds: role_ids });
}
