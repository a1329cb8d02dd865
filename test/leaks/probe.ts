import { Agent, request, type RequestOptions } from 'node:http';
import type { Position } from './positions.js';
import { type Secret, secrets } from './secrets.js';

/** A request with a secret somewhere in it. */
export interface Probe {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What came back of it, every byte. */
export interface Reply {
  readonly status: number;
  readonly bytes: string;
}

/** Sends requests over connections that stay open, a few at a time. */
export class Prober {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(private readonly url: string) {}

  send({ path, method = 'GET', headers, body }: Probe): Promise<Reply> {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { agent: this.agent, method, headers: { ...headers, ...length } };
    return ask(new URL(this.url), { ...options, path }, body);
  }

  close(): void {
    this.agent.destroy();
  }
}

function ask({ hostname, port }: URL, options: RequestOptions, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...options, hostname, port }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const head = [answer.statusMessage, ...answer.rawHeaders, JSON.stringify(answer.trailers)];
        const bytes = `${head.join('\n')}\n\n${Buffer.concat(chunks).toString('latin1')}`;
        resolve({ status: answer.statusCode!, bytes });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Runs one position with every secret, and says which of them were found in what came of it. */
export async function leaksOf(
  run: (secret: Secret, index: number) => Promise<string>,
): Promise<string[]> {
  const outputs = await Promise.all(secrets.map(run));
  return outputs.flatMap((output, index) => {
    const { needle, kind } = secrets[index]!;
    return output.toLowerCase().includes(needle) ? [kind] : [];
  });
}

/** The kinds of secrets that are found in a text. */
export function kindsIn(text: string): string[] {
  const lower = text.toLowerCase();
  return secrets.filter(({ needle }) => lower.includes(needle)).map(({ kind }) => kind);
}

/** What of a position may be in a log that has messages: what no form tells. */
export function mayBeLogged({ isMessage }: Position, kind: string): boolean {
  return isMessage && !secrets.find((secret) => secret.kind === kind)!.struck;
}
