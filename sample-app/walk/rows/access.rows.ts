import type { Claims } from '../../infrastructure/security/caller.js';
import { ada, alan, edsger } from '../callers.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';
import { clientToken } from './oauth.rows.js';

function roles(walk: Walk, query: string): Promise<Seen> {
  return walk.send({ path: `/roles${query}`, as: ada });
}

function createRole(walk: Walk, as: Claims): Promise<Seen> {
  const body = { name: `Helper ${walk.unique()}` };
  return walk.send({ method: 'POST', path: '/projects/P1/roles', body, as });
}

export const accessRows: readonly WalkRow[] = [
  {
    key: 'PROJECT_ID_MISSING',
    how: 'the roles of no project at all',
    cause: (walk) => roles(walk, ''),
    twin: (walk) => roles(walk, '?projectIds=P1'),
  },
  {
    key: 'PROJECT_ID_EMPTY',
    how: 'the roles of an empty list of projects',
    cause: (walk) => roles(walk, '?projectIds='),
    twin: (walk) => roles(walk, '?projectIds=P1'),
  },
  {
    key: 'PROJECT_NOT_PERMITTED',
    how: "the roles of one's own and of somebody else's project",
    cause: (walk) => roles(walk, '?projectIds=P1,P2'),
    twin: (walk) => roles(walk, '?projectIds=P1'),
  },
  {
    key: 'PROJECT_READ_FORBIDDEN',
    how: 'a program that may not read its project',
    cause: async (walk) => {
      const headers = { authorization: `Bearer ${await clientToken(walk)}` };
      return walk.send({ path: '/roles?projectIds=P1', headers });
    },
    twin: (walk) => roles(walk, '?projectIds=P1'),
  },
  {
    key: 'PROJECT_NOT_OWNED',
    how: "a role for somebody else's project",
    cause: (walk) => createRole(walk, alan),
    twin: (walk) => createRole(walk, ada),
  },
  {
    key: 'PERMISSION_REQUIRED',
    how: 'a role, made by a caller who may only read',
    cause: (walk) => createRole(walk, edsger),
    twin: (walk) => createRole(walk, ada),
  },
];
