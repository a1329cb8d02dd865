import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { MemberNameDto } from './member-name.dto.js';
import { NewOwnerDto } from './new-owner.dto.js';
import { ProjectsService } from './projects.service.js';
import { readCollection, readMap } from './read-typed-json.js';
import { RegisterProjectDto } from './register-project.dto.js';
import { RenameProjectDto } from './rename-project.dto.js';
import { TextDto } from './text.dto.js';

const projectIdPipe = new MtDomainIdPipe('P');

@Controller('projects')
@ApiMtErrors(MtErrors.PROJECT_NOT_OWNED, MtErrors.PERMISSION_REQUIRED)
export class ProjectsController {
  constructor(private readonly projects: ProjectsService) {}

  @Post()
  register(@Body() form: RegisterProjectDto, @CurrentCaller() caller: Caller): Promise<object> {
    return this.projects.register(caller.userId, form);
  }

  @Get(':projectId')
  find(
    @Param('projectId', projectIdPipe) projectId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_READ');
    return this.projects.find(projectId);
  }

  @Get(':projectId/users/:userId')
  @ApiMtErrors(MtErrors.PROJECT_USER_NOT_FOUND)
  user(
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('userId', new MtDomainIdPipe('U')) userId: string,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_READ');
    return this.projects.member(projectId, userId);
  }

  @Put(':projectId')
  @ApiMtErrors(MtErrors.AGGREGATE_OUTDATED)
  rename(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { name, version }: RenameProjectDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    requireWrite(caller, projectId);
    return this.projects.rename({ projectId, expectedVersion: version }, name);
  }

  /** A JSON Patch (RFC 6902) of name, settings and tags. */
  @Patch(':projectId')
  @ApiMtErrors(MtErrors.JSON_PATCH_FAILED, MtErrors.PATCH_UNSUPPORTED, MtErrors.NO_UPDATE_FIELDS)
  patch(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() patch: unknown,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    requireWrite(caller, projectId);
    return this.projects.patch({ projectId }, patch);
  }

  /** A JSON Patch of the one member who has the name. */
  @Patch(':projectId/users')
  @ApiMtErrors(MtErrors.PATCH_RESULT_NOT_ONE)
  patchMember(
    @Param('projectId', projectIdPipe) projectId: string,
    @Query() { name }: MemberNameDto,
    @Body() patch: unknown,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    requireWrite(caller, projectId);
    return this.projects.patchMember(projectId, name, patch);
  }

  @Put(':projectId/settings')
  @ApiMtErrors(MtErrors.JSON_DESERIALIZE_MAP_FAILED)
  setSettings(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { text }: TextDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    requireWrite(caller, projectId);
    return this.projects.set(projectId, { settings: readMap(text) });
  }

  @Put(':projectId/tags')
  @ApiMtErrors(MtErrors.JSON_DESERIALIZE_COLLECTION_FAILED)
  setTags(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { text }: TextDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    requireWrite(caller, projectId);
    return this.projects.set(projectId, { tags: readCollection(text) });
  }

  @Put(':projectId/owner')
  @HttpCode(204)
  @ApiMtErrors(MtErrors.DB_UPDATE_FAILED)
  changeOwner(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() { userId }: NewOwnerDto,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    requireWrite(caller, projectId);
    return this.projects.changeOwner(projectId, userId);
  }
}

function requireWrite(caller: Caller, projectId: string): void {
  caller.requireProject(projectId);
  caller.requirePermission('PROJECT_WRITE');
}
