import { type INestApplication, Module, type Type, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

export type Platform = 'express' | 'fastify';
export const platforms: readonly Platform[] = ['express', 'fastify'];

/** A running application and where it listens. */
export interface RunningApp {
  readonly app: INestApplication;
  readonly url: string;
}

export interface StartOptions {
  /** Called before the application listens. */
  readonly configure?: (app: INestApplication) => void | Promise<void>;
  readonly adapter?: ExpressAdapter | FastifyAdapter;
  readonly logger?: Parameters<INestApplication['useLogger']>[0];
  /** Passed to `NestFactory.create`. */
  readonly create?: Record<string, unknown>;
}

/** Starts a real application on a free port. */
export async function startApp(
  platform: Platform,
  metadata: ModuleMetadata,
  options: StartOptions = {},
): Promise<RunningApp> {
  @Module(metadata)
  class TestAppModule {}
  const app = await createApp(platform, TestAppModule, options);
  await options.configure?.(app);
  await app.listen(0, '127.0.0.1');
  // Longer than any pause of a test, so that a client never meets a connection that is closing.
  Object.assign(app.getHttpServer() as object, { keepAliveTimeout: 60_000 });
  const { port } = app.getHttpServer().address() as { port: number };
  return { app, url: `http://127.0.0.1:${port}` };
}

function createApp(
  platform: Platform,
  root: Type,
  options: StartOptions,
): Promise<INestApplication> {
  const create = { logger: options.logger ?? false, abortOnError: false, ...options.create };
  const adapter =
    options.adapter ?? (platform === 'fastify' ? new FastifyAdapter() : new ExpressAdapter());
  return NestFactory.create<INestApplication & NestFastifyApplication>(
    root,
    adapter,
    create as object,
  );
}
