import { jest } from '@jest/globals';
import { ada, edsger, ownerOf } from '../../sample-app/walk/callers.js';
import { form } from '../../sample-app/walk/rows/registration.rows.js';
import type { WalkRequest } from '../../sample-app/walk/walk-request.js';
import type { Seen } from '../../sample-app/walk/walk-row.js';
import { Walk } from '../../sample-app/walk/walk.js';
import { platforms } from '../support/platforms.js';

jest.setTimeout(60_000);

const { name: _, ownerName: __, plan: ___, termsAccepted: ____, ...registration } = form;
/** A program of the project P1 that was allowed nothing. */
const program = { clientId: 'C9', tenantIds: ['P1'], permissions: [] };

describe.each(platforms)('projects of the sample on %s', (platform) => {
  let walk: Walk;

  beforeAll(async () => {
    const settings = { databaseUrl: undefined, amqpUrl: undefined, smtpUrl: undefined };
    walk = await Walk.start({ platform, settings });
  });
  afterAll(() => walk.close());

  const put = (path: string, body: unknown, as = ada): Promise<Seen> =>
    walk.send({ method: 'PUT', path, body, as });
  const post = (path: string, body: unknown, as: WalkRequest['as'] = ada): Promise<Seen> =>
    walk.send({ method: 'POST', path, body, as });
  const patch = (path: string, operations: unknown[], as = ada): Promise<Seen> => {
    const headers = { 'content-type': 'application/json-patch+json' };
    return walk.send({ method: 'PATCH', path, body: JSON.stringify(operations), headers, as });
  };
  const codeOf = ({ status, body }: Seen): [number | undefined, unknown] => [
    status,
    (body as { code?: string } | undefined)?.code,
  ];
  const newProject = async (): Promise<string> =>
    ((await post('/projects', form)).body as { id: string }).id;

  describe('who may do what', () => {
    it.each([
      ['POST', '/usage/P1/changes', { op: 'sum', metric: 'requests', amount: '1' }],
      ['POST', '/usage/P1/changes/G1/rollback', undefined],
      ['PUT', '/usage/P1/snapshot', { data: 'kA==' }],
      ['POST', '/projects/P1/endpoints/E1/calls', { calls: 1 }],
    ])('%s %s asks for the permission to write', async (method, path, body) => {
      expect(codeOf(await walk.send({ method, path, body, as: edsger }))).toEqual([403, '1030']);
      expect(codeOf(await walk.send({ method, path, body, as: program }))).toEqual([403, '1030']);
    });

    it.each([
      '/usage?projectId=P1',
      '/usage/P1/counters/requests',
      '/usage/P1/snapshot',
      '/metering/P1/total',
      '/metering/P1/days',
      '/projects',
      '/projects/export?page=num:0,size:20,by:name,order:asc',
      '/projects/P1',
      '/projects/P1/users/U1',
      '/projects/P1/endpoints/E1',
      '/projects/P1/endpoints/E1/report?type=PAST_DAY',
      '/projects/P1/subscription-requests?type=SENT',
    ])('GET %s asks for the permission to read', async (path) => {
      expect(codeOf(await walk.send({ path, as: program }))).toEqual([403, '1030']);
    });

    it('a search of projects asks for the permission to read', async () => {
      expect(codeOf(await post('/projects/search', {}, program))).toEqual([403, '1030']);
    });
  });

  describe('the rules of the form', () => {
    it.each([
      ['a name that is empty', { op: 'replace', path: '/name', value: '' }, '0036'],
      ['a name that is an object', { op: 'replace', path: '/name', value: { a: 1 } }, '0049'],
      ['a name that is null', { op: 'replace', path: '/name', value: null }, '0037'],
      ['a long name', { op: 'replace', path: '/name', value: 'n'.repeat(60_000) }, '0039'],
      ['a name with markup', { op: 'replace', path: '/name', value: '<b>' }, '0040'],
      ['no name', { op: 'remove', path: '/name' }, '0037'],
      ['settings that are a text', { op: 'replace', path: '/settings', value: 'dark' }, '0049'],
      ['settings that are a list', { op: 'replace', path: '/settings', value: [] }, '0049'],
      ['no settings', { op: 'remove', path: '/settings' }, '0037'],
      ['a lot of settings', { op: 'add', path: '/settings/a', value: 'x'.repeat(5000) }, '0039'],
      ['tags that are a number', { op: 'replace', path: '/tags', value: 5 }, '0049'],
    ])('hold for a JSON Patch that leaves %s', async (_what, operation, code) => {
      expect(codeOf(await patch('/projects/P1', [operation]))).toEqual([400, code]);
    });

    it('leave a patch that keeps them alone', async () => {
      const projectId = await newProject();
      const { status, body } = await patch(
        `/projects/${projectId}`,
        [
          { op: 'replace', path: '/name', value: 'Lemon' },
          { op: 'add', path: '/settings/theme', value: { dark: [true] } },
          { op: 'add', path: '/tags/-', value: 'fruit' },
        ],
        ownerOf(projectId),
      );
      expect(status).toBe(200);
      expect(body).toEqual({
        id: projectId,
        name: 'Lemon',
        plan: 'team',
        settings: { theme: { dark: [true] } },
        tags: ['fruit'],
        registration,
        version: 1,
      });
    });

    it.each(['<b>', 'ab', ' ', 'n'.repeat(51)])('refuse %j as a new name', async (name) => {
      expect((await put('/projects/P1', { name, version: 0 })).status).toBe(400);
    });

    it.each([{ x: 1 }, '', 'n'.repeat(51), null])('refuse %j as a member’s name', async (value) => {
      const operations = [{ op: 'replace', path: '/name', value }];
      expect((await patch('/projects/P1/users?name=Grace', operations)).status).toBe(400);
    });

    it.each(['', '?name=Grace&name=Ada', '?name=%00'])(
      'refuse a patch of the member %j',
      async (query) => {
        const operations = [{ op: 'replace', path: '/name', value: 'Grace' }];
        expect((await patch(`/projects/P1/users${query}`, operations)).status).toBe(400);
      },
    );

    it.each([
      { ownerName: { a: 1 } },
      { ownerName: 5 },
      { ownerName: '' },
      { ownerName: 'n'.repeat(51) },
      { ownerName: 'A\u0000' },
      { homepage: `https://example.com/${'x'.repeat(200)}` },
      { languages: ['en', 'x'.repeat(60_000)] },
      { languages: [{ a: 1 }] },
      { languages: Array.from({ length: 21 }, () => 'en') },
      { monthlyBudget: 1e300 },
      { rateLimit: 1e300 },
    ])('refuse to register a project with %j', async (changes) => {
      expect((await post('/projects', { ...form, ...changes })).status).toBe(400);
    });
  });

  describe('a project', () => {
    it('is given back with all that it was registered with', async () => {
      const projectId = await newProject();
      const { status, body } = await walk.send({
        path: `/projects/${projectId}`,
        as: ownerOf(projectId),
      });
      expect(status).toBe(200);
      expect(body).toEqual({
        id: projectId,
        name: 'Orange',
        plan: 'team',
        settings: {},
        tags: [],
        registration,
        version: 0,
      });
    });

    it('stays with its owner where it is handed to him', async () => {
      const projectId = await newProject();
      const path = `/projects/${projectId}/owner`;
      expect((await put(path, { userId: 'U1' }, ownerOf(projectId))).status).toBe(204);
    });
  });
});
