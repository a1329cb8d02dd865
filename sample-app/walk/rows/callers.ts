import type { Claims } from '../../infrastructure/security/caller.js';

/** Ada owns the project P1. */
export const ada: Claims = {
  userId: 'U1',
  tenantIds: ['P1'],
  permissions: ['PROJECT_READ', 'PROJECT_WRITE'],
};

/** Ada as the owner of another project. */
export function ownerOf(projectId: string): Claims {
  return { ...ada, tenantIds: [projectId] };
}
