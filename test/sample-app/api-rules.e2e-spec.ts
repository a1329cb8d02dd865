import { jest } from '@jest/globals';
import { ada, ownerOf, root } from '../../sample-app/walk/callers.js';
import type { Seen } from '../../sample-app/walk/walk-row.js';
import { Walk } from '../../sample-app/walk/walk.js';
import { platforms } from '../support/platforms.js';

jest.setTimeout(60_000);

const NUL = '\u0000';
const values = { external: true, shared: true, name: 'Bills', routerId: 'T1', method: 'GET' };

describe.each(platforms)('the API of the sample on %s', (platform) => {
  let walk: Walk;

  beforeAll(async () => {
    const settings = { databaseUrl: undefined, amqpUrl: undefined, smtpUrl: undefined };
    walk = await Walk.start({ platform, settings });
  });
  afterAll(() => walk.close());

  const send = (method: string, path: string, body?: unknown, as = ada): Promise<Seen> =>
    walk.send({ method, path, body, as });
  const idOf = ({ body }: Seen): string => (body as { id: string }).id;
  const codeOf = ({ status, body }: Seen): [number | undefined, unknown] => [
    status,
    (body as { code?: string } | undefined)?.code,
  ];

  describe('a change of a counter', () => {
    const change = (metric: string): Promise<Seen> =>
      send('POST', '/usage/P1/changes', { op: 'sum', metric, amount: '3' });

    it('is rolled back once', async () => {
      const path = `/usage/P1/changes/${idOf(await change('once'))}/rollback`;
      expect((await send('POST', path)).body).toMatchObject({ metric: 'once', amount: '0' });
      expect(codeOf(await send('POST', path))).toEqual([409, '2007']);
      expect((await send('GET', '/usage/P1/counters/once')).body).toEqual({
        metric: 'once',
        amount: 0,
      });
    });
  });

  describe('a subscription request', () => {
    const path = '/projects/P1/subscription-requests';
    const offer = async (): Promise<string> => {
      const body = { ...values, routerId: 'T2', path: walk.unique() };
      return idOf(await send('POST', '/projects/P2/endpoints', body, ownerOf('P2')));
    };
    const decide = (id: string, decision: string): Promise<Seen> => {
      const decisionPath = `/projects/P2/subscription-requests/${id}/decision`;
      return send('POST', decisionPath, { decision }, ownerOf('P2'));
    };

    it.each(['type=SENT&type=SENT', 'type=SENT&type=RECEIVED'])(
      'is not listed with %s',
      async (query) => {
        expect(codeOf(await send('GET', `${path}?${query}`))).toEqual([400, '0030']);
      },
    );

    it('is not sent again while it waits, nor when it was approved', async () => {
      const endpointId = await offer();
      const first = await send('POST', path, { endpointId });
      expect(codeOf(await send('POST', path, { endpointId }))).toEqual([409, '2008']);
      await decide(idOf(first), 'APPROVED');
      expect(codeOf(await send('POST', path, { endpointId }))).toEqual([409, '2008']);
    });

    it('may be sent again when it was rejected', async () => {
      const endpointId = await offer();
      await decide(idOf(await send('POST', path, { endpointId })), 'REJECTED');
      expect((await send('POST', path, { endpointId })).status).toBe(201);
    });
  });

  describe('a report of calls', () => {
    const record = (): Promise<Seen> =>
      send('POST', '/projects/P1/endpoints/E1/calls', { calls: 1_000_000 });

    it('counts more of them than 32 bits have room for', async () => {
      await record();
      await walk.database.query(
        `INSERT INTO endpoint_calls (endpoint_id, recorded_at, calls)
         SELECT 'E1', recorded_at, calls FROM endpoint_calls, generate_series(1, 2999)`,
      );
      const answer = await send('GET', '/projects/P1/endpoints/E1/report?type=PAST_DAY');
      expect(answer.body).toMatchObject({ calls: 3_000_000_000 });
    });

    it.each(['', '?type=PAST_DAY&type=PAST_DAY', '?type=PAST_DAY&type=PAST_HOUR'])(
      'is refused for the types %j',
      async (query) => {
        const answer = await send('GET', `/projects/P1/endpoints/E1/report${query}`);
        expect(answer.status).toBe(400);
      },
    );
  });

  describe('a NUL character', () => {
    const cors = { origins: ['*'], maxAgeSeconds: 1 };
    const client = { type: 'frontend', grantTypes: ['password'], redirectUris: [] };
    const endpoint = { ...values, path: 'nul' };

    it.each([
      ['GET', '/usage/P1/counters/%00', undefined],
      ['GET', '/projects?query=name:%00', undefined],
      ['GET', '/projects/P1/users?query=name:%00', undefined],
      ['POST', '/projects/search', { name: NUL }],
      ['PUT', '/projects/P1/owner', { userId: `U${NUL}` }],
      ['PUT', '/projects/P1/users/U2/roles', { roleIds: [`R${NUL}`] }],
      ['POST', '/projects/P1/roles', { name: `a${NUL}` }],
      ['POST', '/projects/P1/permissions', { name: `a${NUL}` }],
      ['POST', '/projects/P1/clients', { ...client, name: `a${NUL}` }],
      [
        'POST',
        '/projects/P1/clients',
        { ...client, name: 'a', redirectUris: [`http://a.com/${NUL}`] },
      ],
      ['POST', '/projects/P1/cors-profiles', { ...cors, name: `a${NUL}` }],
      ['POST', '/projects/P1/cache-profiles', { name: `a${NUL}`, cacheControl: ['no-store'] }],
      ['POST', '/projects/P1/routers', { name: `a${NUL}`, path: 'a' }],
      ['POST', '/projects/P1/endpoints', { ...endpoint, name: `a${NUL}` }],
      ['POST', '/projects/P1/endpoints', { ...endpoint, routerId: `T${NUL}` }],
      ['POST', '/projects/P1/endpoints', { ...endpoint, corsProfileId: `O${NUL}` }],
      ['POST', '/projects/P1/endpoints/E1/expire', { reason: `a${NUL}` }],
      ['PUT', '/projects/P1/endpoints/E1', { name: `a${NUL}`, version: 0 }],
      ['POST', '/projects/P1/subscription-requests', { endpointId: `E${NUL}` }],
      ['PUT', '/usage/P1/snapshot', { data: 'kYKmbWV0cmljoQCmYW1vdW50AQ==' }],
    ])('is refused by %s %s %j', async (method, path, body) => {
      expect((await send(method, path, body)).status).toBe(400);
    });
  });

  describe('roles', () => {
    const newRole = async (): Promise<string> =>
      idOf(await send('POST', '/projects/P1/roles', { name: walk.unique() }));
    const newPermission = async (as = ada): Promise<string> => {
      const projectId = as === root ? 'P0' : 'P1';
      const body = { name: walk.unique() };
      return idOf(await send('POST', `/projects/${projectId}/permissions`, body, as));
    };
    const allow = (roleId: string, permissionIds: string[], as = ada): Promise<Seen> =>
      send('PUT', `/projects/P1/roles/${roleId}/permissions`, { permissionIds }, as);
    const newClient = async () => {
      const body = { type: 'backend', name: 'Billing', grantTypes: ['client_credentials'] };
      const { body: client } = await send('POST', '/projects/P1/clients', body);
      await walk.drain();
      return client as { id: string; roleId: string; secret: string };
    };
    const permissionsOf = async ({ id, secret }: { id: string; secret: string }) => {
      const body = new URLSearchParams({ grant_type: 'client_credentials' });
      const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
      const path = '/oauth/token';
      const answer = await walk.send({ method: 'POST', path, body, headers: { authorization } });
      const { access_token } = answer.body as { access_token: string };
      const payload = Buffer.from(access_token.split('.')[1]!, 'base64url').toString();
      return (JSON.parse(payload) as { permissions: string[] }).permissions;
    };

    it('allow a client what they are given, until it is taken away', async () => {
      const client = await newClient();
      expect(await permissionsOf(client)).toEqual([]);
      expect((await allow(client.roleId, ['X1R', 'X1W'])).status).toBe(204);
      expect((await permissionsOf(client)).toSorted()).toEqual(['PROJECT_READ', 'PROJECT_WRITE']);
      expect((await allow(client.roleId, [])).status).toBe(204);
      expect(await permissionsOf(client)).toEqual([]);
    });

    it('take permissions of their own project only', async () => {
      const roleId = await newRole();
      expect(codeOf(await allow(roleId, [await newPermission(root)]))).toEqual([403, '1016']);
      expect(codeOf(await allow(roleId, ['X0L']))).toEqual([403, '1016']);
      expect(codeOf(await allow(roleId, ['X9']))).toEqual([403, '1016']);
      expect((await allow(roleId, [await newPermission()])).status).toBe(204);
    });

    it('are not given what the giver lacks', async () => {
      const helper = { ...ada, permissions: ['ROLE_WRITE'] };
      expect(codeOf(await allow(await newRole(), ['X1A'], helper))).toEqual([403, '1030']);
    });

    it('of the system keep their permissions', async () => {
      expect(codeOf(await allow('R1U', ['X1W']))).toEqual([403, '1055']);
    });

    it('are changed by who may write roles', async () => {
      const reader = { ...ada, permissions: ['PROJECT_READ'] };
      expect(codeOf(await allow(await newRole(), [], reader))).toEqual([403, '1030']);
    });

    it.each(['USER_LOCK', 'ADMIN_WRITE'])('cannot be given a self-made %s', async (name) => {
      expect(codeOf(await send('POST', '/projects/P1/permissions', { name }))).toEqual([
        409,
        '2009',
      ]);
      const path = `/projects/P1/permissions/${await newPermission()}`;
      expect(codeOf(await send('PUT', path, { name }))).toEqual([409, '2009']);
    });

    it('of a client go with the client, and not before', async () => {
      const { id, roleId } = await newClient();
      const path = `/projects/P1/roles/${roleId}`;
      expect(codeOf(await send('DELETE', path))).toEqual([403, '1056']);
      expect((await send('DELETE', `/projects/P1/clients/${id}`)).status).toBe(204);
      expect(codeOf(await send('DELETE', path))).toEqual([422, '1094']);
    });
  });
});
