import 'reflect-metadata';
import type { Server, Socket } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Transport } from '@nestjs/microservices';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { mtFastifyOptions } from 'nestjs-mt-errors';
import { apps } from './apps.js';
import { readProcess } from './read-process.js';
import type { Ports, Reading } from './reading.js';

/** `node --expose-gc main.js <express|fastify> <app>`: tells its ports, then answers each message with a reading. */
const [platform, name] = process.argv.slice(2);
const { configure, ...metadata } = await apps[name!]!();

@Module(metadata)
class SoakModule {}

const fastifyOptions = name === 'nest' ? {} : mtFastifyOptions();
const app = await NestFactory.create(
  SoakModule,
  platform === 'fastify' ? new FastifyAdapter(fastifyOptions) : new ExpressAdapter(),
  // Answers below 500 are logged at debug: off, as in production.
  { logger: ['error', 'warn', 'log'], abortOnError: false },
);
configure?.(app);
const calls = app.connectMicroservice(
  { transport: Transport.TCP, options: { host: '127.0.0.1', port: 0 } },
  { inheritAppConfig: true },
);
await app.startAllMicroservices();
await app.listen(0, '127.0.0.1');

const http = app.getHttpServer() as Server;
const tcp = calls.unwrap<Server>();
const sockets = new Set<Socket>();
for (const server of [http, tcp]) server.on('connection', remember);
// A connection that is kept from one part of the load to the next must not be closed in between.
Object.assign(http, { keepAliveTimeout: 600_000 });

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on('message', () => void read().then((reading) => process.send!(reading)));
process.on('disconnect', () => process.exit(0));
process.send!({ http: portOf(http), tcp: portOf(tcp) } satisfies Ports);

async function read(): Promise<Reading> {
  const delayP99 = delay.percentile(99) / 1e6;
  const reading = await readProcess(() => [
    ['process', process],
    ['stdout', process.stdout],
    ['stderr', process.stderr],
    ['http server', http],
    ['tcp server', tcp],
    ...[...sockets].map((socket) => ['socket', socket] as const),
  ]);
  delay.reset();
  return { ...reading, delayP99 };
}

function remember(socket: Socket): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}

function portOf(server: Server): number {
  return (server.address() as { port: number }).port;
}
