import { join } from 'node:path';
import { CHINESE, ENGLISH } from './support/expected.js';
import { blockWith } from './support/readme-block.js';
import { Project, type Starter } from './support/project.js';
import { Server } from './support/server.js';
import { testsOf } from './support/test-report.js';

const source = join(import.meta.dirname, '../nest11');

let project: Project;
let starter: Starter;
beforeAll(async () => {
  project = await Project.install(source);
  starter = await project.scaffold();
  project.copy(join(source, 'files'));
  project.write('src/mt-matchers.d.ts', blockWith('namespace jest'));
  project.edit('src/app.module.ts', 'imports: []', 'imports: [MtErrorsModule.forRoot()]');
  project.edit('src/app.module.ts', '[AppController]', '[AppController, ProjectsController]');
  const added = `import { MtErrorsModule } from 'nestjs-mt-errors';
import { ProjectsController } from './projects.controller';\n`;
  project.write('src/app.module.ts', added + project.read('src/app.module.ts'));
}, 300_000);
afterAll(() => project?.remove());

describe('the locked packages', () => {
  it('are those that a new project of Nest 11 asks for', () => {
    const { dependencies, devDependencies } = JSON.parse(project.read('package.json')) as Starter;
    expect(dependencies).toMatchObject(starter.dependencies);
    expect(starter.devDependencies).toMatchObject(devDependencies);
    expect(starter.type).toBeUndefined();
  });

  it('are of Nest 11', () => {
    const { version } = JSON.parse(project.read('node_modules/@nestjs/core/package.json')) as {
      version: string;
    };
    expect(version).toMatch(/^11\./);
  });
});

describe("the starter's own tests, in jest's CommonJS mode without any configuration", () => {
  it('pass, and so do some that throw', async () => {
    const { passed, others } = await testsOf(project, 'test', '--json');
    expect(others).toEqual([]);
    expect(passed).toEqual([
      'AppController root should return "Hello World!"',
      'ProjectsController answers an adapted failure with a code',
      'ProjectsController answers with the code in the language of the request',
      'ProjectsController lets an adapter of its own be typed',
      'ProjectsController names what the input breaks',
      'ProjectsController throws the entry',
    ]);
  }, 240_000);

  it('pass end to end', async () => {
    const { passed, others } = await testsOf(project, 'test:e2e', '--json');
    expect([passed, others]).toEqual([['AppController (e2e) / (GET)'], []]);
  }, 180_000);

  it('compile', async () => {
    expect(await project.succeed('node_modules/.bin/tsc', '--noEmit', '-p', '.')).toBe('');
  }, 180_000);
});

describe('a CommonJS application of Nest 11', () => {
  beforeAll(async () => {
    await project.succeed('npm', 'run', 'build');
    expect(project.read('dist/main.js')).toContain('require("@nestjs/core")');
  }, 180_000);

  describe.each(['express', 'fastify'])('on %s', (platform) => {
    let server: Server;
    beforeAll(async () => {
      server = await Server.start(project.folder, process.execPath, 'dist/main', platform);
    }, 60_000);
    afterAll(() => server?.stop());

    it('answers with the code, in the language of the request', async () => {
      expect(await server.get('/projects/P1/users/U9')).toEqual(ENGLISH);
      expect(await server.get('/projects/P1/users/U9', 'zh-CN')).toEqual(CHINESE);
    });

    it('answers an unknown route', async () => {
      expect(await server.get('/nowhere')).toMatchObject({
        status: 404,
        type: 'application/problem+json',
        code: '404',
        body: { type: 'about:blank', title: 'Not Found', code: '404', key: 'NOT_FOUND' },
      });
    });

    it('starts without a warning', () => {
      expect(server.log).toContain('Nest application successfully started');
      expect(server.log).not.toMatch(/warn/i);
    });
  });
});
