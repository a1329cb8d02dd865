import { ada } from '../callers.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

const endpoints = '/projects/P1/endpoints';
const external = { external: true, shared: true };
const unshared = { external: true, shared: false };
const internal = { external: false, shared: true };

function post(walk: Walk, path: string, body: unknown): Promise<Seen> {
  return walk.send({ method: 'POST', path, body, as: ada });
}

function create(walk: Walk, more: object): Promise<Seen> {
  const path = `bills/${walk.unique()}`;
  const values = { name: 'Bills', routerId: 'T1', path, method: 'GET', ...unshared, ...more };
  return post(walk, endpoints, values);
}

/** The path of a new endpoint of P1. */
async function created(walk: Walk, more: object): Promise<string> {
  const { body } = await create(walk, more);
  return `${endpoints}/${(body as { id: string }).id}`;
}

function expire(walk: Walk, path: string): Promise<Seen> {
  return post(walk, `${path}/expire`, { reason: 'Use invoices.' });
}

/** The path of a new endpoint that is expired. */
async function expired(walk: Walk): Promise<string> {
  const path = await created(walk, external);
  await expire(walk, path);
  return path;
}

/** Two requests of one endpoint with the same values. */
async function createTwice(walk: Walk, more: object): Promise<Seen> {
  const path = `bills/${walk.unique()}`;
  await create(walk, { path });
  return create(walk, { path, ...more });
}

function rename(walk: Walk, path: string, version: number): Promise<Seen> {
  const body = { name: 'Invoices', version };
  return walk.send({ method: 'PUT', path, body, as: ada });
}

function remove(walk: Walk, path: string): Promise<Seen> {
  return walk.send({ method: 'DELETE', path, as: ada });
}

function report(walk: Walk, type: string): Promise<Seen> {
  return walk.send({ path: `${endpoints}/E1/report?type=${type}`, as: ada });
}

export const endpointsRows: readonly WalkRow[] = [
  {
    key: 'ENDPOINT_PROJECT_MISMATCH',
    how: "an endpoint of P1 on P2's router",
    cause: (walk) => create(walk, { routerId: 'T2' }),
    twin: (walk) => create(walk, { routerId: 'T1' }),
  },
  {
    key: 'ENDPOINT_REPORT_TYPE_UNSUPPORTED',
    how: 'a report over the past century',
    cause: (walk) => report(walk, 'PAST_CENTURY'),
    twin: (walk) => report(walk, 'PAST_DAY'),
  },
  {
    key: 'SHARED_ENDPOINT_NOT_EXPIRED',
    how: 'a shared endpoint is deleted before it is expired',
    cause: async (walk) => remove(walk, await created(walk, external)),
    twin: async (walk) => remove(walk, await expired(walk)),
  },
  {
    key: 'EXPIRED_ENDPOINT_READ_ONLY',
    how: 'an expired endpoint is renamed',
    cause: async (walk) => rename(walk, await expired(walk), 1),
    twin: async (walk) => rename(walk, await created(walk, external), 0),
  },
  {
    key: 'ENDPOINT_ALREADY_EXPIRED',
    how: 'an endpoint is expired twice',
    cause: async (walk) => expire(walk, await expired(walk)),
    twin: async (walk) => expire(walk, await created(walk, external)),
  },
  {
    key: 'INTERNAL_ENDPOINT_CANNOT_EXPIRE',
    how: 'an internal endpoint is expired',
    cause: async (walk) => expire(walk, await created(walk, internal)),
    twin: async (walk) => expire(walk, await created(walk, external)),
  },
  {
    key: 'UNSHARED_ENDPOINT_CANNOT_EXPIRE',
    how: 'an endpoint that is not shared is expired',
    cause: async (walk) => expire(walk, await created(walk, unshared)),
    twin: async (walk) => expire(walk, await created(walk, external)),
  },
  {
    key: 'ENDPOINT_PATH_INVALID',
    how: 'an endpoint whose path begins with a slash',
    cause: (walk) => create(walk, { path: `/bills/${walk.unique()}` }),
    twin: (walk) => create(walk, { path: `bills/${walk.unique()}` }),
  },
  {
    key: 'ENDPOINT_DUPLICATE',
    how: 'a second endpoint with the same router, path and method (unique constraint)',
    cause: (walk) => createTwice(walk, { method: 'GET' }),
    twin: (walk) => createTwice(walk, { method: 'PUT' }),
  },
];
