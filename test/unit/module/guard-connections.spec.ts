import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { giveConnectionFilter, guardConnections } from '../../../lib/module/guard-connections.js';

/** A connection of Socket.IO, as far as it is closed. */
class FakeSocket {
  readonly closings: unknown[] = [];
  emit(): void {}
  disconnect(close: boolean): void {
    this.closings.push(close);
  }
}

function filterThat(look: (host: ArgumentsHost) => unknown): {
  filter: ExceptionFilter;
  seen: unknown[];
} {
  const seen: unknown[] = [];
  return { filter: { catch: (thrown, host) => seen.push([thrown, look(host)]) }, seen };
}

const failure = new Error('not allowed');

describe('handleConnection of a gateway', () => {
  class Gateway {
    handleConnection(_client: unknown, _request?: unknown): unknown {
      throw failure;
    }
  }
  guardConnections(Gateway);

  it('shows its arguments to a filter in the way that the filter asks', () => {
    const [socket, upgrade] = [new FakeSocket(), { url: '/' }];
    const { filter, seen } = filterThat((host) => [
      host.getType(),
      host.getArgs(),
      host.getArgByIndex(1),
      host.switchToHttp().getRequest(),
      host.switchToHttp().getResponse(),
      host.switchToHttp().getNext(),
      host.switchToRpc().getData(),
      host.switchToRpc().getContext(),
      host.switchToWs().getClient(),
      host.switchToWs().getData(),
      host.switchToWs().getPattern(),
    ]);
    const gateway = new Gateway();
    giveConnectionFilter(gateway, filter);
    gateway.handleConnection(socket, upgrade);
    const [first, second] = [socket, upgrade];
    expect(seen).toEqual([
      [
        failure,
        [
          'ws',
          [first, second],
          second,
          first,
          second,
          undefined,
          first,
          second,
          first,
          second,
          'handleConnection',
        ],
      ],
    ]);
    expect(socket.closings).toEqual([true]);
  });

  it('tells the filter once, however often its class is guarded', () => {
    guardConnections(Gateway);
    const { filter, seen } = filterThat(() => undefined);
    const gateway = new Gateway();
    giveConnectionFilter(gateway, filter);
    gateway.handleConnection(new FakeSocket());
    expect(seen).toEqual([[failure, undefined]]);
  });

  it('fails as it was written without a filter', () => {
    giveConnectionFilter(undefined, { catch: () => undefined });
    expect(() => new Gateway().handleConnection(new FakeSocket())).toThrow(failure);
  });

  it('is guarded where it fails later, and gives back what it returns', async () => {
    class LateGateway {
      handleConnection(client: FakeSocket, isFine: boolean): unknown {
        return isFine ? client : Promise.reject(failure);
      }
    }
    guardConnections(LateGateway);
    const { filter, seen } = filterThat(() => undefined);
    const [gateway, socket] = [new LateGateway(), new FakeSocket()];
    giveConnectionFilter(gateway, filter);
    expect(gateway.handleConnection(socket, true)).toBe(socket);
    await gateway.handleConnection(socket, false);
    expect(seen).toEqual([[failure, undefined]]);
    expect(socket.closings).toEqual([true]);
  });

  it('is not added to a gateway that has none', () => {
    class PlainGateway {}
    guardConnections(PlainGateway);
    expect('handleConnection' in PlainGateway.prototype).toBe(false);
  });
});
