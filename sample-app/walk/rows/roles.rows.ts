import type { Claims } from '../../infrastructure/security/caller.js';
import { ada, root } from '../callers.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

async function created(walk: Walk, path: string, as: Claims): Promise<string> {
  const { body } = await walk.send({ method: 'POST', path, body: { name: walk.unique() }, as });
  return `${path}/${(body as { id: string }).id}`;
}

const newRole = (walk: Walk, as = ada) =>
  created(walk, `/projects/${as === root ? 'P0' : 'P1'}/roles`, as);
const newPermission = (walk: Walk) => created(walk, '/projects/P1/permissions', ada);

function rename(walk: Walk, path: string, as = ada): Promise<Seen> {
  return walk.send({ method: 'PUT', path, body: { name: walk.unique() }, as });
}

function remove(walk: Walk, path: string, as = ada): Promise<Seen> {
  return walk.send({ method: 'DELETE', path, as });
}

export const rolesRows: readonly WalkRow[] = [
  {
    key: 'NOT_CREATED_BY_SAME_USER',
    how: "somebody else's permission is deleted",
    cause: async (walk) => remove(walk, await newPermission(walk), { ...ada, userId: 'U2' }),
    twin: async (walk) => remove(walk, await newPermission(walk)),
  },
  {
    key: 'SYSTEM_PERMISSION_IMMUTABLE',
    how: "one of the system's permissions is renamed",
    cause: (walk) => rename(walk, '/projects/P1/permissions/X1R'),
    twin: async (walk) => rename(walk, await newPermission(walk)),
  },
  {
    key: 'ROLE_NAME_IMMUTABLE',
    how: 'the role of a client is renamed',
    cause: (walk) => rename(walk, '/projects/P0/roles/R0K', root),
    twin: async (walk) => rename(walk, await newRole(walk, root), root),
  },
  {
    key: 'SYSTEM_ROLE_IMMUTABLE',
    how: "one of the system's roles is renamed",
    cause: (walk) => rename(walk, '/projects/P1/roles/R1U'),
    twin: async (walk) => rename(walk, await newRole(walk)),
  },
  {
    key: 'SYSTEM_ROLE_NOT_DELETABLE',
    how: "one of the system's roles is deleted",
    cause: (walk) => remove(walk, '/projects/P1/roles/R1U'),
    twin: async (walk) => remove(walk, await newRole(walk)),
  },
];
