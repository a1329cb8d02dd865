import { Module } from '@nestjs/common';
import { ProjectList } from './project-list.js';
import { ProjectListController } from './project-list.controller.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectsRepository } from './projects.repository.js';
import { ProjectsService } from './projects.service.js';

@Module({
  controllers: [ProjectListController, ProjectsController],
  providers: [ProjectsService, ProjectsRepository, ProjectList],
  exports: [ProjectsService, ProjectsRepository],
})
export class ProjectsModule {}
