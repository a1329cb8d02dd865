import { Injectable } from '@nestjs/common';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { ApiErrors } from '../api.errors.js';
import { Database } from '../infrastructure/database/database.js';
import { type Decision, SubRequest } from './sub-request.js';
import type { SubRequestType } from './sub-request-type.js';

interface SubRequestRow {
  readonly id: string;
  readonly project_id: string;
  readonly endpoint_id: string;
  readonly created_by: string;
  readonly decision: Decision | null;
}

const BY_TYPE: Readonly<Record<SubRequestType, string>> = {
  SENT: 'r.project_id = $1',
  RECEIVED: 'e.project_id = $1',
};
const SELECT = 'SELECT r.* FROM sub_requests r JOIN endpoints e ON e.id = r.endpoint_id';

@Injectable()
export class SubRequestsRepository {
  constructor(private readonly database: Database) {}

  /** A second request breaks the constraint `sub_requests_once`, unless the first was rejected. */
  async add({ id, projectId, endpointId, createdBy }: SubRequest): Promise<void> {
    await this.database.query(
      `INSERT INTO sub_requests (id, project_id, endpoint_id, created_by) VALUES ($1, $2, $3, $4)`,
      [id, projectId, endpointId, createdBy],
    );
  }

  async list(projectId: string, type: SubRequestType): Promise<SubRequest[]> {
    const sql = `${SELECT} WHERE ${BY_TYPE[type]} ORDER BY r.id LIMIT 100`;
    const { rows } = await this.database.query<SubRequestRow>(sql, [projectId]);
    return rows.map(subRequestOf);
  }

  /** A request for an endpoint of that project. */
  async getReceivedBy(projectId: string, id: string): Promise<SubRequest> {
    const sql = `${SELECT} WHERE e.project_id = $1 AND r.id = $2`;
    const { rows } = await this.database.query<SubRequestRow>(sql, [projectId, id]);
    const row = rows[0];
    if (row === undefined) throw new ApiErrors.SUB_REQUEST_NOT_FOUND();
    return subRequestOf(row);
  }

  /** Of two who decide at once the second is refused. */
  async saveDecision({ id, decision }: SubRequest): Promise<void> {
    const sql = 'UPDATE sub_requests SET decision = $2 WHERE id = $1 AND decision IS NULL';
    const { rowCount } = await this.database.query(sql, [id, decision]);
    expectAffected(1, rowCount, ApiErrors.SUB_REQUEST_DECIDED);
  }
}

function subRequestOf(row: SubRequestRow): SubRequest {
  const { id, project_id, endpoint_id, created_by, decision } = row;
  return new SubRequest(id, project_id, endpoint_id, created_by, decision ?? undefined);
}
