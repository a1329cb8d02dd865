import type { Claims } from '../infrastructure/security/caller.js';

/** Administers the platform itself. */
export const root: Claims = {
  userId: 'U0',
  tenantIds: ['P0'],
  permissions: ['PROJECT_READ', 'ADMIN_WRITE', 'CLIENT_WRITE', 'ROLE_WRITE', 'USER_LOCK'],
};

/** Administers the project P1. */
export const ada: Claims = {
  userId: 'U1',
  tenantIds: ['P1'],
  permissions: ['PROJECT_READ', 'PROJECT_WRITE', 'ADMIN_WRITE', 'CLIENT_WRITE', 'ROLE_WRITE'],
};

/** A member of P1 who administers nothing. */
export const edsger: Claims = { userId: 'U4', tenantIds: ['P1'], permissions: ['PROJECT_READ'] };

/** Administers the project P2. */
export const alan: Claims = { ...ada, userId: 'U3', tenantIds: ['P2'] };

/** The users who can log in, by user name: where nothing is changed in what they may do, they do. */
export const logins: ReadonlyMap<Claims, string> = new Map([
  [root, 'root'],
  [ada, 'ada'],
  [edsger, 'edsger'],
  [alan, 'alan'],
]);

/** Ada as the administrator of another project. */
export function ownerOf(projectId: string): Claims {
  return { ...ada, tenantIds: [projectId] };
}
