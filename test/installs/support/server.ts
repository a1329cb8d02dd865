import { type ChildProcess, spawn } from 'node:child_process';
import { closedPort } from '../../adapters/support/proxy.js';

export const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export interface Seen {
  readonly status: number;
  readonly type: string | null;
  readonly language: string | null;
  readonly code: string | null;
  readonly body: unknown;
}

/** A started application; `PORT` tells it where to listen, as the starters do. */
export class Server {
  private output = '';

  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
  ) {
    child.stdout?.on('data', (text: Buffer) => (this.output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.output += text.toString()));
  }

  static async start(cwd: string, program: string, ...args: readonly string[]): Promise<Server> {
    const port = await closedPort();
    const env = { ...process.env, PORT: String(port), NO_COLOR: '1' };
    const server = new Server(port, spawn(program, args, { cwd, env }));
    await server.ready();
    return server;
  }

  private async ready(): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt++) {
      if (this.child.exitCode !== null) break;
      if (await this.get('/').then(Boolean, () => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    this.child.kill();
    throw new Error(`the application did not start:\n${this.output}`);
  }

  /** What it printed so far. */
  get log(): string {
    return this.output;
  }

  async get(path: string, language = 'en'): Promise<Seen> {
    return this.send(path, { headers: { 'accept-language': language } });
  }

  /** Ids become `<id>`, so that a whole answer can be compared. */
  async send(path: string, init: RequestInit): Promise<Seen> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, init);
    const text = (await response.text()).replace(UUID, '<id>');
    const type = response.headers.get('content-type');
    return {
      status: response.status,
      type,
      language: response.headers.get('content-language'),
      code: response.headers.get('error-code'),
      body: type?.includes('json') ? JSON.parse(text) : text,
    };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
  }
}
