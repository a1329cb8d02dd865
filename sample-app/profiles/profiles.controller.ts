import { Body, Controller, Param, Post } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { MtDomainIdPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { NewCacheProfileDto } from './new-cache-profile.dto.js';
import { NewCorsProfileDto } from './new-cors-profile.dto.js';
import { ProfilesService } from './profiles.service.js';

const projectIdPipe = new MtDomainIdPipe('P');

@Controller('projects/:projectId')
@ApiMtErrors(MtErrors.PROJECT_NOT_OWNED, MtErrors.PERMISSION_REQUIRED)
export class ProfilesController {
  constructor(private readonly profiles: ProfilesService) {}

  @Post('cors-profiles')
  @ApiMtErrors(MtErrors.ORIGIN_INVALID, MtErrors.HEADER_NAME_INVALID)
  createCors(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() values: NewCorsProfileDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.profiles.createCors(projectId, values);
  }

  @Post('cache-profiles')
  @ApiMtErrors(MtErrors.CACHE_CONTROL_UNKNOWN)
  createCache(
    @Param('projectId', projectIdPipe) projectId: string,
    @Body() values: NewCacheProfileDto,
    @CurrentCaller() caller: Caller,
  ): Promise<object> {
    caller.requireProject(projectId);
    caller.requirePermission('PROJECT_WRITE');
    return this.profiles.createCache(projectId, values);
  }
}
