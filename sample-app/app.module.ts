import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { pgAdapter } from 'nestjs-mt-errors/adapters';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';
import { MtErrorsDocsModule } from 'nestjs-mt-errors/docs';
import { ApiErrors } from './api.errors.js';
import { AvatarsModule } from './avatars/avatars.module.js';
import { ClientsModule } from './clients/clients.module.js';
import type { AppConfig } from './config/app-config.js';
import { constraints } from './constraints.js';
import { EndpointsModule } from './endpoints/endpoints.module.js';
import { FormController } from './form/form.controller.js';
import { HealthController } from './health/health.controller.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { Public } from './infrastructure/security/public.decorator.js';
import { MeteringModule } from './metering/metering.module.js';
import { MembersModule } from './members/members.module.js';
import { OAuthModule } from './oauth/oauth.module.js';
import { ProfilesModule } from './profiles/profiles.module.js';
import { ProjectsModule } from './projects/projects.module.js';
import { RolesModule } from './roles/roles.module.js';
import { RoutersModule } from './routers/routers.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';
import { UsersModule } from './users/users.module.js';
import { UsageModule } from './usage/usage.module.js';
import { VerificationModule } from './verification/verification.module.js';

/** Who somebody is and what he may do. */
const identity = [
  VerificationModule,
  UsersModule,
  AvatarsModule,
  RolesModule,
  MembersModule,
  ClientsModule,
  OAuthModule,
];
/** What projects offer to each other. */
const apiManagement = [
  ProjectsModule,
  UsageModule,
  MeteringModule,
  RoutersModule,
  ProfilesModule,
  EndpointsModule,
  SubscriptionsModule,
];

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
        ...identity,
        ...apiManagement,
      ],
      controllers: [HealthController, FormController],
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
