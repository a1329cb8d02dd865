import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { ApiErrors } from '../api.errors.js';
import { Database } from '../infrastructure/database/database.js';
import type { Endpoint } from './endpoint.js';
import { endpointOf, type EndpointRow } from './endpoint-row.js';

@Injectable()
export class EndpointsRepository {
  constructor(private readonly database: Database) {}

  /** Two endpoints at one address break the constraint `endpoints_address`, which means 1092. */
  async add(endpoint: Endpoint): Promise<void> {
    const { id, projectId, corsProfileId = null, cacheProfileId = null, ...rest } = endpoint.view();
    const { name, routerId, path, method, external, shared } = rest;
    await this.database.query(
      `INSERT INTO endpoints (id, project_id, name, router_id, path, method, external, shared,
         cors_profile_id, cache_profile_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      // prettier-ignore
      [id, projectId, name, routerId, path, method, external, shared, corsProfileId, cacheProfileId],
    );
  }

  async get(id: string): Promise<Endpoint> {
    const sql = 'SELECT * FROM endpoints WHERE id = $1';
    const { rows } = await this.database.query<EndpointRow>(sql, [id]);
    const row = rows[0];
    if (row === undefined) throw new ApiErrors.ENDPOINT_NOT_FOUND();
    return endpointOf(row);
  }

  /** Another project's endpoint and one that does not exist look alike. */
  async getOf(projectId: string, id: string): Promise<Endpoint> {
    const endpoint = await this.get(id);
    if (endpoint.projectId !== projectId) throw new ApiErrors.ENDPOINT_NOT_FOUND();
    return endpoint;
  }

  async save(endpoint: Endpoint): Promise<void> {
    const { id, version, name, expiry } = endpoint.view();
    const sql = `UPDATE endpoints SET name = $3, expiry = $4, version = version + 1
      WHERE id = $1 AND version = $2`;
    const { rowCount } = await this.database.query(sql, [id, version, name, expiry ?? null]);
    expectAffected(1, rowCount, MtErrors.AGGREGATE_OUTDATED);
  }

  async remove({ id, version }: Endpoint): Promise<void> {
    const sql = 'DELETE FROM endpoints WHERE id = $1 AND version = $2';
    const { rowCount } = await this.database.query(sql, [id, version]);
    expectAffected(1, rowCount, MtErrors.AGGREGATE_OUTDATED);
  }
}
