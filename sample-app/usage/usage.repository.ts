import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
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

  async amountOf(projectId: string, metric: string): Promise<bigint> {
    const { rows } = await this.database.query<{ amount: string }>(
      'SELECT amount FROM usage_counters WHERE project_id = $1 AND metric = $2 FOR UPDATE',
      [projectId, metric],
    );
    return BigInt(rows[0]?.amount ?? 0);
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

  async nameProject(projectId: string, name: string): Promise<void> {
    await this.database.query(
      `INSERT INTO usage_projects (project_id, name) VALUES ($1, $2)
       ON CONFLICT (project_id) DO UPDATE SET name = $2`,
      [projectId, name],
    );
  }
}
