import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before a real server, which can so be away and come back at the same address. */
export class InterruptibleProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private ownPort = 0;

  private constructor(private readonly target: number) {}

  static async before(target: number): Promise<InterruptibleProxy> {
    const proxy = new InterruptibleProxy(target);
    await proxy.comeBack();
    return proxy;
  }

  get port(): number {
    return this.ownPort;
  }

  /** Ends all connections; new ones are taken. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Ends all connections; new ones are refused. */
  async goAway(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    this.cut();
    await closed;
  }

  async comeBack(): Promise<void> {
    const server = createServer((client) => this.join(client));
    await new Promise<void>((resolve) => server.listen(this.ownPort, '127.0.0.1', resolve));
    this.ownPort = (server.address() as AddressInfo).port;
    this.server = server;
  }

  private join(client: Socket): void {
    const upstream = connect(this.target, '127.0.0.1');
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
