import {
  type INestApplication,
  type INestMicroservice,
  Module,
  type ModuleMetadata,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, type ClientProxy, type ClientOptions } from '@nestjs/microservices';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { firstValueFrom, timeout } from 'rxjs';

/** What a test started, closed in reverse order when it is over. */
const running: (() => Promise<unknown>)[] = [];

export function onEnd(close: () => unknown): void {
  running.push(async () => close());
}

afterEach(async () => {
  for (const close of running.splice(0).toReversed()) await close();
});

function root(metadata: ModuleMetadata): new () => object {
  @Module(metadata)
  class TestModule {}
  return TestModule;
}

/** Starts a microservice. */
export async function startService(
  metadata: ModuleMetadata,
  options: MicroserviceOptions & { logger?: unknown },
): Promise<INestMicroservice> {
  const app = await NestFactory.createMicroservice(root(metadata), {
    abortOnError: false,
    ...options,
    logger: options.logger ?? false,
  } as never);
  onEnd(() => app.close());
  await app.listen();
  return app;
}

/** Starts an HTTP application; `configure` runs before it listens. */
export async function startHttp(
  metadata: ModuleMetadata,
  configure?: (app: INestApplication) => unknown,
  logger: unknown = false,
): Promise<{ app: INestApplication; url: string }> {
  const app = await NestFactory.create(root(metadata), {
    logger: logger as false,
    abortOnError: false,
  });
  onEnd(() => app.close());
  await configure?.(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { app, url: `http://127.0.0.1:${port}` };
}

export function clientOf(options: ClientOptions): ClientProxy {
  const client = ClientProxyFactory.create(options) as ClientProxy;
  onEnd(() => client.close());
  return client;
}

/** What a call fails with, within two seconds. */
export async function failureOf(
  client: ClientProxy,
  pattern: string,
  data: unknown,
  within = 5000,
): Promise<unknown> {
  try {
    await firstValueFrom(client.send(pattern, data as string).pipe(timeout(within)));
  } catch (error) {
    return error;
  }
  throw new Error(`${pattern} did not fail`);
}
