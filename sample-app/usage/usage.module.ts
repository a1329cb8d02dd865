import { Module } from '@nestjs/common';
import { ProjectNamesSubscriber } from './project-names.subscriber.js';
import { UsageController } from './usage.controller.js';
import { UsageRepository } from './usage.repository.js';
import { UsageService } from './usage.service.js';

@Module({
  controllers: [UsageController],
  providers: [UsageService, UsageRepository, ProjectNamesSubscriber],
})
export class UsageModule {}
