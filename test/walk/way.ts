import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The way from the application to a server: it can be cut, and is there again later. */
export class Way {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  constructor(private readonly target: number) {}

  async open(): Promise<void> {
    this.server = createServer((socket) => this.join(socket));
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private join(socket: Socket): void {
    const server = connect(this.target, '127.0.0.1');
    for (const each of [socket, server]) {
      each.on('error', () => undefined).on('close', () => this.sockets.delete(each));
      this.sockets.add(each);
    }
    socket.on('close', () => server.destroy());
    server.on('close', () => socket.destroy());
    socket.pipe(server).pipe(socket);
  }
}
