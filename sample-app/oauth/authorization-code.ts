import { createHash, randomBytes } from 'node:crypto';
import { MtErrors } from 'nestjs-mt-errors';

const LIFE_MS = 60_000;

export interface AuthorizationCodeRow {
  readonly client_id: string;
  readonly user_id: string;
  readonly project_id: string;
  readonly redirect_uri: string;
  readonly code_challenge: string | null;
  readonly expires_at: Date;
}

/** What the client shows when it exchanges a code. */
export interface CodeExchange {
  readonly clientId: string;
  readonly redirectUri: string | undefined;
  readonly verifier: string | undefined;
  readonly now: Date;
}

/** A user's consent, on its way through his browser to the client. */
export class AuthorizationCode {
  constructor(private readonly row: AuthorizationCodeRow) {}

  /** @returns the code to hand out, and what is kept of it */
  static issue(fields: Omit<AuthorizationCodeRow, 'expires_at'>, now: Date) {
    const text = randomBytes(32).toString('base64url');
    const expires_at = new Date(now.getTime() + LIFE_MS);
    return { text, code: new AuthorizationCode({ ...fields, expires_at }) };
  }

  get userId(): string {
    return this.row.user_id;
  }

  get projectId(): string {
    return this.row.project_id;
  }

  /** Which of it is wrong is not told. */
  check({ clientId, redirectUri, verifier, now }: CodeExchange): void {
    const { client_id, redirect_uri, code_challenge, expires_at } = this.row;
    const isOfClient = client_id === clientId && redirect_uri === redirectUri;
    const isProved = code_challenge === null || code_challenge === hashOf(verifier ?? '');
    if (!isOfClient || !isProved || expires_at <= now) throw invalidCode();
  }

  toRow(): AuthorizationCodeRow {
    return this.row;
  }
}

export function invalidCode() {
  return new MtErrors.TOKEN_REQUEST_PARAMS_INVALID({ grantType: 'authorization_code' });
}

/** SHA-256 as RFC 7636 writes it; codes are kept in the same form. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
