import { connect, type Socket } from 'node:net';

/** One answer as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

/** A connection over which one request after the other is sent. */
export class Connection {
  private received = '';
  private isHead = false;
  private settle: ((answer: RawAnswer | Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => this.add(String(chunk)));
    socket.on('error', (error) => this.finish(error));
    socket.on('close', () => this.finish(this.lastAnswer()));
  }

  static open(port: number): Connection {
    return new Connection(connect(port, '127.0.0.1'));
  }

  get isOpen(): boolean {
    return this.socket.writable && this.socket.readable;
  }

  /** @throws where the connection is closed before the answer is whole */
  async exchange(bytes: string): Promise<RawAnswer> {
    this.received = '';
    this.isHead = bytes.startsWith('HEAD ');
    const answer = await new Promise<RawAnswer | Error>((resolve) => {
      this.settle = resolve;
      this.socket.write(bytes);
    });
    if (answer instanceof Error) throw answer;
    if (/\r\nconnection: close/i.test(answer.head)) this.socket.destroy();
    return answer;
  }

  close(): void {
    this.socket.destroy();
  }

  private add(text: string): void {
    this.received += text;
    const answer = readAnswer(this.received, this.isHead);
    if (answer) this.finish(answer);
  }

  /** An answer without a length ends where the connection ends. */
  private lastAnswer(): RawAnswer | Error {
    const answer = readAnswer(this.received, true);
    const isWhole =
      answer !== undefined && !/\r\n(content-length|transfer-encoding):/i.test(answer.head);
    return isWhole ? answer : new Error(`closed after: ${this.received.slice(0, 300)}`);
  }

  private finish(answer: RawAnswer | Error): void {
    this.settle?.(answer);
    this.settle = undefined;
  }
}

/** The answer, if it is there whole. */
function readAnswer(received: string, isHead: boolean): RawAnswer | undefined {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = received.slice(0, headEnd);
  const body = received.slice(headEnd + HEAD_END.length);
  const isWhole = isHead || hasAll(head, body);
  return isWhole ? { status: Number(head.slice(9, 12)), head, body } : undefined;
}

function hasAll(head: string, body: string): boolean {
  const length = /\r\ncontent-length: (\d+)/i.exec(head);
  return length ? body.length >= Number(length[1]) : body.endsWith(LAST_CHUNK);
}

/** Opens a connection, writes to it, and breaks it so much later, as a caller does who has lost his patience. */
export function breakOff(port: number, bytes: string, afterMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      setTimeout(() => socket.resetAndDestroy(), afterMs);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}
