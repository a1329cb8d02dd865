import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { pgAdapter } from 'nestjs-mt-errors/adapters';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';
import { MtErrorsDocsModule } from 'nestjs-mt-errors/docs';
import { ApiErrors } from './api.errors.js';
import type { AppConfig } from './config/app-config.js';
import { constraints } from './constraints.js';
import { EndpointsModule } from './endpoints/endpoints.module.js';
import { HealthController } from './health/health.controller.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { Public } from './infrastructure/security/public.decorator.js';
import { ProfilesModule } from './profiles/profiles.module.js';
import { ProjectsModule } from './projects/projects.module.js';
import { RoutersModule } from './routers/routers.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';
import { VerificationModule } from './verification/verification.module.js';

@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        MtErrorsModule.forRoot({
          profile: config.profile,
          catalogs: [ApiErrors],
          typeBaseUrl: `${config.publicUrl}/errors`,
          adapters: [pgAdapter({ constraints, ports: [portOf(config)] })],
        }),
        MtErrorsDocsModule.forRoot({ path: 'errors', decorators: [Public()] }),
        InfrastructureModule.forRoot(config),
        ProjectsModule,
        RoutersModule,
        ProfilesModule,
        EndpointsModule,
        SubscriptionsModule,
        VerificationModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_PIPE, useFactory: () => new MtValidationPipe({ whitelist: true }) },
      ],
    };
  }
}

/** A refused connection to this port is a database that is away. */
function portOf({ databaseUrl }: AppConfig): number {
  return databaseUrl === undefined ? 5432 : Number(new URL(databaseUrl).port || 5432);
}
