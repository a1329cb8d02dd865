import { Connection, breakOff, type RawAnswer } from './connection.js';
import type { Caller } from './caller.js';
import type { Expectation, Kind } from './kinds.js';

const PATIENCE_MS = 8;

/** One of several that send at once: each sends the next when its answer is there. */
export class Lane {
  private connection: Connection | undefined;

  constructor(
    private readonly port: number,
    private readonly caller: Caller,
  ) {}

  /** @throws where the answer is not what it must be */
  async send(kind: Kind, expected: Expectation): Promise<void> {
    if (kind.way === 'broken') return breakOff(this.port, kind.bytes, PATIENCE_MS);
    const answer = await this.answerTo(kind);
    if (answer.status === expected.status && hasText(answer, expected.text)) return;
    const { status, head, body } = answer;
    throw new Error(`${kind.name}: got ${status}\n${head}\n${body.slice(0, 500)}`);
  }

  close(): void {
    this.connection?.close();
  }

  private answerTo({ way, bytes }: Kind): Promise<RawAnswer> {
    if (way === 'call') return this.caller.call(bytes);
    return way === 'once' ? this.overOwn(bytes) : this.overKept(bytes);
  }

  private overKept(bytes: string): Promise<RawAnswer> {
    if (!this.connection?.isOpen) this.connection = Connection.open(this.port);
    return this.connection.exchange(bytes);
  }

  private async overOwn(bytes: string): Promise<RawAnswer> {
    const connection = Connection.open(this.port);
    try {
      return await connection.exchange(bytes);
    } finally {
      connection.close();
    }
  }
}

function hasText({ head, body }: RawAnswer, text: string): boolean {
  return body.includes(text) || head.toLowerCase().includes(text.toLowerCase());
}
