import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { RoutersModule } from '../routers/routers.module.js';
import { CallsRepository } from './calls.repository.js';
import { EndpointsController } from './endpoints.controller.js';
import { EndpointsRepository } from './endpoints.repository.js';
import { EndpointsService } from './endpoints.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [RoutersModule, ProfilesModule],
  controllers: [EndpointsController, ReportsController],
  providers: [EndpointsService, EndpointsRepository, ReportsService, CallsRepository],
  exports: [EndpointsRepository],
})
export class EndpointsModule {}
