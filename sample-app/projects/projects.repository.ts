import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { expectPatched } from 'nestjs-mt-errors/json-patch';
import { Database } from '../infrastructure/database/database.js';
import { Project } from './project.js';
import type { Registration } from './registration.js';

interface ProjectRow {
  readonly name: string;
  readonly plan: string;
  readonly settings: string;
  readonly tags: string;
  readonly registration: string;
  readonly version: number;
}

@Injectable()
export class ProjectsRepository {
  constructor(private readonly database: Database) {}

  /** A project of somebody else and one that does not exist look alike. */
  async get(projectId: string): Promise<Project> {
    const sql =
      'SELECT name, plan, settings, tags, registration, version FROM projects WHERE id = $1';
    const { rows } = await this.database.query<ProjectRow>(sql, [projectId]);
    const row = rows[0];
    if (row === undefined) throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId });
    return projectOf(projectId, row);
  }

  async add(project: Project): Promise<void> {
    const { name, plan, registration } = project.toFields();
    await this.database.query(
      'INSERT INTO projects (id, name, plan, registration) VALUES ($1, $2, $3, $4)',
      [project.id, name, plan, JSON.stringify(registration)],
    );
  }

  /** @returns the new version */
  async save(project: Project): Promise<number> {
    const { name, settings, tags } = project.toFields();
    const result = await this.database.query(
      `UPDATE projects SET name = $3, settings = $4, tags = $5, version = version + 1
       WHERE id = $1 AND version = $2`,
      [project.id, project.version, name, JSON.stringify(settings), JSON.stringify(tags)],
    );
    expectAffected(1, result.rowCount, MtErrors.AGGREGATE_OUTDATED);
    return project.version + 1;
  }

  async addOwner(projectId: string, userId: string, name: string): Promise<void> {
    await this.database.query(
      'INSERT INTO project_members (project_id, user_id, name, owner) VALUES ($1, $2, $3, true)',
      [projectId, userId, name],
    );
  }

  async memberName(projectId: string, userId: string): Promise<string> {
    const sql = 'SELECT name FROM project_members WHERE project_id = $1 AND user_id = $2';
    const { rows } = await this.database.query<{ name: string }>(sql, [projectId, userId]);
    const row = rows[0];
    if (row === undefined) throw new MtErrors.PROJECT_USER_NOT_FOUND();
    return row.name;
  }

  /** @returns whether he is the owner; until the transaction ends, nobody else changes that */
  async lockOwner(projectId: string, userId: string): Promise<boolean> {
    const { rows } = await this.database.query<{ user_id: string; owner: boolean }>(
      'SELECT user_id, owner FROM project_members WHERE project_id = $1 ORDER BY user_id FOR UPDATE',
      [projectId],
    );
    const member = rows.find(({ user_id }) => user_id === userId);
    if (member === undefined) throw new MtErrors.PROJECT_USER_NOT_FOUND();
    return member.owner;
  }

  /** Two rows change: that of the owner who was, and that of the one who is. */
  async changeOwner(projectId: string, userId: string): Promise<void> {
    const result = await this.database.query(
      `UPDATE project_members SET owner = NOT owner
       WHERE project_id = $1 AND (owner OR user_id = $2)`,
      [projectId, userId],
    );
    expectAffected(2, result.rowCount);
  }

  /** Exactly one member has the name, or nothing is changed. */
  async renameMember(projectId: string, name: string, newName: string): Promise<void> {
    const sql = 'UPDATE project_members SET name = $3 WHERE project_id = $1 AND name = $2';
    expectPatched((await this.database.query(sql, [projectId, name, newName])).rowCount);
  }
}

function projectOf(id: string, row: ProjectRow): Project {
  const { version, settings, tags, registration, ...texts } = row;
  const stored = {
    settings: JSON.parse(settings) as Record<string, unknown>,
    tags: JSON.parse(tags) as unknown[],
    registration: JSON.parse(registration) as Partial<Registration>,
  };
  return new Project(id, { ...texts, ...stored }, version);
}
