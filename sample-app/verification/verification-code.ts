import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { MtErrors } from 'nestjs-mt-errors';

const LIFE_MS = 10 * 60 * 1000;
/** A code has a million values: nobody may try more than a few. */
const MAX_ATTEMPTS = 5;

export type VerifiedOperation = 'register' | 'change-contact' | 'reset-password';

/** What somebody shows to prove that an address is his. */
export interface Proof {
  readonly operation: VerifiedOperation;
  readonly address: string;
  readonly text: string;
}

export interface VerificationCodeRow {
  readonly code_hash: string;
  readonly expires_at: Date;
  readonly attempts: number;
}

/** A code that somebody has got at an address, to prove that the address is his. */
export class VerificationCode {
  private constructor(
    readonly operation: VerifiedOperation,
    private readonly row: VerificationCodeRow,
  ) {}

  /** @returns the code to send, and what is kept of it */
  static issue(operation: VerifiedOperation, address: string, now: Date) {
    const text = String(randomInt(1_000_000)).padStart(6, '0');
    const expires_at = new Date(now.getTime() + LIFE_MS);
    const row = { code_hash: hashOf(operation, address, text), expires_at, attempts: 0 };
    return { text, code: new VerificationCode(operation, row) };
  }

  static of(
    operation: VerifiedOperation,
    row: VerificationCodeRow | undefined,
    now: Date,
  ): VerificationCode {
    const isUsable = row && row.expires_at > now && row.attempts < MAX_ATTEMPTS;
    if (!isUsable) throw codeNotFound(operation);
    return new VerificationCode(operation, row);
  }

  check(address: string, text: string): void {
    const sent = Buffer.from(hashOf(this.operation, address, text));
    if (timingSafeEqual(sent, Buffer.from(this.row.code_hash))) return;
    throw new MtErrors.VERIFICATION_CODE_MISMATCH({ operationType: this.operation });
  }

  toRow(): VerificationCodeRow {
    return this.row;
  }
}

export function codeNotFound(operationType: VerifiedOperation) {
  return new MtErrors.VERIFICATION_CODE_NOT_FOUND({ operationType });
}

/** Bound to operation and address, so that a code is good for nothing else. */
export function hashOf(operation: string, address: string, text: string): string {
  return createHash('sha256').update(`${operation}\n${address}\n${text}`).digest('base64');
}
