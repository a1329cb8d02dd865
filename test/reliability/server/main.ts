import 'reflect-metadata';
import { type INestApplication, type ModuleMetadata, Module, type Type } from '@nestjs/common';
import { type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type MicroserviceOptions, Transport } from '@nestjs/microservices';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { installMtErrors, mtFastifyOptions, MtErrorsModule } from 'nestjs-mt-errors';
import { filterName, isOurs, onFastify } from './arguments.js';
import { CallsController } from './calls.js';
import { DisturbedController } from './disturbed.js';
import { filters, log } from './filters.js';
import { NamesErrors, pollutedLanguage } from './hostile-catalog.js';
import { logger, writeLine } from './log.js';
import { partsOptions, rendererOptions } from './parts.js';
import { PartsController } from './parts-controller.js';
import { PlantedController } from './planted.js';
import {
  FailingMiddleware,
  HeadersController,
  HealthController,
  MiddlewareController,
  ResponseController,
  ThrownController,
  WhereController,
} from './routes.js';

const installed = filters[filterName]!();

@Module({
  imports: installed.imports,
  controllers: [
    ThrownController,
    WhereController,
    HeadersController,
    ResponseController,
    MiddlewareController,
    DisturbedController,
    PlantedController,
    HealthController,
  ],
})
class CaseModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(FailingMiddleware).forRoutes(MiddlewareController);
  }
}

/** The module that answers, imported a second time by a module of the application. */
const root = MtErrorsModule.forRoot({
  ...partsOptions,
  log,
  catalogs: [NamesErrors],
  locales: [pollutedLanguage],
});
@Module({ imports: [root] })
class FeatureModule {}

const moduleOf = (metadata: ModuleMetadata): Type => {
  @Module(metadata)
  class PartsModule {}
  return PartsModule;
};

async function listen(module: Type, install: (app: INestApplication) => void): Promise<number> {
  const fastify = isOurs ? new FastifyAdapter(mtFastifyOptions()) : new FastifyAdapter();
  const adapter = onFastify ? fastify : new ExpressAdapter();
  const app = await NestFactory.create(module, adapter, { logger, abortOnError: false });
  app.setGlobalPrefix('api');
  install(app);
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as { port: number }).port;
}

/** Nest's own part of a service: rivals for HTTP leave it as it is. */
async function listenForCalls(): Promise<number> {
  const imports = isOurs ? [MtErrorsModule.forRoot({ service: 'cases', log })] : [];
  const service = await NestFactory.createMicroservice<MicroserviceOptions>(
    moduleOf({ imports, controllers: [CallsController] }),
    { transport: Transport.TCP, options: { port: 0, host: '127.0.0.1' }, logger },
  );
  await service.listen();
  return service.unwrap<{ address(): { port: number } }>().address().port;
}

const ports: Record<string, number> = {
  main: await listen(CaseModule, installed.install),
  calls: await listenForCalls(),
};
if (isOurs) {
  const install = (app: INestApplication): void => void installMtErrors(app);
  const controllers = [PartsController];
  ports.parts = await listen(
    moduleOf({ imports: [root, FeatureModule, root], controllers }),
    install,
  );
  const imports = [MtErrorsModule.forRoot({ ...rendererOptions, log })];
  ports.renderer = await listen(moduleOf({ imports, controllers }), install);
}
writeLine({ ports });
