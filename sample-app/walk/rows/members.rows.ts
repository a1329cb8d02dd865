import { ada, root } from '../callers.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

/** Who may change the administrators of P1, and is none of its members. */
const outsider = { ...ada, userId: 'U0' };

function list(walk: Walk, query: string): Promise<Seen> {
  return walk.send({ path: `/projects/P1/users?${query}`, as: ada });
}

function assign(walk: Walk, roleIds: readonly string[]): Promise<Seen> {
  const path = '/projects/P1/users/U2/roles';
  return walk.send({ method: 'PUT', path, body: { roleIds }, as: ada });
}

/** Somebody makes a member an administrator, or no longer one. */
function administrator(
  walk: Walk,
  method: 'PUT' | 'DELETE',
  userId: string,
  as = ada,
): Promise<Seen> {
  return walk.send({ method, path: `/projects/P1/administrators/${userId}`, as });
}

/** Makes these, two or more, the administrators of P1. Who is or is not one already stays so. */
async function setAdministrators(walk: Walk, userIds: readonly string[]): Promise<void> {
  const others = ['U1', 'U2', 'U4'].filter((userId) => !userIds.includes(userId));
  for (const userId of userIds) await administrator(walk, 'PUT', userId, outsider);
  for (const userId of others) await administrator(walk, 'DELETE', userId, outsider);
}

async function add(walk: Walk, present: readonly string[], userId: string): Promise<Seen> {
  await setAdministrators(walk, present);
  return administrator(walk, 'PUT', userId);
}

async function remove(walk: Walk, present: readonly string[], userId: string): Promise<Seen> {
  await setAdministrators(walk, present);
  return administrator(walk, 'DELETE', userId);
}

export const membersRows: readonly WalkRow[] = [
  {
    key: 'QUERY_VALUE_UNRECOGNISED',
    how: 'a list of members of a role that does not exist',
    cause: (walk) => list(walk, 'query=role:CHIEF'),
    twin: (walk) => list(walk, 'query=role:ADMIN'),
  },
  {
    key: 'BOOLEAN_UNRECOGNISED',
    how: 'a list of members who are perhaps locked',
    cause: (walk) => list(walk, 'locked=perhaps'),
    twin: (walk) => list(walk, 'locked=true'),
  },
  {
    key: 'PROJECT_USER_NOT_FOUND',
    how: 'a user who is not in the project',
    cause: (walk) => walk.send({ path: '/projects/P1/users/U3', as: ada }),
    twin: (walk) => walk.send({ path: '/projects/P1/users/U2', as: ada }),
  },
  {
    key: 'ROLES_OF_DIFFERENT_PROJECTS',
    how: 'roles of two projects for one member',
    cause: (walk) => assign(walk, ['R1U', 'R2U']),
    twin: (walk) => assign(walk, ['R1U']),
  },
  {
    key: 'ROLE_PROJECT_INVALID',
    how: 'a role of another project for a member',
    cause: (walk) => assign(walk, ['R2U']),
    twin: (walk) => assign(walk, ['R1U']),
  },
  {
    key: 'PROJECT_CHANGE_FORBIDDEN',
    how: "an administrator for the platform's own project",
    cause: (walk) => walk.send({ method: 'PUT', path: '/projects/P0/administrators/U2', as: root }),
    twin: (walk) => add(walk, ['U1', 'U4'], 'U2'),
  },
  {
    key: 'SELF_PERMISSION_CHANGE_FORBIDDEN',
    how: 'a caller makes himself an administrator',
    cause: (walk) => add(walk, ['U2', 'U4'], 'U1'),
    twin: (walk) => add(walk, ['U1', 'U4'], 'U2'),
  },
  {
    key: 'ALREADY_ADMIN',
    how: 'an administrator is made one',
    cause: (walk) => add(walk, ['U1', 'U2'], 'U2'),
    twin: (walk) => add(walk, ['U1', 'U4'], 'U2'),
  },
  {
    key: 'NOT_ADMIN',
    how: 'who is no administrator is no longer one',
    cause: (walk) => remove(walk, ['U1', 'U4'], 'U2'),
    twin: (walk) => remove(walk, ['U1', 'U2', 'U4'], 'U2'),
  },
  {
    key: 'TWO_ADMINS_REQUIRED',
    how: 'the last but one administrator is removed',
    cause: (walk) => remove(walk, ['U1', 'U2'], 'U2'),
    twin: (walk) => remove(walk, ['U1', 'U2', 'U4'], 'U2'),
  },
];
