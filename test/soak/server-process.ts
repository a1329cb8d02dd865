import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Platform } from './options.js';
import type { Ports, Reading } from './server/reading.js';

const main = fileURLToPath(new URL('./server/main.js', import.meta.url));

/** A server in a process of its own. Its log goes to the null device. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly ports: Ports,
  ) {}

  static async start(platform: Platform, app: string): Promise<ServerProcess> {
    const child = fork(main, [platform, app], {
      execArgv: ['--expose-gc', ...process.execArgv],
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ports = await firstMessage<Ports>(child, `the server ${platform} ${app}`);
    return new ServerProcess(child, ports);
  }

  read(): Promise<Reading> {
    this.child.send('read');
    return firstMessage<Reading>(this.child, 'the server');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}

/** The next message; a process that ends says nothing more. */
function firstMessage<Message>(child: ChildProcess, name: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: string | null): void => {
      child.off('message', onMessage);
      reject(new Error(`${name} ended with ${code ?? signal}`));
    };
    const onMessage = (message: unknown): void => {
      child.off('exit', onExit);
      resolve(message as Message);
    };
    child.once('exit', onExit);
    child.once('message', onMessage);
  });
}
