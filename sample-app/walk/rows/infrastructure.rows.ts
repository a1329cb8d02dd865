import type { WalkRow } from '../walk-row.js';

const ada = { userId: 'U1', tenantIds: ['P1'], permissions: ['PROJECT_WRITE'] };
const member = { path: '/projects/P1/users/U1' };

/** Ids and tokens. */
export const infrastructureRows: readonly WalkRow[] = [
  {
    key: 'DOMAIN_ID_PREFIX_WRONG',
    how: 'the id of a user in the place of a project',
    cause: (walk) => walk.send({ path: '/projects/U1/users/U1', as: ada }),
    twin: (walk) => walk.send({ ...member, as: ada }),
  },
  {
    key: 'DOMAIN_ID_MALFORMED',
    how: 'an id with characters outside base 36',
    cause: (walk) => walk.send({ path: '/projects/P-1/users/U1', as: ada }),
    twin: (walk) => walk.send({ ...member, as: ada }),
  },
  {
    key: 'INSTANCE_ID_INVALID',
    how: 'started with INSTANCE_ID=16',
    cause: (walk) => walk.startFails({ instanceId: 16 }),
    twin: (walk) => walk.starts({ instanceId: 15 }),
  },
  {
    key: 'INSTANCE_ID_INVALID_LEGACY',
    how: 'started with INSTANCE_ID=16 and COMPATIBILITY=legacy-ids',
    because: 'only the original generator says it so; this one says 0034',
    cause: (walk) => walk.startFails({ instanceId: 16, compatibility: ['legacy-ids'] }),
    twin: (walk) => walk.starts({ instanceId: 15, compatibility: ['legacy-ids'] }),
  },
  {
    key: 'JWT_STRUCTURE_INVALID',
    how: 'a bearer token that is no JWT',
    cause: (walk) => walk.send({ ...member, headers: { authorization: 'Bearer secret' } }),
    twin: (walk) => walk.send({ ...member, as: ada }),
  },
  {
    key: 'JWT_PAYLOAD_UNREADABLE',
    how: 'a token that expired ten minutes ago',
    cause: async (walk) => {
      const token = await walk.tokenFor(ada, -600);
      return walk.send({ ...member, headers: { authorization: `Bearer ${token}` } });
    },
    twin: (walk) => walk.send({ ...member, as: ada }),
  },
];
