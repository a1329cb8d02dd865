import { Injectable } from '@nestjs/common';
import { ApiErrors } from '../api.errors.js';
import { Database } from '../infrastructure/database/database.js';
import { Router } from './router.js';

interface RouterRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly path: string;
}

@Injectable()
export class RoutersRepository {
  constructor(private readonly database: Database) {}

  async add({ id, projectId, name, path }: Router): Promise<void> {
    const sql = 'INSERT INTO routers (id, project_id, name, path) VALUES ($1, $2, $3, $4)';
    await this.database.query(sql, [id, projectId, name, path]);
  }

  async get(id: string): Promise<Router> {
    const sql = 'SELECT id, project_id, name, path FROM routers WHERE id = $1';
    const { rows } = await this.database.query<RouterRow>(sql, [id]);
    const row = rows[0];
    if (row === undefined) throw new ApiErrors.ROUTER_NOT_FOUND();
    return new Router(row.id, row.project_id, row.name, row.path);
  }
}
