import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer, ErrorExchange } from '../error-transport.js';
import { setAnswerHeaders } from './answer-headers.js';
import { HeaderList } from './header-list.js';

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
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}\r\n${headText(headers)}\r\n`;
    this.socket.end(head + answer.body);
  }

  abort(): void {
    this.socket.destroy();
  }
}

function headText({ fields }: HeaderList): string {
  return fields.map((part, place) => (place % 2 === 0 ? `${part}: ` : `${part}\r\n`)).join('');
}
