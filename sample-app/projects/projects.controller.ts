import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { ProjectsService } from './projects.service.js';
import { RenameProjectDto } from './rename-project.dto.js';

const projectIdPipe = new MtDomainIdPipe('P');

@Controller('projects')
export class ProjectsController {
  constructor(private readonly projects: ProjectsService) {}

  @Get(':projectId/users/:userId')
  @ApiMtErrors(MtErrors.PROJECT_USER_NOT_FOUND)
  user(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('userId', new MtDomainIdPipe('U')) userId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    return this.projects.member(projectId, userId);
  }

  @Put(':projectId')
  @ApiMtErrors(MtErrors.AGGREGATE_OUTDATED)
  rename(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { name, version }: RenameProjectDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.projects.rename(projectId, name, version);
  }
}
