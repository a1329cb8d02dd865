import { Injectable } from '@nestjs/common';
import type { MtPage } from 'nestjs-mt-errors/pipes';
import { Database } from '../infrastructure/database/database.js';

export interface ProjectFilter {
  readonly name?: string;
  readonly plan?: string;
}

/** Reads lists of projects; nothing is changed here. */
@Injectable()
export class ProjectList {
  constructor(private readonly database: Database) {}

  /** `page.sort` is one of the names that the pipe lets through. */
  async find(ids: ReadonlySet<string>, page: MtPage, filter: ProjectFilter): Promise<object[]> {
    const { number, size, sort = 'id', order } = page;
    const { rows } = await this.database.query<object>(
      `SELECT id, name, plan, version FROM projects
       WHERE id = ANY ($1) AND ($2::text IS NULL OR name = $2) AND ($3::text IS NULL OR plan = $3)
       ORDER BY ${sort} ${order} LIMIT $4 OFFSET $5`,
      [[...ids], filter.name ?? null, filter.plan ?? null, size, number * size],
    );
    return [...rows];
  }
}
