import { connect, type Socket } from 'node:net';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  MessagePattern,
  type MicroserviceOptions,
  Payload,
  Transport,
} from '@nestjs/microservices';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { toMtException } from 'nestjs-mt-errors/adapters';
import { captureLogger } from '../support/capture-logger.js';
import { positions } from './positions.js';
import { kindsIn, leaksOf, mayBeLogged } from './probe.js';
import { secrets } from './secrets.js';

@Controller()
class LeakController {
  @MessagePattern('throw')
  throw(@Payload() [position, secret]: [number, number]): never {
    throw positions[position]!.make(secrets[secret]!.text);
  }
}

/** Calls over Nest's TCP transport, of whose answers every byte is kept. */
class Caller {
  private bytes = '';
  private constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (this.bytes += chunk));
  }

  static async to(port: number): Promise<Caller> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    return new Caller(socket);
  }

  /** Everything that comes back of so many calls. */
  async call(all: readonly unknown[]): Promise<string> {
    this.bytes = '';
    for (const [index, data] of all.entries()) {
      const packet = JSON.stringify({ pattern: 'throw', data, id: `call-${index}` });
      this.socket.write(`${packet.length}#${packet}`);
    }
    while (!all.every((_, index) => this.bytes.includes(`"call-${index}"`))) {
      await new Promise((resolve) => this.socket.once('data', resolve));
    }
    return this.bytes;
  }

  close(): void {
    this.socket.destroy();
  }
}

describe.each([true, false])('a service whose log has messages: %s', (withMessages) => {
  const logger = captureLogger();
  let caller: Caller;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const root = MtErrorsModule.forRoot({
      service: 'billing',
      log: { messages: withMessages, burst: false },
    });
    @Module({ imports: [root], controllers: [LeakController] })
    class Service {}
    const app = await NestFactory.createMicroservice<MicroserviceOptions>(Service, {
      transport: Transport.TCP,
      options: { host: '127.0.0.1', port: 0 },
      logger,
    });
    await app.listen();
    const server = app.unwrap<{ address(): { port: number } }>();
    caller = await Caller.to(server.address().port);
    close = () => app.close();
  });
  afterAll(async () => {
    caller.close();
    await close();
  });

  it.each(positions.map((position, index) => [position.name, index] as const))(
    'no secret in %s is on the wire, and in the log only where messages are wanted',
    async (_name, index) => {
      logger.records.splice(0);
      const bytes = await caller.call(secrets.map((_, number) => [index, number]));
      expect(bytes.match(/"\$mt":1/g)).toHaveLength(secrets.length);
      expect(kindsIn(bytes)).toEqual([]);
      const allowed = (kind: string) => withMessages && mayBeLogged(positions[index]!, kind);
      expect(kindsIn(JSON.stringify(logger.records)).filter((kind) => !allowed(kind))).toEqual([]);
      expect(logger.records.length).toBeGreaterThanOrEqual(secrets.length);
    },
  );
});

describe('an exception as JSON', () => {
  it.each(positions.map((position) => [position.name, position] as const))(
    'has no secret in %s',
    async (_name, { make }) => {
      const written = await leaksOf(({ text }) => {
        const exception = toMtException(make(text));
        expect(exception).toBeInstanceOf(MtException);
        return Promise.resolve(JSON.stringify([exception, { error: exception.toJSON() }]));
      });
      expect(written).toEqual([]);
    },
  );
});
