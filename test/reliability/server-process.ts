import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Platform } from '../support/platforms.js';

export interface LogRecord {
  readonly level: string;
  readonly text: string;
  readonly stack?: string;
}

/** A server of its own, so that what kills it can be seen. */
export class ServerProcess {
  readonly records: LogRecord[] = [];
  port = 0;
  deaths = 0;
  private child: ChildProcess | undefined;

  constructor(
    private readonly platform: Platform,
    private readonly filter: 'ours' | 'nest',
    private readonly planted = '',
  ) {}

  async start(): Promise<void> {
    const main = join(import.meta.dirname, 'dist/main.js');
    const child = spawn(process.execPath, [main, this.platform, this.filter, this.planted], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    this.child = child;
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString().slice(0, 10_000)));
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout! }).on('line', (line) => {
        const record = JSON.parse(line) as LogRecord & { port?: number };
        if (record.port === undefined) this.records.push(record);
        else resolve(void (this.port = record.port));
      });
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${errors}`)));
    });
    child.once('exit', () => this.deaths++);
  }

  get isAlive(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
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
