import { ada, ownerOf } from '../callers.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

const path = '/projects/P1/subscription-requests';

/** E1 is P1's own; E2 to E4 are P2's: shared, expired, not shared. */
function subscribe(walk: Walk, endpointId: string): Promise<Seen> {
  return walk.send({ method: 'POST', path, body: { endpointId }, as: ada });
}

/** P1 asks for a new endpoint of P2, which is shared. */
async function subscribeToNew(walk: Walk): Promise<Seen> {
  const values = { name: 'Maps', routerId: 'T2', method: 'GET', external: true, shared: true };
  const body = { ...values, path: walk.unique() };
  const endpoints = '/projects/P2/endpoints';
  const created = await walk.send({ method: 'POST', path: endpoints, body, as: ownerOf('P2') });
  return subscribe(walk, (created.body as { id: string }).id);
}

function list(walk: Walk, query: string): Promise<Seen> {
  return walk.send({ path: path + query, as: ada });
}

export const subscriptionsRows: readonly WalkRow[] = [
  {
    key: 'SUBSCRIBE_OWN_ENDPOINT',
    how: 'P1 asks for its own endpoint',
    cause: (walk) => subscribe(walk, 'E1'),
    twin: subscribeToNew,
  },
  {
    key: 'SUBSCRIBE_EXPIRED_ENDPOINT',
    how: "P1 asks for P2's expired endpoint",
    cause: (walk) => subscribe(walk, 'E3'),
    twin: subscribeToNew,
  },
  {
    key: 'SUBSCRIBE_UNSHARED_ENDPOINT',
    how: "P1 asks for P2's endpoint that is not shared",
    cause: (walk) => subscribe(walk, 'E4'),
    twin: subscribeToNew,
  },
  {
    key: 'SUB_REQUEST_TYPE_MISSING',
    how: 'subscription requests are listed without a type',
    cause: (walk) => list(walk, ''),
    twin: (walk) => list(walk, '?type=SENT'),
  },
  {
    key: 'SUB_REQUEST_TYPE_INVALID',
    how: 'subscription requests of a type that there is not',
    cause: (walk) => list(walk, '?type=LOST'),
    twin: (walk) => list(walk, '?type=RECEIVED'),
  },
];
