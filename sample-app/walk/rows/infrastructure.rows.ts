import { SettableClock } from '../../infrastructure/clock/clock.js';
import type { Seen, WalkRow } from '../walk-row.js';
import type { Walk } from '../walk.js';
import { ada } from '../callers.js';
import { register } from './registration.rows.js';

/** Makes an id, moves the clock, and makes another. */
function twoIds(walk: Walk, ms: number, compatibility: readonly string[] = []): Promise<Seen> {
  const clock = new SettableClock();
  return walk.withApp({ clock, compatibility }, async (other) => {
    await register(other);
    clock.advance(ms);
    return register(other);
  });
}

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
  {
    key: 'CLOCK_MOVED_BACKWARDS',
    how: 'an id is made after the clock was set back by ten minutes',
    cause: (walk) => twoIds(walk, -600_000),
    twin: (walk) => twoIds(walk, 600_000),
  },
  {
    key: 'CLOCK_MOVED_BACKWARDS_LEGACY',
    how: 'the same with COMPATIBILITY=legacy-ids',
    because: 'only the original generator says it so; this one says 0035',
    cause: (walk) => twoIds(walk, -600_000, ['legacy-ids']),
    twin: (walk) => twoIds(walk, 600_000, ['legacy-ids']),
  },
];
