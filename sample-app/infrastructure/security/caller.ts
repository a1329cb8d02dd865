import { MtErrors } from 'nestjs-mt-errors';

/** What a token says. */
export interface Claims {
  readonly userId?: unknown;
  readonly clientId?: unknown;
  readonly tenantIds?: unknown;
  readonly permissions?: unknown;
}

const USER_ID = /^U[0-9A-Z]{1,13}$/;

/** Who sent the request, and what he may do. */
export class Caller {
  readonly tenantIds: ReadonlySet<string>;
  readonly permissions: ReadonlySet<string>;

  constructor(private readonly claims: Claims) {
    this.tenantIds = textsOf(claims.tenantIds);
    this.permissions = textsOf(claims.permissions);
  }

  get userId(): string {
    const { userId } = this.claims;
    if (typeof userId === 'string' && USER_ID.test(userId)) return userId;
    throw new MtErrors.CURRENT_USER_ID_UNREADABLE();
  }

  /** A token that was given to one program is not to be used by another. */
  requireClient(clientId: string): void {
    if (this.claims.clientId !== clientId)
      throw new MtErrors.JWT_PAYLOAD_UNREADABLE({ reason: 'other-client', claim: 'clientId' });
  }

  requirePermission(permission: string): void {
    if (!this.permissions.has(permission)) throw new MtErrors.PERMISSION_REQUIRED({ permission });
  }

  /** @returns the projects that the caller asks to read, if he may read all of them */
  readableProjects(projectIds: readonly string[] | undefined): readonly string[] {
    if (projectIds === undefined) throw new MtErrors.PROJECT_ID_MISSING();
    if (projectIds.length === 0) throw new MtErrors.PROJECT_ID_EMPTY();
    const foreign = projectIds.find((projectId) => !this.tenantIds.has(projectId));
    if (foreign !== undefined) throw new MtErrors.PROJECT_NOT_PERMITTED({ projectId: foreign });
    if (this.permissions.has('PROJECT_READ')) return projectIds;
    throw new MtErrors.PROJECT_READ_FORBIDDEN({ projectId: projectIds[0] });
  }

  /** Every write inside a project asks this first. */
  requireProject(projectId: string): void {
    if (!this.tenantIds.has(projectId)) throw new MtErrors.PROJECT_NOT_OWNED({ projectId });
  }
}

function textsOf(claim: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(claim) ? claim.filter((each) => typeof each === 'string') : []);
}
