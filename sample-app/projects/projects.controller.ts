import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ProjectsRepository } from './projects.repository.js';

@Controller('projects')
export class ProjectsController {
  constructor(@Inject(ProjectsRepository) private readonly projects: ProjectsRepository) {}

  @Get(':projectId/users/:userId')
  user(@Param('projectId') projectId: string, @Param('userId') userId: string): object {
    return { id: userId, name: this.projects.get(projectId).userName(userId) };
  }

  @Put(':projectId')
  rename(
    @Param('projectId') projectId: string,
    @Body() { name, version }: { name: string; version: number },
  ): object {
    const project = this.projects.get(projectId);
    project.rename(name, version);
    return project.view();
  }
}
