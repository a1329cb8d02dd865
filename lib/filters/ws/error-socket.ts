/** A client of a gateway, as far as an error answer needs it. */
export interface ErrorSocket {
  /** A header of the request that opened the connection. */
  header(name: string): string | undefined;
  send(event: string, data: unknown): void;
  close(): void;
}

interface SocketIoClient {
  readonly handshake?: { readonly headers?: Readonly<Record<string, unknown>> };
  emit(event: string, data: unknown): unknown;
  disconnect?(close: boolean): unknown;
}

interface WsClient {
  readonly readyState: number;
  send(text: string): void;
  close?(code: number): void;
}

const OPEN = 1;
/** The server met a condition that keeps it from going on (RFC 6455, 7.4.1). */
const INTERNAL_ERROR = 1011;

/** The socket of a client, or `undefined` where the value is none. */
export function socketOf(client: unknown): ErrorSocket | undefined {
  if (isWsClient(client)) return wsSocket(client);
  return isSocketIoClient(client) ? socketIoSocket(client) : undefined;
}

/** A client of ws is an event emitter too, so it is asked for first. */
function isWsClient(value: unknown): value is WsClient {
  const client = value as Partial<WsClient> | undefined | null;
  return typeof client?.readyState === 'number' && typeof client.send === 'function';
}

function isSocketIoClient(value: unknown): value is SocketIoClient {
  return typeof (value as Partial<SocketIoClient> | undefined | null)?.emit === 'function';
}

function wsSocket(client: WsClient): ErrorSocket {
  return {
    header: () => undefined,
    send: (event, data) => {
      if (client.readyState === OPEN) client.send(JSON.stringify({ event, data }));
    },
    close: () => client.close?.(INTERNAL_ERROR),
  };
}

function socketIoSocket(client: SocketIoClient): ErrorSocket {
  return {
    header: (name) => {
      const value = client.handshake?.headers?.[name];
      return typeof value === 'string' ? value : undefined;
    },
    send: (event, data) => void client.emit(event, data),
    close: () => void client.disconnect?.(true),
  };
}
