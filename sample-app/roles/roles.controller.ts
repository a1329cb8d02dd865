import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { NameDto } from './name.dto.js';
import { PermissionIdsDto } from './permission-ids.dto.js';
import { readProjectIds } from './project-ids.js';
import { RolesService } from './roles.service.js';

const projectIdPipe = new MtDomainIdPipe('P');
const roleIdPipe = new MtDomainIdPipe('R');

@Controller()
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get('roles')
  @ApiMtErrors(
    MtErrors.PROJECT_ID_MISSING,
    MtErrors.PROJECT_ID_EMPTY,
    MtErrors.PROJECT_NOT_PERMITTED,
    MtErrors.PROJECT_READ_FORBIDDEN,
  )
  list(
    @CurrentCaller() caller: Caller,
    @Query('projectIds') projectIds?: string | string[],
  ): Promise<object[]> {
    return this.roles.list(caller.readableProjects(readProjectIds(projectIds)));
  }

  @Post('projects/:projectId/roles')
  create(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { name }: NameDto,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('ROLE_WRITE');
    return this.roles.create(projectId, name, caller.userId);
  }

  @Put('projects/:projectId/roles/:roleId')
  @ApiMtErrors(MtErrors.SYSTEM_ROLE_IMMUTABLE, MtErrors.ROLE_NAME_IMMUTABLE)
  rename(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('roleId', roleIdPipe) roleId: string,
    @Body() { name }: NameDto,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('ROLE_WRITE');
    return this.roles.rename(projectId, roleId, name);
  }

  /** What the role allows from now on. */
  @Put('projects/:projectId/roles/:roleId/permissions')
  @HttpCode(204)
  @ApiMtErrors(MtErrors.SYSTEM_ROLE_IMMUTABLE, MtErrors.PERMISSION_REQUIRED)
  allow(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('roleId', roleIdPipe) roleId: string,
    @Body() { permissionIds }: PermissionIdsDto,
  ): Promise<void> {
    caller.requireProject(projectId);
    caller.requirePermission('ROLE_WRITE');
    return this.roles.allow({ projectId, roleId, permissionIds }, caller);
  }

  @Delete('projects/:projectId/roles/:roleId')
  @HttpCode(204)
  @ApiMtErrors(MtErrors.SYSTEM_ROLE_NOT_DELETABLE)
  remove(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('roleId', roleIdPipe) roleId: string,
  ): Promise<void> {
    caller.requireProject(projectId);
    caller.requirePermission('ROLE_WRITE');
    return this.roles.remove(projectId, roleId);
  }
}
