import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** False where the connection closed before the answer was whole. */
  readonly whole: boolean;
  readonly millis: number;
}

export interface SendOptions {
  /** Close the connection after so many milliseconds. */
  readonly abortAfter?: number;
  /** Say at once that nothing more will be sent. */
  readonly halfClose?: boolean;
  /** What is sent when the first bytes of the answer have come. */
  readonly later?: string;
  readonly neverReads?: boolean;
  readonly timeout?: number;
}

/** Sends bytes and reads every answer until the connection closes, or for so long. */
export async function send(
  port: number,
  request: string | Buffer,
  { abortAfter, halfClose, later, neverReads, timeout = 5000 }: SendOptions = {},
): Promise<{ answers: RawAnswer[]; bytes: string; timedOut: boolean }> {
  const started = performance.now();
  const chunks: Buffer[] = [];
  const timedOut = await new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const timer = setTimeout(() => finish(true), abortAfter ?? timeout);
    const finish = (late: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(late);
    };
    if (later !== undefined) socket.once('data', () => socket.write(later));
    if (neverReads) socket.pause();
    else socket.on('data', (chunk) => chunks.push(chunk) && isEnd(chunks) && finish(false));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.write(
      typeof request === 'string' ? request.replaceAll('HOST', `127.0.0.1:${port}`) : request,
      'latin1' as never,
    );
    if (halfClose) socket.end();
  });
  const all = Buffer.concat(chunks);
  const millis = performance.now() - started;
  return { answers: parseAnswers(all, request, millis), bytes: all.toString('utf8'), timedOut };
}

function isEnd(chunks: Buffer[]): boolean {
  return Buffer.concat(chunks.slice(-3)).toString('latin1').endsWith('\r\n0\r\n\r\n');
}

function parseAnswers(all: Buffer, request: string | Buffer, millis: number): RawAnswer[] {
  const answers: RawAnswer[] = [];
  const isHead = request.toString('latin1').startsWith('HEAD ');
  let rest = all;
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n');
    if (end === -1) break;
    const [first, ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const headers = readHeaders(lines);
    const read = readBody(rest.subarray(end + 4), headers, isHead);
    answers.push({
      status: Number(first!.split(' ')[1]),
      headers,
      body: read.body,
      whole: read.whole,
      millis,
    });
    rest = read.rest;
  }
  return answers;
}

function readHeaders(lines: string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return headers;
}

function readBody(
  rest: Buffer,
  headers: Record<string, string>,
  isHead: boolean,
): { body: string; whole: boolean; rest: Buffer } {
  if (isHead) return { body: rest.toString('utf8'), whole: true, rest: Buffer.alloc(0) };
  if (headers['transfer-encoding'] === 'chunked') return readChunks(rest);
  if (headers['content-length'] === undefined)
    return { body: rest.toString('utf8'), whole: true, rest: Buffer.alloc(0) };
  const length = Number(headers['content-length']);
  return {
    body: rest.subarray(0, length).toString('utf8'),
    whole: rest.length >= length,
    rest: rest.subarray(length),
  };
}

function readChunks(rest: Buffer): { body: string; whole: boolean; rest: Buffer } {
  const parts: Buffer[] = [];
  let left = rest;
  for (;;) {
    const line = left.indexOf('\r\n');
    const size = line === -1 ? Number.NaN : Number.parseInt(left.subarray(0, line).toString(), 16);
    if (Number.isNaN(size))
      return { body: Buffer.concat(parts).toString('utf8'), whole: false, rest: Buffer.alloc(0) };
    if (size === 0)
      return {
        body: Buffer.concat(parts).toString('utf8'),
        whole: true,
        rest: left.subarray(line + 4),
      };
    parts.push(left.subarray(line + 2, line + 2 + size));
    left = left.subarray(line + 2 + size + 2);
  }
}
