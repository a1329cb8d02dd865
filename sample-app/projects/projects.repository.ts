import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { Database } from '../infrastructure/database/database.js';
import { Project } from './project.js';

@Injectable()
export class ProjectsRepository {
  constructor(private readonly database: Database) {}

  /** A project of somebody else and one that does not exist look alike. */
  async get(projectId: string): Promise<Project> {
    const sql = 'SELECT name, version FROM projects WHERE id = $1';
    const { rows } = await this.database.query<{ name: string; version: number }>(sql, [projectId]);
    const row = rows[0];
    if (row === undefined) throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId });
    return new Project(projectId, row.name, row.version);
  }

  /** @returns the new version */
  async save(project: Project): Promise<number> {
    const { id, name, version } = project.toRow();
    const sql =
      'UPDATE projects SET name = $3, version = version + 1 WHERE id = $1 AND version = $2';
    const result = await this.database.query(sql, [id, version, name]);
    expectAffected(1, result.rowCount, MtErrors.AGGREGATE_OUTDATED);
    return version + 1;
  }

  async memberName(projectId: string, userId: string): Promise<string> {
    const sql = 'SELECT name FROM project_members WHERE project_id = $1 AND user_id = $2';
    const { rows } = await this.database.query<{ name: string }>(sql, [projectId, userId]);
    const row = rows[0];
    if (row === undefined) throw new MtErrors.PROJECT_USER_NOT_FOUND();
    return row.name;
  }
}
