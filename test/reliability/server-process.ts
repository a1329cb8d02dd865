import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Platform } from './cases.js';

export interface LogRecord {
  readonly level: string;
  readonly text: string;
  readonly stack?: string;
}

/** The filters that a server can have. */
export const FILTERS = ['ours', 'nest', 'nest-problem-details-filter', 'nestjs-i18n'] as const;
export type FilterName = (typeof FILTERS)[number];

type Ports = Readonly<Record<'main' | 'calls' | 'parts' | 'renderer', number>>;

/** A server of its own, so that what kills it can be seen. */
export class ServerProcess {
  readonly records: LogRecord[] = [];
  deaths = 0;
  ports: Ports = { main: 0, calls: 0, parts: 0, renderer: 0 };
  private child: ChildProcess | undefined;

  constructor(
    readonly platform: Platform,
    readonly filter: FilterName,
  ) {}

  get port(): number {
    return this.ports.main;
  }

  async start(): Promise<void> {
    const main = join(process.cwd(), 'test/reliability/dist/server/main.js');
    const child = spawn(process.execPath, [main, this.platform, this.filter], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.child = child;
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString().slice(0, 10_000)));
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout! }).on('line', (line) => {
        // A library may write lines of its own.
        if (!line.startsWith('{')) return;
        const record = JSON.parse(line) as LogRecord & { ports?: Ports };
        if (record.ports === undefined) this.records.push(record);
        else resolve(void (this.ports = record.ports));
      });
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${errors}`)));
    });
    child.once('exit', () => this.deaths++);
  }

  get isAlive(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** Whether it has ended, of which word may come later than its last answer. */
  async hasEnded(): Promise<boolean> {
    for (let waited = 0; waited < 50 && this.isAlive; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return !this.isAlive;
  }

  /** Starts it again where it has died; true where it had. */
  async revive(): Promise<boolean> {
    if (this.isAlive) return false;
    await this.start();
    return true;
  }

  stop(): void {
    this.child?.removeAllListeners('exit');
    this.child?.kill('SIGKILL');
  }
}
