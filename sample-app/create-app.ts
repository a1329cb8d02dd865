import type { Server } from 'node:http';
import type { INestApplication, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import helmet from 'helmet';
import { installMtErrors, MtErrorsCore, mtFastifyOptions } from 'nestjs-mt-errors';
import { withMtErrors } from 'nestjs-mt-errors/swagger';
import { AppModule } from './app.module.js';
import { type AppConfig, readConfig } from './config/app-config.js';
import { endConnections } from './infrastructure/web/end-connections.js';
import { readJsonPatches } from './infrastructure/web/read-json-patches.js';

/** The application on Express, or on Fastify with `PLATFORM=fastify`. */
export async function createApp(
  platform = 'express',
  options: NestApplicationOptions = {},
  settings: Partial<AppConfig> = {},
): Promise<INestApplication> {
  const config: AppConfig = Object.assign(readConfig(), settings);
  const isFastify = platform === 'fastify';
  const adapter = isFastify ? new FastifyAdapter(mtFastifyOptions()) : new ExpressAdapter();
  const app = await NestFactory.create(AppModule.forRoot(config), adapter, options);
  readJsonPatches(app);
  // TLS ends before this process: what it serves must not ask for HTTPS.
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  app.enableShutdownHooks();
  endConnections(app.getHttpServer() as Server, config.socketTimeoutMs);
  serveOpenApi(app);
  installMtErrors(app);
  return app;
}

function serveOpenApi(app: INestApplication): void {
  const info = new DocumentBuilder().setTitle('MT-ACCESS').addBearerAuth().build();
  const create = () =>
    withMtErrors(SwaggerModule.createDocument(app, info), { core: app.get(MtErrorsCore) });
  SwaggerModule.setup('api', app, create);
}
