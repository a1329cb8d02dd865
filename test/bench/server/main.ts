import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { apps } from './apps.js';
import type { Reading } from './reading.js';

/** `node main.js <express|fastify> <app> [delay]`: tells its port, then answers each message with a reading of itself. */
const [platform, name, watched] = process.argv.slice(2);
const { configure, ...metadata } = await apps[name!]!();

@Module(metadata)
class BenchModule {}

const app = await NestFactory.create(
  BenchModule,
  platform === 'fastify' ? new FastifyAdapter() : new ExpressAdapter(),
  // Answers below 500 are logged at debug: off, as in production.
  { logger: ['error', 'warn', 'log'], abortOnError: false },
);
configure?.(app);
await app.listen(0, '127.0.0.1');

const delay = monitorEventLoopDelay({ resolution: 1 });
// Only where it is asked for: a thousand wakings a second of each idle server disturb the one that is loaded.
if (watched === 'delay') delay.enable();

process.on('message', () => process.send!(read()));
process.on('disconnect', () => process.exit(0));
process.send!({ port: (app.getHttpServer().address() as { port: number }).port });

function read(): Reading {
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const delayP99 = delay.percentile(99) / 1e6;
  delay.reset();
  return { cpu: user + system, heapUsed, rss, delayP99 };
}
