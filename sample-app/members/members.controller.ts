import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe, MtParseBoolPipe, MtQueryPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { isLine } from '../projects/is-line.decorator.js';
import { AdministratorsService } from './administrators.service.js';
import { MembersService } from './members.service.js';
import { RoleIdsDto } from './role-ids.dto.js';

const projectIdPipe = new MtDomainIdPipe('P');
const userIdPipe = new MtDomainIdPipe('U');
const queryPipe = new MtQueryPipe({ fields: { name: isLine, role: ['ADMIN', 'USER'] } });

interface MemberQuery {
  readonly name?: string;
  readonly role?: 'ADMIN' | 'USER';
}

/** Members of a project. One of them is read in `projects/`. */
@Controller('projects/:projectId')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly administrators: AdministratorsService,
  ) {}

  /** `?query=name:Ada,role:ADMIN&locked=false` */
  @Get('users')
  @ApiMtErrors(
    MtErrors.BOOLEAN_UNRECOGNISED,
    MtErrors.QUERY_VALUE_UNRECOGNISED,
    MtErrors.PROJECT_READ_FORBIDDEN,
  )
  list(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Query('query', queryPipe) query: MemberQuery,
    @Query('locked', new MtParseBoolPipe({ optional: true })) locked?: boolean,
  ): Promise<object[]> {
    caller.readableProjects([projectId]);
    return this.members.list(projectId, { ...query, locked });
  }

  @Put('users/:userId/roles')
  @ApiMtErrors(MtErrors.ROLES_OF_DIFFERENT_PROJECTS, MtErrors.ROLE_PROJECT_INVALID)
  assignRoles(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('userId', userIdPipe) userId: string,
    @Body() { roleIds }: RoleIdsDto,
  ): Promise<object> {
    requireAdministration(caller, projectId);
    return this.members.assignRoles(projectId, userId, roleIds);
  }

  @Put('administrators/:userId')
  @HttpCode(204)
  @ApiMtErrors(
    MtErrors.PROJECT_CHANGE_FORBIDDEN,
    MtErrors.SELF_PERMISSION_CHANGE_FORBIDDEN,
    MtErrors.ALREADY_ADMIN,
  )
  addAdministrator(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('userId', userIdPipe) userId: string,
  ): Promise<void> {
    requireAdministration(caller, projectId);
    return this.administrators.add({ projectId, userId, callerId: caller.userId });
  }

  @Delete('administrators/:userId')
  @HttpCode(204)
  @ApiMtErrors(MtErrors.NOT_ADMIN, MtErrors.TWO_ADMINS_REQUIRED)
  removeAdministrator(
    @CurrentCaller() caller: Caller,
    @Param('projectId', projectIdPipe) projectId: string,
    @Param('userId', userIdPipe) userId: string,
  ): Promise<void> {
    requireAdministration(caller, projectId);
    return this.administrators.remove({ projectId, userId, callerId: caller.userId });
  }
}

function requireAdministration(caller: Caller, projectId: string): void {
  caller.requireProject(projectId);
  caller.requirePermission('ADMIN_WRITE');
}
