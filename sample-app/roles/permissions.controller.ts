import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { NameDto } from './name.dto.js';
import { PermissionsService } from './permissions.service.js';
import { readProjectIds } from './project-ids.js';

const projectIdPipe = new MtDomainIdPipe('P');
const permissionIdPipe = new MtDomainIdPipe('X');

@Controller()
export class PermissionsController {
  constructor(private readonly permissions: PermissionsService) {}

  @Get('permissions')
  list(
    @CurrentCaller() caller: Caller,
    @Query('projectIds') projectIds?: string | string[],
  ): Promise<object[]> {
    return this.permissions.list(caller.readableProjects(readProjectIds(projectIds)));
  }

  @Post('projects/:projectId/permissions')
  create(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { name }: NameDto,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('ROLE_WRITE');
    return this.permissions.create(projectId, name, caller.userId);
  }

  @Put('projects/:projectId/permissions/:permissionId')
  @ApiMtErrors(MtErrors.SYSTEM_PERMISSION_IMMUTABLE)
  rename(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('permissionId', permissionIdPipe) permissionId: string,
    @Body() { name }: NameDto,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('ROLE_WRITE');
    return this.permissions.rename(projectId, permissionId, name);
  }

  @Delete('projects/:projectId/permissions/:permissionId')
  @HttpCode(204)
  @ApiMtErrors(MtErrors.SYSTEM_PERMISSION_IMMUTABLE, MtErrors.NOT_CREATED_BY_SAME_USER)
  remove(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('permissionId', permissionIdPipe) permissionId: string,
  ): Promise<void> {
    caller.requireProject(projectId);
    caller.requirePermission('ROLE_WRITE');
    return this.permissions.remove(projectId, permissionId, caller.userId);
  }
}
