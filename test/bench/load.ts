import { connect, type Socket } from 'node:net';

/** So many connections are kept open. */
export const CONNECTIONS = 32;

/** A request that is sent again and again. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One answer as it came. */
export interface RawAnswer {
  readonly status: number;
  /** In lower case, in the order of the answer. */
  readonly headerNames: readonly string[];
  readonly body: string;
}

/** Sends a request `count` times over kept connections, each sending when its answer is there. */
export async function load(
  port: number,
  request: LoadRequest,
  status: number,
  count: number,
): Promise<void> {
  const wire = requestBytes(request);
  let left = count;
  const next = (): boolean => left-- > 0;
  const lanes = Array.from({ length: CONNECTIONS }, () => drive(port, wire, status, next));
  const rest = stayAwake();
  await Promise.all(lanes).finally(rest);
}

/** Keeps this process from sleeping: the system charges the waking to the server, most where the server is slow. */
function stayAwake(): () => void {
  let isAwake = true;
  const turn = (): void => void (isAwake && setImmediate(turn));
  turn();
  return () => void (isAwake = false);
}

/** Sends it once. */
export async function ask(port: number, request: LoadRequest): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  socket.write(requestBytes(request));
  let received = Buffer.alloc(0);
  for await (const chunk of socket) {
    received = Buffer.concat([received, chunk as Buffer]);
    const end = endOfAnswer(received);
    if (end !== undefined) return parse(received.toString('utf8', 0, end));
  }
  throw new Error(`${request.method} ${request.path} was not answered`);
}

function drive(port: number, wire: Buffer, status: number, next: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    const send = (): void => void (next() ? socket.write(wire) : socket.end());
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('close', () => resolve());
    onAnswers(socket, (answer) => {
      if (answer.toString('latin1', 9, 12) === String(status)) return send();
      reject(new Error(`Wanted ${status}, got ${answer.toString('utf8', 0, 300)}`));
      socket.destroy();
    });
  });
}

function onAnswers(socket: Socket, listener: (answer: Buffer) => void): void {
  let pending: Buffer | undefined;
  socket.on('data', (chunk) => {
    const received: Buffer = pending ? Buffer.concat([pending, chunk]) : chunk;
    const isWhole = endOfAnswer(received) !== undefined;
    pending = isWhole ? undefined : received;
    if (isWhole) listener(received);
  });
}

/** Where the answer ends, if it is there whole. */
function endOfAnswer(received: Buffer): number | undefined {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(received.toString('latin1', 0, headEnd));
  if (!length) throw new Error('An answer without content-length cannot be counted');
  const end = headEnd + 4 + Number(length[1]);
  return received.length >= end ? end : undefined;
}

function requestBytes({ method, path, headers = {}, body = '' }: LoadRequest): Buffer {
  const all: Record<string, string> = { Host: '127.0.0.1', Accept: 'application/json', ...headers };
  if (body !== '') {
    all['Content-Type'] = 'application/json';
    all['Content-Length'] = String(Buffer.byteLength(body));
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

function parse(text: string): RawAnswer {
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s);
  const [first = '', ...lines] = head.split('\r\n');
  const headerNames = lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  return { status: Number(first.slice(9, 12)), headerNames, body };
}
