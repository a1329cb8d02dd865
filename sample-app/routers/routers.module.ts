import { Module } from '@nestjs/common';
import { RoutersController } from './routers.controller.js';
import { RoutersRepository } from './routers.repository.js';
import { RoutersService } from './routers.service.js';

@Module({
  controllers: [RoutersController],
  providers: [RoutersService, RoutersRepository],
  exports: [RoutersRepository],
})
export class RoutersModule {}
