import type { ArgumentsHost } from '@nestjs/common';
import type { Answer, ErrorExchange, ErrorTransport } from '../error-transport.js';
import { socketOf, type ErrorSocket } from './error-socket.js';

const LAST_RESORT = {
  type: 'about:blank',
  title: 'Internal Server Error',
  status: 500,
  code: '500',
  key: 'INTERNAL_SERVER_ERROR',
};

/** Gateways, with socket.io and with ws. */
export class WsTransport implements ErrorTransport {
  open(host: ArgumentsHost): ErrorExchange | undefined {
    if (host.getType() !== 'ws') return undefined;
    const [client, ...rest]: unknown[] = host.getArgs();
    const socket = socketOf(client);
    return socket && new WsExchange(client, socket, acknowledgementIn(rest));
  }
}

type Acknowledge = (reply: { readonly error: unknown }) => void;

/** The way to a caller that waits for its message to be acknowledged. */
function acknowledgementIn(args: readonly unknown[]): Acknowledge | undefined {
  return args.find((arg): arg is Acknowledge => typeof arg === 'function');
}

class WsExchange implements ErrorExchange {
  readonly transport = 'ws';

  constructor(
    readonly request: unknown,
    private readonly socket: ErrorSocket,
    private readonly acknowledge: Acknowledge | undefined,
  ) {}

  get language(): string | undefined {
    return this.socket.header('accept-language');
  }

  /** The body of the answer, and nothing of what the client sent. */
  send({ body }: Answer): void {
    this.deliver(JSON.parse(body));
  }

  abort(): void {
    try {
      this.deliver(LAST_RESORT);
    } catch {
      this.socket.close();
    }
  }

  private deliver(error: unknown): void {
    if (this.acknowledge !== undefined) this.acknowledge({ error });
    else this.socket.send('exception', error);
  }
}
