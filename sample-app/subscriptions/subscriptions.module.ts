import { Module } from '@nestjs/common';
import { EndpointsModule } from '../endpoints/endpoints.module.js';
import { SubRequestsController } from './sub-requests.controller.js';
import { SubRequestsRepository } from './sub-requests.repository.js';
import { SubRequestsService } from './sub-requests.service.js';

@Module({
  imports: [EndpointsModule],
  controllers: [SubRequestsController],
  providers: [SubRequestsService, SubRequestsRepository],
})
export class SubscriptionsModule {}
