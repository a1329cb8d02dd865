import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedPort } from '../../adapters/support/proxy.js';
import { type Answer, request } from '../../support/answer.js';
import { eventually } from '../../support/eventually.js';

/** At most so long does the start take, on a machine that has much else to do. */
export const START_MS = 180_000;

const root = join(import.meta.dirname, '../../..');

export interface SampleSettings {
  readonly platform: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is run instead of `npm start`'s file. */
  readonly main?: string;
  /** A file that its log goes to. @default one that is shown where the start fails */
  readonly log?: string;
}

/** The sample as a process of its own, as it was built. */
export class Sample {
  /** Exit code and signal, when it has ended. */
  readonly exited: Promise<unknown[]>;
  private lastWords = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    folder: string,
  ) {
    this.exited = once(child, 'exit').finally(() => {
      this.lastWords = readFileSync(join(folder, 'log'), { encoding: 'utf8', flag: 'a+' }).slice(
        -2000,
      );
      rmSync(folder, { recursive: true });
    });
  }

  static async start({ platform, env, main, log }: SampleSettings): Promise<Sample> {
    const port = Number(env?.PORT ?? (await closedPort()));
    const folder = mkdtempSync(join(tmpdir(), 'mt-access-'));
    const out = openSync(log ?? join(folder, 'log'), 'w');
    const child = spawn(process.execPath, [join(root, main ?? 'sample-app/dist/main.js')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DEMO: 'on',
        OUTBOX_FOLDER: folder,
        ...env,
        PORT: String(port),
        PLATFORM: platform,
      },
      stdio: ['ignore', out, out, 'ipc'],
    });
    closeSync(out);
    const sample = new Sample(child, port, folder);
    try {
      await Promise.race([
        eventually(() => sample.expectHealth(), START_MS),
        sample.exited.then((how) => Promise.reject(new Error(`the sample ended: ${String(how)}`))),
      ]);
      return sample;
    } catch (error) {
      await sample.kill();
      throw new Error(`the sample did not start: ${sample.lastWords}`, { cause: error });
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Memory of the process in MB. */
  get rss(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.child.pid)])) / 1024;
  }

  ask(path: string, init?: RequestInit): Promise<Answer> {
    return request(this.url + path, { ...init, headers: json });
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Gives a command to `server/main.js`. */
  async tell(...command: readonly unknown[]): Promise<unknown> {
    this.child.send(command);
    const [{ answer }] = (await once(this.child, 'message')) as [{ answer?: unknown }];
    return answer;
  }

  async kill(): Promise<void> {
    if (!this.isAlive) return;
    this.signal('SIGKILL');
    await this.exited;
  }

  private async expectHealth(): Promise<void> {
    const { status } = await this.ask('/health');
    if (status !== 200) throw new Error(`the sample is not healthy: ${status}`);
  }
}

const json = { 'content-type': 'application/json' };
