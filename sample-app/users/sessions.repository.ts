import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';

/** A login that can be refreshed, and the only token by which it can. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly tokenId: string;
  readonly expiresAt: Date;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async add({ id, userId, tokenId, expiresAt }: Session): Promise<void> {
    const sql = 'INSERT INTO sessions (id, user_id, token_id, expires_at) VALUES ($1, $2, $3, $4)';
    await this.database.query(sql, [id, userId, tokenId, expiresAt]);
  }

  /** Of many who show the same token, one renews the session. */
  async renew({ id, tokenId, expiresAt }: Session, usedTokenId: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      'UPDATE sessions SET token_id = $2, expires_at = $3 WHERE id = $1 AND token_id = $4',
      [id, tokenId, expiresAt, usedTokenId],
    );
    return rowCount === 1;
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM sessions WHERE id = $1', [id]);
  }

  async removeOf(userId: string): Promise<void> {
    await this.database.query('DELETE FROM sessions WHERE user_id = $1', [userId]);
  }
}
