import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer, ErrorExchange } from '../error-transport.js';
import { setAnswerHeaders } from './answer-headers.js';
import type { HeaderValue, ResponseHeaders } from './response-writer.js';

/** A connection whose request Node could not read: the answer is written to the socket itself. */
export class SocketExchange implements ErrorExchange {
  readonly transport = 'http';
  readonly request = undefined;
  readonly language = undefined;

  constructor(private readonly socket: Duplex) {}

  send(answer: Answer): void {
    if (!this.socket.writable) return this.abort();
    const headers = new HeaderList();
    setAnswerHeaders(headers, answer);
    headers.setHeader('Content-Length', String(Buffer.byteLength(answer.body)));
    headers.setHeader('Connection', 'close');
    const { status } = answer.occurrence;
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}\r\n${headers.toString()}\r\n`;
    this.socket.end(head + answer.body);
  }

  abort(): void {
    this.socket.destroy();
  }
}

class HeaderList implements ResponseHeaders {
  private readonly headers = new Map<string, readonly [string, string]>();

  getHeader(name: string): HeaderValue {
    return this.headers.get(name.toLowerCase())?.[1];
  }

  setHeader(name: string, value: string): void {
    this.headers.set(name.toLowerCase(), [name, value]);
  }

  removeHeader(name: string): void {
    this.headers.delete(name.toLowerCase());
  }

  toString(): string {
    return [...this.headers.values()].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  }
}
