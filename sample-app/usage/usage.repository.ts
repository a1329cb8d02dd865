import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { ApiErrors } from '../api.errors.js';
import { Database } from '../infrastructure/database/database.js';
import { UsageChange, type UsageOperation } from './usage-change.js';

export interface Counter {
  readonly metric: string;
  readonly amount: bigint;
}

interface ChangeRow {
  readonly metric: string;
  readonly op: UsageOperation;
  readonly amount: string;
}

@Injectable()
export class UsageRepository {
  constructor(private readonly database: Database) {}

  async counters(projectId: string): Promise<Counter[]> {
    const { rows } = await this.database.query<{ metric: string; amount: string }>(
      'SELECT metric, amount FROM usage_counters WHERE project_id = $1 ORDER BY metric',
      [projectId],
    );
    return rows.map(({ metric, amount }) => ({ metric, amount: BigInt(amount) }));
  }

  amountOf(projectId: string, metric: string): Promise<bigint> {
    const sql = 'SELECT amount FROM usage_counters WHERE project_id = $1 AND metric = $2';
    return this.readAmount(sql, [projectId, metric]);
  }

  /** A counter that there is not is made, because only a row can be locked. */
  lockAmount(projectId: string, metric: string): Promise<bigint> {
    const sql = `INSERT INTO usage_counters AS stored (project_id, metric, amount)
      VALUES ($1, $2, 0)
      ON CONFLICT (project_id, metric) DO UPDATE SET amount = stored.amount RETURNING amount`;
    return this.readAmount(sql, [projectId, metric]);
  }

  async setAmount(projectId: string, { metric, amount }: Counter): Promise<void> {
    await this.database.query(
      `INSERT INTO usage_counters (project_id, metric, amount) VALUES ($1, $2, $3)
       ON CONFLICT (project_id, metric) DO UPDATE SET amount = $3`,
      [projectId, metric, String(amount)],
    );
  }

  async addChange(id: string, projectId: string, change: UsageChange): Promise<void> {
    const { metric, op, amount } = change;
    await this.database.query(
      'INSERT INTO usage_changes (id, project_id, metric, op, amount) VALUES ($1, $2, $3, $4, $5)',
      [id, projectId, metric, op, String(amount)],
    );
  }

  async change(projectId: string, id: string): Promise<UsageChange> {
    const { rows } = await this.database.query<ChangeRow>(
      'SELECT metric, op, amount FROM usage_changes WHERE project_id = $1 AND id = $2',
      [projectId, id],
    );
    const row = rows[0];
    if (row === undefined) throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId });
    return new UsageChange(row.metric, row.op, BigInt(row.amount));
  }

  async markRolledBack(id: string): Promise<void> {
    const sql = 'UPDATE usage_changes SET rolled_back = true WHERE id = $1 AND NOT rolled_back';
    const { rowCount } = await this.database.query(sql, [id]);
    expectAffected(1, rowCount, ApiErrors.CHANGE_ROLLED_BACK);
  }

  /** Ids of events grow: an older event that comes later changes nothing. */
  async nameProject(projectId: string, name: string, eventId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO usage_projects (project_id, name, event_id) VALUES ($1, $2, $3)
       ON CONFLICT (project_id) DO UPDATE SET name = $2, event_id = $3
       WHERE usage_projects.event_id < $3`,
      [projectId, name, eventId],
    );
  }

  private async readAmount(sql: string, params: readonly string[]): Promise<bigint> {
    const { rows } = await this.database.query<{ amount: string }>(sql, params);
    return BigInt(rows[0]?.amount ?? 0);
  }
}
