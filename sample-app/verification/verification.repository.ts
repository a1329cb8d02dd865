import { Injectable } from '@nestjs/common';
import { Database } from '../infrastructure/database/database.js';
import {
  hashOf,
  type Proof,
  type VerificationCode,
  type VerificationCodeRow,
  type VerifiedOperation,
} from './verification-code.js';

@Injectable()
export class VerificationRepository {
  constructor(private readonly database: Database) {}

  async save(address: string, code: VerificationCode): Promise<void> {
    const { code_hash, expires_at, attempts } = code.toRow();
    await this.database.query(
      `INSERT INTO verification_codes (operation, address, code_hash, expires_at, attempts)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (operation, address)
       DO UPDATE SET code_hash = $3, expires_at = $4, attempts = $5`,
      [code.operation, address, code_hash, expires_at, attempts],
    );
  }

  /** Counts the attempt before it is looked at, so that many at once do not get one more each. */
  async attempt(
    operation: VerifiedOperation,
    address: string,
  ): Promise<VerificationCodeRow | undefined> {
    const { rows } = await this.database.query<VerificationCodeRow>(
      `UPDATE verification_codes SET attempts = attempts + 1
       WHERE operation = $1 AND address = $2
       RETURNING code_hash, expires_at, attempts - 1 AS attempts`,
      [operation, address],
    );
    return rows[0];
  }

  /** Of many who show the same code, one gets it; a newer code stays. */
  async take({ operation, address, text }: Proof): Promise<boolean> {
    const { rowCount } = await this.database.query(
      'DELETE FROM verification_codes WHERE operation = $1 AND address = $2 AND code_hash = $3',
      [operation, address, hashOf(operation, address, text)],
    );
    return rowCount === 1;
  }
}
