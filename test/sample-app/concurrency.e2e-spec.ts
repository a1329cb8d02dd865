import { jest } from '@jest/globals';
import { ada, ownerOf } from '../../sample-app/walk/callers.js';
import { ownNames, removeTraces } from '../../sample-app/walk/servers.js';
import type { Seen } from '../../sample-app/walk/walk-row.js';
import { Walk } from '../../sample-app/walk/walk.js';
import { platforms } from '../support/platforms.js';
import { describeWith } from '../support/services.js';

jest.setTimeout(120_000);

const databaseUrl = 'postgres://postgres@127.0.0.1:5432/postgres';

await describeWith('postgres', 'requests at the same time', () => {
  describe.each(platforms)('on %s', (platform) => {
    let walk: Walk;
    const names = ownNames({ databaseUrl, amqpUrl: undefined });

    beforeAll(async () => {
      walk = await Walk.start({ platform, settings: names });
    });
    afterAll(async () => {
      await walk.close();
      await removeTraces(names, []);
    });

    const send = (method: string, path: string, body?: unknown, as = ada): Promise<Seen> =>
      walk.send({ method, path, body, as });
    const idOf = ({ body }: Seen): string => (body as { id: string }).id;
    const times = <Result>(count: number, act: () => Promise<Result>): Promise<Result[]> =>
      Promise.all(Array.from({ length: count }, act));
    const statusesOf = (answers: readonly Seen[]): unknown[] =>
      answers.map(({ status }) => status).toSorted((a, b) => Number(a) - Number(b));

    it('count a new counter as often as it is counted', async () => {
      for (const metric of ['a', 'b', 'c']) {
        const body = { op: 'sum', metric, amount: '1' };
        await times(5, () => send('POST', '/usage/P1/changes', body));
        const { body: counter } = await send('GET', `/usage/P1/counters/${metric}`);
        expect(counter).toEqual({ metric, amount: 5 });
      }
    });

    it('roll a change back once', async () => {
      const body = { op: 'sum', metric: 'rolled', amount: '7' };
      const id = idOf(await send('POST', '/usage/P1/changes', body));
      const answers = await times(5, () => send('POST', `/usage/P1/changes/${id}/rollback`));
      expect(statusesOf(answers)).toEqual([201, 409, 409, 409, 409]);
      const { body: counter } = await send('GET', '/usage/P1/counters/rolled');
      expect(counter).toEqual({ metric: 'rolled', amount: 0 });
    });

    it('leave nobody an administrator who was removed', async () => {
      const admins = '/projects/P1/administrators';
      await send('PUT', `${admins}/U4`);
      for (let round = 0; round < 20; round++) {
        await send('PUT', `${admins}/U2`);
        const roles = () => send('PUT', '/projects/P1/users/U2/roles', { roleIds: ['R1U'] });
        const answers = await Promise.all([roles(), send('DELETE', `${admins}/U2`), roles()]);
        expect(statusesOf(answers)).toEqual([200, 200, 204]);
        const { body } = await send('GET', '/projects/P1/users?query=name:Grace');
        expect(body).toEqual([{ id: 'U2', name: 'Grace', roleIds: ['R1U'] }]);
      }
    });

    it('leave two administrators', async () => {
      const admins = '/projects/P1/administrators';
      const boss = { ...ada, userId: 'U0' };
      for (let round = 0; round < 10; round++) {
        for (const userId of ['U1', 'U2', 'U4']) await send('PUT', `${admins}/${userId}`, {}, boss);
        const remove = (userId: string) => send('DELETE', `${admins}/${userId}`, undefined, boss);
        const answers = await Promise.all([remove('U1'), remove('U2'), remove('U4')]);
        expect(statusesOf(answers)).toEqual([204, 409, 409]);
      }
    });

    it('make one of two new owners after the other', async () => {
      for (let round = 0; round < 10; round++) {
        const hand = (userId: string) => send('PUT', '/projects/P1/owner', { userId });
        const answers = await Promise.all(['U1', 'U2', 'U4'].map(hand));
        expect(statusesOf(answers)).toEqual([204, 204, 204]);
      }
    });

    it('request a subscription once', async () => {
      const endpoint = {
        external: true,
        shared: true,
        name: 'Maps',
        routerId: 'T2',
        method: 'GET',
      };
      const body = { ...endpoint, path: 'once' };
      const endpointId = idOf(await send('POST', '/projects/P2/endpoints', body, ownerOf('P2')));
      const path = '/projects/P1/subscription-requests';
      const answers = await times(4, () => send('POST', path, { endpointId }));
      expect(statusesOf(answers)).toEqual([201, 409, 409, 409]);
    });
  });
});
