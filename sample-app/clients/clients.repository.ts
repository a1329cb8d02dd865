import { Injectable } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { expectAffected } from 'nestjs-mt-errors/adapters';
import { Database } from '../infrastructure/database/database.js';
import { Client, type ClientRow } from './client.js';

const COLUMNS =
  'id, project_id, name, type, secret_hash, role_id, grant_types, redirect_uris, version';

@Injectable()
export class ClientsRepository {
  constructor(private readonly database: Database) {}

  async find(clientId: string): Promise<Client | undefined> {
    const sql = `SELECT ${COLUMNS} FROM clients WHERE id = $1`;
    const { rows } = await this.database.query<ClientRow>(sql, [clientId]);
    return rows[0] && new Client(rows[0]);
  }

  /** A client of another project and one that does not exist look alike. */
  async get(projectId: string, clientId: string): Promise<Client> {
    const client = await this.find(clientId);
    if (client?.projectId !== projectId) throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId });
    return client;
  }

  async add(client: Client): Promise<void> {
    const { id, project_id, name, type, secret_hash, role_id, ...others } = client.toRow();
    const { grant_types, redirect_uris, version } = others;
    await this.database.query(
      `INSERT INTO clients (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, project_id, name, type, secret_hash, role_id, grant_types, redirect_uris, version],
    );
  }

  async save(client: Client): Promise<void> {
    const { id, version, name, grant_types, redirect_uris } = client.toRow();
    const { rowCount } = await this.database.query(
      `UPDATE clients SET name = $3, grant_types = $4, redirect_uris = $5, version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, name, grant_types, redirect_uris],
    );
    expectAffected(1, rowCount, MtErrors.AGGREGATE_OUTDATED);
  }

  async remove({ id }: Client): Promise<void> {
    await this.database.query('DELETE FROM clients WHERE id = $1', [id]);
  }
}
