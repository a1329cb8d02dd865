import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP server of the test's own, closed with all its connections. */
export interface LocalServer {
  readonly port: number;
  /** Ends every connection that is open. */
  cut(): void;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 and hands every connection over. */
export async function listen(onSocket: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  return { port: portOf(server), cut, close: () => closeServer(server, cut) };
}

/** Stands before a shared server, so that a test can cut off its own connections to it. */
export function proxyTo(port: number): Promise<LocalServer> {
  return listen((client) => {
    const upstream = connect(port, '127.0.0.1');
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    client.pipe(upstream).pipe(client);
  });
}

/** Accepts connections and never says a word. */
export function silentServer(): Promise<LocalServer> {
  return listen(() => undefined);
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const { port, close } = await listen(() => undefined);
  await close();
  return port;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closeServer(server: Server, cut: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    cut();
  });
}
