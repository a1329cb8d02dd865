import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import { AuthorizationCode, type AuthorizationCodeRow, hashOf } from './authorization-code.js';

const COLUMNS = 'client_id, user_id, project_id, redirect_uri, code_challenge, expires_at';

@Injectable()
export class AuthorizationCodesRepository {
  constructor(private readonly database: Database) {}

  async add(text: string, code: AuthorizationCode): Promise<void> {
    const row = code.toRow();
    const { client_id, user_id, project_id, redirect_uri, code_challenge, expires_at } = row;
    await this.database.query(
      `INSERT INTO authorization_codes (code_hash, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [hashOf(text), client_id, user_id, project_id, redirect_uri, code_challenge, expires_at],
    );
  }

  /** Of two who show the same code, one gets it. */
  async take(text: string): Promise<AuthorizationCode | undefined> {
    const { rows } = await this.database.query<AuthorizationCodeRow>(
      `DELETE FROM authorization_codes WHERE code_hash = $1 RETURNING ${COLUMNS}`,
      [hashOf(text)],
    );
    return rows[0] && new AuthorizationCode(rows[0]);
  }
}
