import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const ours = join(import.meta.dirname, 'node_modules');

/** Where an application of a version of Nest finds its packages. */
const packages: Readonly<Record<string, string>> = { 11: ours, 12: join(root, 'node_modules') };
/** The compiler that its template is written for. */
const compilers: Readonly<Record<string, string>> = {
  11: join(ours, 'typescript-5'),
  12: join(root, 'node_modules/typescript'),
};
const NEEDED = [
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/platform-express',
  'class-transformer',
  'class-validator',
  'reflect-metadata',
  'rxjs',
];

const folder = mkdtempSync(join(tmpdir(), 'mt-errors-nest-add-'));
afterAll(() => rmSync(folder, { recursive: true }));

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

/** Gives a new application its packages; ours is a copy, so that it finds the application's Nest. */
function linkPackages(app: string, version: string): void {
  const modules = join(app, 'node_modules');
  for (const name of NEEDED) link(join(packages[version]!, name), join(modules, name));
  link(join(root, 'node_modules/@types/node'), join(modules, '@types/node'));
  const copy = join(modules, 'nestjs-mt-errors');
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    link(join(root, 'node_modules', name), join(modules, name));
  }
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' });
}

/** The first line that a started application answers a request with. */
async function fetchWhenReady(url: string): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch(url, { headers: { accept: 'application/json' } });
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe.each(['11', '12'])('nest add in a new project of Nest %s', (version) => {
  const app = join(folder, `shop-${version}`);
  const cli = join(ours, `nest-cli-${version}`, 'bin/nest.js');
  const nest = (cwd: string, ...args: string[]) => run(process.execPath, [cli, ...args], { cwd });
  const read = (file: string): string => readFileSync(join(app, file), 'utf8');
  const add = (...args: string[]) =>
    nest(app, 'add', 'nestjs-mt-errors', '--skip-install', ...args);
  let started: ChildProcess | undefined;

  beforeAll(async () => {
    const flags = ['--skip-install', '--skip-git', '--package-manager', 'npm'];
    await nest(folder, 'new', `shop-${version}`, ...flags);
    linkPackages(app, version);
  }, 120_000);
  afterAll(() => started?.kill());

  it('adds the module and the pipe', async () => {
    await add();
    expect(read('src/app.module.ts')).toContain('imports: [MtErrorsModule.forRoot()],');
    expect(read('src/main.ts')).toContain(
      'NestFactory.create(AppModule);\n  app.useGlobalPipes(new MtValidationPipe());\n',
    );
    expect(read('package.json')).toContain('"class-validator": "^0.15.1"');
  }, 60_000);

  it('adds the catalogue page later, and nothing twice', async () => {
    await add('--docs');
    await add('--docs');
    expect(read('src/app.module.ts').match(/\.forRoot\(/g)).toHaveLength(2);
    expect(read('src/app.module.ts')).toContain(`MtErrorsDocsModule.forRoot({ path: 'errors' })`);
    expect(read('src/main.ts').match(/MtValidationPipe/g)).toHaveLength(2);
  }, 60_000);

  it('leaves a project that compiles and answers with a problem', async () => {
    const tsc = join(compilers[version]!, 'bin/tsc');
    const flags = ['-p', 'tsconfig.build.json', '--types', 'node'];
    const compiled = await run(process.execPath, [tsc, ...flags], { cwd: app }).catch(
      ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ stdout: stdout + stderr }),
    );
    expect(compiled.stdout).toBe('');
    const main = filesBelow(join(app, 'dist')).find((file) => /(^|\/)main\.js$/.test(file))!;
    const port = String(20_000 + (process.pid % 10_000) + Number(version));
    const env = { ...process.env, PORT: port };
    started = spawn(process.execPath, [join(app, 'dist', main)], {
      cwd: app,
      env,
      stdio: 'ignore',
    });
    const answer = await fetchWhenReady(`http://127.0.0.1:${port}/nothing`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status: 404, code: '404', key: 'NOT_FOUND' });
    const page = await fetchWhenReady(`http://127.0.0.1:${port}/errors/1078`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('PROJECT_USER_NOT_FOUND');
  }, 120_000);
});
