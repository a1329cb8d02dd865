import type { Claims } from '../../infrastructure/security/caller.js';
import { ada, root } from '../callers.js';
import type { Walk } from '../walk.js';
import type { Seen, WalkRow } from '../walk-row.js';

const values = {
  name: 'Billing',
  type: 'frontend',
  grantTypes: ['password'],
  redirectUris: ['https://billing.example.com/login'],
};

interface ClientView {
  readonly id: string;
  readonly roleId: string;
}

function create(walk: Walk, more: object = {}, as: Claims = ada): Promise<Seen> {
  const path = `/projects/${as === root ? 'P0' : 'P1'}/clients`;
  return walk.send({ method: 'POST', path, body: { ...values, ...more }, as });
}

/** Changes a new client, as one who has just read it. */
async function change(walk: Walk, more: (client: ClientView) => object): Promise<Seen> {
  const client = (await create(walk)).body as ClientView;
  const { type: _, ...rest } = values;
  const body = { ...rest, version: 0, ...more(client) };
  return walk.send({ method: 'PUT', path: `/projects/P1/clients/${client.id}`, body, as: ada });
}

function remove(walk: Walk, clientId: string): Promise<Seen> {
  return walk.send({ method: 'DELETE', path: `/projects/P0/clients/${clientId}`, as: root });
}

/** The root of the roles of P1's clients is lost, and found again. */
async function createWithoutRootRole(walk: Walk): Promise<Seen> {
  const retype = "UPDATE roles SET type = $1 WHERE id = 'R1C'";
  await walk.database.query(retype, ['lost']);
  try {
    await create(walk);
    await walk.drain();
    return walk.fromLog('1019');
  } finally {
    await walk.database.query(retype, ['client-root']);
  }
}

/** A client is created; what is seen is that its role allows something from now on. */
async function createWithRole(walk: Walk): Promise<Seen> {
  const { roleId } = (await create(walk)).body as ClientView;
  await walk.drain();
  const path = `/projects/P1/roles/${roleId}/permissions`;
  return walk.send({ method: 'PUT', path, body: { permissionIds: ['X1R'] }, as: ada });
}

export const clientsRows: readonly WalkRow[] = [
  {
    key: 'CLIENT_NOT_DELETABLE',
    how: 'a built-in client is deleted',
    cause: (walk) => remove(walk, 'C0'),
    twin: async (walk) => remove(walk, ((await create(walk, {}, root)).body as ClientView).id),
  },
  {
    key: 'CLIENT_ROOT_ROLE_NOT_FOUND',
    how: "a new client's role finds no root to stand below",
    cause: createWithoutRootRole,
    twin: createWithRole,
  },
  {
    key: 'CLIENT_ROLE_ID_IMMUTABLE',
    how: 'a client gets another role',
    cause: (walk) => change(walk, () => ({ roleId: 'R1U' })),
    twin: (walk) => change(walk, ({ roleId }) => ({ roleId })),
  },
  {
    key: 'CLIENT_TYPE_IMMUTABLE',
    how: 'a client gets another type',
    cause: (walk) => change(walk, () => ({ type: 'backend' })),
    twin: (walk) => change(walk, () => ({ type: 'frontend' })),
  },
  {
    key: 'REFRESH_GRANT_REQUIRES_PASSWORD_GRANT',
    how: 'a client with refresh tokens and no login',
    cause: (walk) => create(walk, { grantTypes: ['refresh_token'] }),
    twin: (walk) => create(walk, { grantTypes: ['password', 'refresh_token'] }),
  },
];
