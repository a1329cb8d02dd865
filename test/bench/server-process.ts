import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Platform } from './options.js';
import type { Reading } from './server/reading.js';

const main = fileURLToPath(new URL('./server/main.js', import.meta.url));

/** A server in a process of its own. Its log goes to the null device. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(
    platform: Platform,
    app: string,
    execArgv: readonly string[] = [],
    watched: readonly 'delay'[] = [],
  ): Promise<ServerProcess> {
    const child = fork(main, [platform, app, ...watched], {
      execArgv: [...execArgv],
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const port = await Promise.race([firstMessage(child), failure(child, `${platform} ${app}`)]);
    return new ServerProcess(child, port);
  }

  async read(): Promise<Reading> {
    this.child.send('read');
    const [reading] = (await once(this.child, 'message')) as [Reading];
    return reading;
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}

async function firstMessage(child: ChildProcess): Promise<number> {
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return port;
}

async function failure(child: ChildProcess, name: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number];
  throw new Error(`The server ${name} ended with code ${code} before it listened`);
}
