import { join } from 'node:path';
import { entries, manifest } from '../package/support/manifest.js';
import { complaints, type Compilation } from './support/compile.js';
import { CHINESE, ENGLISH } from './support/expected.js';
import { Project } from './support/project.js';
import { Server } from './support/server.js';

const source = join(import.meta.dirname, 'every-entry');
const specifiers = entries.map(({ specifier }) => specifier);

let project: Project;
beforeAll(async () => {
  project = await Project.install(source);
  project.copy(join(source, 'files'));
}, 300_000);
afterAll(() => project?.remove());

describe('the project', () => {
  it('has every optional peer, and the tarball', () => {
    const { dependencies } = JSON.parse(project.read('package.json')) as typeof manifest;
    // `jiti` is for the command line only.
    const peers = Object.keys(manifest.peerDependencies).filter((name) => name !== 'jiti');
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(peers));
    expect(dependencies[manifest.name]).toMatch(/^file:.*\.tgz$/);
  });
});

describe.each([
  ['20', process.execPath],
  ['22', 'node_modules/node-22/bin/node'],
  ['24', 'node_modules/node-24/bin/node'],
])('on Node %s', (version, program) => {
  it('every entry loads, and import and require give the same', async () => {
    const { code, out, err } = await project.run(program, 'load-entries.mjs', ...specifiers);
    expect([code, err]).toEqual([0, '']);
    const { node, rows } = JSON.parse(out) as { node: string; rows: unknown[] };
    expect(rows).toEqual(specifiers.map((name) => [name, 'ok']));
    const running = program === process.execPath ? process.versions.node : version;
    expect(node.startsWith(running)).toBe(true);
  }, 180_000);

  it('an application answers, and starts without a warning', async () => {
    const server = await Server.start(project.folder, program, 'server.mjs');
    const answers = [
      await server.get('/projects/P1/users/U9'),
      await server.get('/projects/P1/users/U9', 'zh-CN'),
    ];
    await server?.stop();
    expect(answers).toEqual([ENGLISH, CHINESE]);
    expect(server.log).not.toMatch(/warn/i);
  }, 180_000);
});

describe('an application with everything on, made of the tarball', () => {
  let server: Server;
  beforeAll(async () => {
    server = await Server.start(project.folder, process.execPath, 'whole.mjs');
  }, 60_000);
  afterAll(() => server?.stop());

  it('answers in a language of its own entry, with the address of its page and the trace', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const headers = { 'accept-language': 'ja', traceparent };
    const { status, language, body } = await server.send('/projects/P1/users/U9', { headers });
    expect([status, language]).toEqual([404, 'ja']);
    expect(body).toMatchObject({
      type: 'https://api.example.com/errors/1078',
      title: 'プロジェクトに該当するユーザーが存在しません',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    });
  });

  it('serves its catalogue', async () => {
    const page = await server.send('/errors/1078', { headers: { accept: 'text/html' } });
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('The project has no such user');
    const data = await server.send('/errors/1078', { headers: { accept: 'application/json' } });
    expect(data.body).toMatchObject({ code: '1078', kind: 'not-found', status: 404 });
  });

  it('has its codes in its OpenAPI document', async () => {
    const { body } = await server.get('/api-json');
    const { responses } = (body as OpenApi).paths['/projects/{project}/users/{user}']!.get;
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['404', 'default']));
    const { examples } = responses['404']!.content['application/problem+json']!;
    expect(Object.values(examples).map(({ value }) => value)).toEqual([
      expect.objectContaining({ type: 'https://api.example.com/errors/1078', code: '1078' }),
    ]);
  });

  it('is understood by the client', async () => {
    const { out } = await project.run(
      process.execPath,
      'client.mjs',
      `http://127.0.0.1:${server.port}/cool`,
    );
    expect(JSON.parse(out)).toEqual({
      status: 429,
      code: '1048',
      key: 'OPERATION_COOLING_DOWN',
      title: 'The operation was repeated too soon',
      params: { retryAfterSeconds: 7 },
      retryAfter: 7,
      known: true,
    });
  });

  it('tells Sentry of faults, and of nothing else', async () => {
    await server.get('/cool');
    expect((await server.get('/fail')).status).toBe(503);
    expect((await server.get('/events')).body).toEqual([
      {
        message: '0007 MQ_PUBLISH_FAILED: The message could not be published',
        fingerprint: ['mt-errors', 'mt-common', '0007', 'MQ_PUBLISH_FAILED'],
        tags: {
          'mt.code': '0007',
          'mt.key': 'MQ_PUBLISH_FAILED',
          'mt.kind': 'messaging',
          'mt.status': '503',
          'mt.transport': 'http',
        },
      },
    ]);
  });

  it('counts them for OpenTelemetry', async () => {
    const fault = {
      'mt.error.code': '0007',
      'mt.error.kind': 'messaging',
      'mt.error.status': 503,
      'mt.error.transport': 'http',
    };
    expect((await server.get('/counted')).body).toContainEqual(['mt.errors', fault, 1]);
  });

  it('logs its fault with nothing else', () => {
    expect(server.log.match(/ERROR/g)).toHaveLength(1);
  });
});

interface OpenApi {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly responses: Readonly<Record<string, Response>> } }>
  >;
}

interface Response {
  readonly content: Readonly<
    Record<string, { readonly examples: Readonly<Record<string, { readonly value: object }>> }>
  >;
}

const nodenext = { module: 'nodenext', moduleResolution: 'nodenext' };
const COMPILATIONS: readonly Compilation[] = [
  {
    title: 'TypeScript 5.9, nodenext, CommonJS',
    typescript: 'typescript-5',
    file: 'consumer.cts',
    options: nodenext,
  },
  {
    title: 'TypeScript 5.9, nodenext, ES modules',
    typescript: 'typescript-5',
    file: 'consumer.mts',
    options: nodenext,
  },
  {
    title: 'TypeScript 5.9, commonjs, node10',
    typescript: 'typescript-5',
    file: 'consumer.ts',
    options: { module: 'commonjs', moduleResolution: 'node10' },
  },
  {
    title: 'TypeScript 6, nodenext, CommonJS',
    typescript: 'typescript-6',
    file: 'consumer.cts',
    options: nodenext,
  },
  {
    title: 'TypeScript 6, nodenext, ES modules',
    typescript: 'typescript-6',
    file: 'consumer.mts',
    options: nodenext,
  },
  {
    title: 'TypeScript 6, commonjs, bundler',
    typescript: 'typescript-6',
    file: 'consumer.ts',
    options: { module: 'commonjs', moduleResolution: 'bundler' },
  },
  {
    title: 'TypeScript 6, esnext, bundler',
    typescript: 'typescript-6',
    file: 'consumer.ts',
    options: { module: 'esnext', moduleResolution: 'bundler' },
  },
];

describe('a consumer compiles against every entry, with the declarations checked too', () => {
  it.each(COMPILATIONS.map((row) => [row.title, row] as const))(
    '%s',
    async (_, compilation) => {
      expect(await complaints(project, compilation, specifiers)).toEqual([]);
    },
    240_000,
  );
});
