import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Run } from '../../package/support/run.js';
import { packInto } from '../../package/support/tarball.js';

/** A project outside the repository, with locked packages and the packed tarball installed from the registry. */
export class Project {
  private constructor(readonly folder: string) {}

  /** Installs what `source` locks, then the tarball as a user would. */
  static async install(source: string): Promise<Project> {
    const project = new Project(mkdtempSync(join(tmpdir(), 'mt-errors-install-')));
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
      cpSync(join(source, file), project.path(file));
    }
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund'];
    await project.succeed('npm', 'ci', ...quiet);
    await project.succeed('npm', 'install', ...quiet, await packInto(project.folder));
    return project;
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Changes one place of a file; a place that is not there is an error of the test. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"; it is:\n${text}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  copy(source: string): void {
    cpSync(source, this.folder, { recursive: true });
  }

  run(program: string, ...args: readonly string[]): Promise<Run> {
    return run(program, args, this.folder);
  }

  /** Runs a program that has to end well, and gives what it printed. */
  async succeed(program: string, ...args: readonly string[]): Promise<string> {
    const { code, out, err } = await this.run(program, ...args);
    if (code !== 0)
      throw new Error(`${[program, ...args].join(' ')} ended with ${code}\n${out}${err}`);
    return out + err;
  }

  /** Lays the files of `nest new` over the project; its package.json stays the locked one. */
  async scaffold(): Promise<Starter> {
    const flags = ['--skip-install', '--skip-git', '--package-manager', 'npm'];
    await this.succeed('node_modules/.bin/nest', 'new', 'starter', ...flags);
    const starter = JSON.parse(this.read('starter/package.json')) as Starter;
    const own = JSON.parse(this.read('package.json')) as Starter;
    cpSync(this.path('starter'), this.folder, { recursive: true });
    rmSync(this.path('starter'), { recursive: true });
    const { scripts, jest } = starter;
    this.write('package.json', JSON.stringify({ ...own, scripts, ...(jest && { jest }) }, null, 2));
    return starter;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a new project's package.json says. */
export interface Starter {
  readonly type?: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly jest?: object;
}
