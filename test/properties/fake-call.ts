import { ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { ArgumentsHost } from '@nestjs/common';

/** A call over another transport than HTTP, whose arguments are what Nest would hand over. */
export function hostOf(type: string, args: readonly unknown[]): ArgumentsHost {
  return {
    getType: () => type,
    getArgs: () => args,
    getArgByIndex: (index: number) => args[index],
  } as unknown as ArgumentsHost;
}

/** A call with a real response of Node whose bytes are kept instead of sent. */
export class FakeCall {
  readonly chunks: Buffer[] = [];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  private readonly socket = new Socket();

  constructor(headers: Record<string, string> = {}, method = 'GET') {
    this.request = new IncomingMessage(this.socket);
    Object.assign(this.request.headers, headers);
    this.request.method = method;
    this.response = new ServerResponse(this.request);
    const keep = (chunk: Buffer | string): boolean => {
      this.chunks.push(Buffer.from(chunk as string));
      return true;
    };
    Object.assign(this.socket, {
      write: keep,
      cork: () => undefined,
      uncork: () => undefined,
      writable: true,
    });
    this.response.assignSocket(this.socket);
  }

  get host(): ArgumentsHost {
    const args = [this.request, this.response];
    return {
      getType: () => 'http',
      getArgs: () => args,
      getArgByIndex: (index: number) => args[index],
      switchToHttp: () => ({ getRequest: () => this.request, getResponse: () => this.response }),
    } as unknown as ArgumentsHost;
  }

  /** Everything that went out. */
  get bytes(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }

  get body(): string {
    return this.bytes.slice(this.bytes.indexOf('\r\n\r\n') + 4);
  }

  /** The body as it went out, before it is taken for text. */
  get bodyBytes(): Buffer {
    const all = Buffer.concat(this.chunks);
    return all.subarray(all.indexOf('\r\n\r\n') + 4);
  }

  header(name: string): string {
    return new RegExp(`^${name}: (.*)\r$`, 'im').exec(this.bytes)?.[1] ?? '';
  }

  get status(): number {
    return Number(this.bytes.split(' ')[1]);
  }
}
