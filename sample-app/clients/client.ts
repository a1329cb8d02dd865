import { MtErrors } from 'nestjs-mt-errors';
import type { GrantType } from './grant-type.js';

export type ClientType = 'frontend' | 'backend';

export interface ClientRow {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  readonly type: ClientType;
  /** A frontend can keep no secret. */
  readonly secret_hash: string | null;
  readonly role_id: string;
  readonly grant_types: readonly GrantType[];
  readonly redirect_uris: readonly string[];
  readonly version: number;
}

/** What may be asked to change. `type` and `roleId` are there to be refused by name. */
export interface ClientChange {
  readonly name: string;
  readonly grantTypes: readonly GrantType[];
  readonly redirectUris: readonly string[];
  readonly type?: ClientType;
  readonly roleId?: string;
}

/** Clients that the platform itself logs in with: they are there from the start and stay. */
const RESERVED: ReadonlySet<string> = new Set(['C0']);

/** A program that asks for tokens. */
export class Client {
  constructor(private row: ClientRow) {
    checkGrants(row.grant_types);
  }

  get id(): string {
    return this.row.id;
  }

  get projectId(): string {
    return this.row.project_id;
  }

  get secretHash(): string | undefined {
    return this.row.secret_hash ?? undefined;
  }

  get isPublic(): boolean {
    return this.row.type === 'frontend';
  }

  change({ name, grantTypes, redirectUris, type, roleId }: ClientChange): void {
    if (type !== undefined && type !== this.row.type) throw new MtErrors.CLIENT_TYPE_IMMUTABLE();
    if (roleId !== undefined && roleId !== this.row.role_id)
      throw new MtErrors.CLIENT_ROLE_ID_IMMUTABLE();
    checkGrants(grantTypes);
    this.row = { ...this.row, name, grant_types: grantTypes, redirect_uris: redirectUris };
  }

  checkVersion(expectedVersion: number): void {
    if (expectedVersion !== this.row.version)
      throw new MtErrors.AGGREGATE_OUTDATED({ entity: this.id, expectedVersion });
  }

  checkDeletable(): void {
    const { id: clientId } = this;
    if (RESERVED.has(clientId)) throw new MtErrors.CLIENT_NOT_DELETABLE({ clientId });
  }

  checkGrant(grantType: GrantType): void {
    if (!this.row.grant_types.includes(grantType))
      throw new MtErrors.TOKEN_REQUEST_PARAMS_INVALID({ grantType });
  }

  /** Compared as a whole: what only begins alike may belong to somebody else. */
  checkRedirectUri(redirectUri: string): void {
    if (!this.row.redirect_uris.includes(redirectUri))
      throw new MtErrors.AUTHORIZE_REDIRECT_URI_UNKNOWN();
  }

  toRow(): ClientRow {
    return this.row;
  }

  view(): object {
    const { id, project_id: projectId, name, type, role_id: roleId, version } = this.row;
    const { grant_types: grantTypes, redirect_uris: redirectUris } = this.row;
    return { id, projectId, name, type, roleId, grantTypes, redirectUris, version };
  }
}

/** Refreshing, of logins by code too, is for clients that may log somebody in by password. */
function checkGrants(grantTypes: readonly GrantType[]): void {
  if (grantTypes.includes('refresh_token') && !grantTypes.includes('password'))
    throw new MtErrors.REFRESH_GRANT_REQUIRES_PASSWORD_GRANT();
}
