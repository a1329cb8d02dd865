import { join } from 'node:path';
import { curlExamples } from '../support/readme-examples.js';
import { blockWith } from './support/readme-block.js';
import { Project, type Starter } from './support/project.js';
import { Server, UUID } from './support/server.js';
import { testsOf } from './support/test-report.js';

const source = join(import.meta.dirname, 'nest12');

let project: Project;
let starter: Starter;
beforeAll(async () => {
  project = await Project.install(source);
  starter = await project.scaffold();
}, 300_000);
afterAll(() => project?.remove());

/** A controller of the lines of the README that throw; `error` is what a user caught. */
function controllerOfReadme(): string {
  const block = blockWith("throw new MtException('1078'); // by code");
  const [byCode, withParams, byName, withCause] = block.match(/^throw .*$/gm)!;
  return `import { Controller, Get, Put } from '@nestjs/common';
${block.match(/^import .*$/m)![0]}
const error = new Error('the driver failed');
@Controller()
export class ThrowingController {
  @Get('projects/:project/users/:user') byCode() { ${byCode}
  }
  @Get('with-params') withParams() { ${withParams}
  }
  @Get('by-name') byName() { ${byName}
  }
  @Put('projects/:project') withCause() { ${withCause}
  }
}
`;
}

/** The README's answers come from the sample application, which also serves the catalogue page. */
function withoutDocs(body: string): unknown {
  const sections: Readonly<Record<string, string>> = { '1078': 'mt-access', '0009': 'mt-common' };
  const plain = body.replace(
    /http:\/\/localhost:3000\/errors\/(\d+)/,
    (_, code: string) => `urn:mt:error:${sections[code]}:${code}`,
  );
  return JSON.parse(plain.replaceAll(UUID, '<id>'));
}

describe('the locked packages', () => {
  it('are those that a new project of Nest 12 asks for', () => {
    const { dependencies, devDependencies } = JSON.parse(project.read('package.json')) as Starter;
    expect(dependencies).toMatchObject(starter.dependencies);
    expect(starter.devDependencies).toMatchObject(devDependencies);
    expect(starter.type).toBe('module');
  });
});

describe('a new project of Nest 12 that follows the README', () => {
  let untouched = '';
  let server: Server;

  beforeAll(async () => {
    untouched = project.read('src/app.module.ts');
    const module = blockWith('@Module({ imports: [MtErrorsModule.forRoot()] })');
    project.write('src/throwing.controller.ts', controllerOfReadme());
    project.write(
      'src/app.module.ts',
      `import { ThrowingController } from './throwing.controller.js';\n${module}`,
    );
    project.edit(
      'src/app.module.ts',
      '.forRoot()] }',
      '.forRoot()], controllers: [ThrowingController] }',
    );
    await project.succeed('npm', 'run', 'build');
    expect(starter.scripts['start:prod']).toBe('node dist/main');
    server = await Server.start(project.folder, process.execPath, 'dist/main');
  }, 240_000);
  afterAll(async () => {
    await server?.stop();
    project.write('src/app.module.ts', untouched);
  });

  const examples = curlExamples().filter(({ command }) =>
    /3000\/(projects\/P1|nowhere)/.test(command),
  );

  it('has the examples to run', () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
  });

  it.each(examples.map((example) => [example.command, example] as const))(
    'answers %s as the README says',
    async (_, { args, head, body }) => {
      const local = args.map((arg) => arg.replace('localhost:3000', `127.0.0.1:${server.port}`));
      const printed = await project.succeed('curl', '-s', ...local);
      const [seenHead = '', seenBody = ''] = printed.replaceAll(UUID, '<id>').split('\r\n\r\n');
      const lines = seenHead.toLowerCase().split('\r\n');
      const wanted = head.map((line) => line.replaceAll(UUID, '<id>').toLowerCase());
      expect(wanted.filter((line) => !lines.includes(line))).toEqual([]);
      expect(JSON.parse(seenBody)).toEqual(withoutDocs(body));
    },
  );

  it('logs the start without a warning', () => {
    expect(server.log).toContain('Nest application successfully started');
    expect(server.log).not.toMatch(/warn/i);
  });

  it('has the command line', async () => {
    const { code, out } = await project.run('npx', '--no-install', 'mt-errors', 'explain', '1078');
    expect(code).toBe(0);
    expect(out).toContain('PROJECT_USER_NOT_FOUND');
  });
});

describe("the starter's own tests, with the module imported", () => {
  beforeAll(() => {
    project.copy(join(source, 'files'));
    project.write('src/mt-matchers.d.ts', blockWith("declare module 'vitest'"));
    project.edit('src/app.module.ts', 'imports: []', 'imports: [MtErrorsModule.forRoot()]');
    project.edit('src/app.module.ts', '[AppController]', '[AppController, ProjectsController]');
    const added = `import { MtErrorsModule } from 'nestjs-mt-errors';
import { ProjectsController } from './projects.controller.js';\n`;
    project.write('src/app.module.ts', added + project.read('src/app.module.ts'));
  });

  it('pass, and so does one that throws', async () => {
    const { passed, others } = await testsOf(project, 'test', '--reporter=json');
    expect(passed).toEqual([
      'AppController root should return "Hello World!"',
      'ProjectsController answers with the code in the language of the request',
      'ProjectsController throws the entry',
    ]);
    expect(others).toEqual([]);
  }, 180_000);

  it('pass end to end', async () => {
    const { passed, others } = await testsOf(project, 'test:e2e', '--reporter=json');
    expect([passed, others]).toEqual([['AppController (e2e) / (GET)'], []]);
  }, 180_000);

  it('compile', async () => {
    expect(await project.succeed('node_modules/.bin/tsc', '--noEmit', '-p', '.')).toBe('');
  }, 180_000);
});
